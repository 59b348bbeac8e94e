package import IncipitEvaluation
package import IncipitLexicon
package import IncipitReading

/// Learns whom pronouns mean and who speaks, each from the other's outcome, in rounds.
package struct ReaderTraining: Sendable {
  /// A set of gold stories and how often each of its examples counts.
  package struct Source: Sendable {
    package let stories: [GoldStory]
    package let weight: Float

    package init(_ stories: [GoldStory], weight: Float) {
      self.stories = stories
      self.weight = weight
    }
  }

  /// How it is learned; the defaults were chosen on the development parts.
  package struct Plan: Sendable {
    package var settings = ScorerLearner.Settings()
    package var seed: UInt64 = 23
    /// How often references and speakers are learned in turn.
    package var rounds = 2
    /// How many times the last round goes through the examples.
    package var epochs = 16
    /// How many scorers are learned apart in the last round, to take their mean.
    package var members = 4
    /// Features of a speaker that are left out, to see what they bring.
    package var leftOut: Set<SpeakerFeature> = []

    package init() {}
  }

  private let sources: [Source]
  private let coreference: [GoldCoreference]
  private let lexicon: Lexicon
  private let plan: Plan
  /// Told of what goes on.
  private let report: @Sendable (String) -> Void

  package init(
    _ sources: [Source], coreference: [GoldCoreference], lexicon: Lexicon, plan: Plan,
    report: @escaping @Sendable (String) -> Void
  ) {
    self.sources = sources
    self.coreference = coreference
    self.lexicon = lexicon
    self.plan = plan
    self.report = report
  }

  /// What was learned.
  ///
  /// - Throws: If the intake refuses a text.
  package func model() throws(EvaluationError) -> ReaderModel {
    var model = ReaderModel(references: nil, speakers: nil)
    for round in 1...max(1, plan.rounds) {
      let isLast = round == plan.rounds
      let members = plan.members
      var choices = try rehearsed(by: model, forcing: true).flatMap(\.choices)
      if round > 1 { choices += try rehearsed(by: model, forcing: false).flatMap(\.choices) }
      let given = try givenChoices(by: model, forcesOnly: round == 1)
      report("round \(round): \(choices.count + given.count) pronouns and noun phrases")
      model.pronouns = scorer(
        of: choices.filter { !$0.isNominal }.map(\.example) + given,
        inputs: ReferenceFeature.inputs, members, salt: 1)
      model.nominals = scorer(
        of: choices.filter(\.isNominal).map(\.example), inputs: ReferenceFeature.inputs, members,
        salt: 2)
      let conversations = try rehearsed(by: model, forcing: false).flatMap(\.conversations)
        .map { $0.leavingOut(plan.leftOut) }
      report("round \(round): \(conversations.reduce(0) { $0 + $1.allowed.count }) turns")
      let learned = (0..<members).map { member in
        ConversationLearner.model(
          model, of: conversations, epochs: isLast ? plan.epochs : plan.epochs / 2,
          settings: plan.settings, seed: seed(salt: 3, member))
      }
      model.speakers = SparseScorer(meanOf: learned.map(\.speakers))
      model.turns = SparseScorer(meanOf: learned.map(\.turns))
      model.returns = SparseScorer(meanOf: learned.map(\.returns))
      let talks = try rehearsed(by: model, forcing: false).flatMap(\.addressees)
      report("round \(round): \(talks.count) turns said to somebody")
      model.addressees = scorer(
        of: talks, inputs: AddresseeFeature.inputs, members, salt: 4)
    }
    return model
  }

  /// The mean of `members` scorers, each with a seed of its own.
  private func scorer(
    of examples: [ChoiceExample], inputs: Int, _ members: Int, salt: UInt64
  ) -> SparseScorer {
    SparseScorer(
      meanOf: (0..<members).map { member in
        ChoiceLearner.scorer(
          of: examples, inputs: inputs, epochs: plan.epochs,
          settings: plan.settings, seed: seed(salt: salt, member))
      })
  }

  private func seed(salt: UInt64, _ member: Int) -> UInt64 {
    plan.seed &+ salt &* 1_000 &+ UInt64(member) &* 10
  }

  /// Pronouns of texts whose people are given: as the gold has it, and, but for the first round, as the
  /// model would go on from its own choices (Ross, Gordon and Bagnell 2011, arXiv:1011.0686).
  private func givenChoices(
    by model: ReaderModel, forcesOnly: Bool
  ) throws(EvaluationError) -> [ChoiceExample] {
    let reader = Reader(lexicon: lexicon, model: model)
    var choices: [ChoiceExample] = []
    for text in coreference {
      choices += try CoreferenceRehearsal(text, by: reader, forcing: true, weight: 1).choices
      guard !forcesOnly else { continue }
      choices += try CoreferenceRehearsal(text, by: reader, forcing: false, weight: 1).choices
    }
    return choices
  }

  private func rehearsed(
    by model: ReaderModel, forcing: Bool
  ) throws(EvaluationError) -> [GoldRehearsal] {
    let reader = Reader(lexicon: lexicon, model: model)
    var rehearsals: [GoldRehearsal] = []
    for source in sources {
      for story in source.stories {
        rehearsals.append(
          try GoldRehearsal(story, by: reader, forcing: forcing, weight: source.weight))
      }
    }
    return rehearsals
  }
}
