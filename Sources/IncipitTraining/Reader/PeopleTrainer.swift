package import Foundation
package import IncipitEvaluation
import IncipitLexicon
package import IncipitReading

/// Learns `references.weights` and `speakers.weights` from the gold sets, and writes their cards.
package struct PeopleTrainer {
  /// A story of ours counts as often as this against a passage of a novel: there are few of them, and they
  /// are what people keep.
  static let storyWeight: Float = 6

  package let model: ReaderModel
  private let plan: ReaderTraining.Plan
  private let texts: Int
  private let passages: Int
  private let scores: [(set: GoldSet, score: StoryScore)]
  private let antecedents: AntecedentScore

  /// Learns from the train parts in `data`, then reads the development parts for the cards.
  ///
  /// - Throws: If a set is missing or malformed.
  package init(
    data: String, plan: ReaderTraining.Plan, report: @escaping @Sendable (String) -> Void
  ) throws(EvaluationError) {
    self.plan = plan
    let lexicon = Lexicon()
    let stories = try GoldSet.storiesTrain.stories(in: data)
    let novels = try GoldSet.novelsTrain.stories(in: data)
    let coreference = try GoldCoreference.litBank(in: data, part: "train")
    texts = stories.count + novels.count
    passages = coreference.count
    model = try ReaderTraining(
      [.init(stories, weight: Self.storyWeight), .init(novels, weight: 1)],
      coreference: coreference, lexicon: lexicon, plan: plan, report: report
    ).model()
    let reader = Reader(lexicon: lexicon, model: model)
    var scores: [(set: GoldSet, score: StoryScore)] = []
    for set in [GoldSet.storiesDev, .novelsDev] {
      var all: [StoryScore] = []
      for story in try set.stories(in: data) {
        all.append(try StoryEvaluation(story, by: reader).score)
      }
      scores.append((set, StoryScore.total(of: all, name: set.rawValue)))
    }
    self.scores = scores
    var antecedents = AntecedentScore()
    for text in try GoldCoreference.litBank(in: data, part: "dev") {
      antecedents = antecedents + AntecedentScore(text, clusters: try text.clusters(by: reader))
    }
    self.antecedents = antecedents
  }

  /// The bytes of `references.weights`.
  package var references: Data {
    var writer = WeightWriter()
    model.pronouns.add(to: &writer, as: "pronouns")
    model.nominals.add(to: &writer, as: "nominals")
    return writer.data
  }

  /// The bytes of `speakers.weights`.
  package var speakers: Data {
    var writer = WeightWriter()
    model.speakers.add(to: &writer, as: "speakers")
    model.turns.add(to: &writer, as: "turns")
    model.returns.add(to: &writer, as: "returns")
    model.addressees.add(to: &writer, as: "addressees")
    return writer.data
  }

  /// The card of `references.weights`.
  package var referencesCard: String {
    """
    # references.weights

    Ranks whom a pronoun or a noun phrase means: two scorers (`SparseScorer`) over the \(ReferenceFeature.inputs) features of \
    `ReferenceFeature`, each the mean of \(plan.members) members.

    \(source)
    - LitBank (Bamman, Lewke and Mansoor 2020; CC BY 4.0), train part: \(passages) passages, their names and noun phrases given.
    - Size: \(references.count) bytes.
    \(seedLine)
    - Development parts: he and she \(scores.map { "\($0.set.rawValue) \(share($0.score.heAndShe.right))" }.joined(separator: ", ")); \
    LitBank with people given \(share(antecedents.right)).

    """
  }

  /// The card of `speakers.weights`.
  package var speakersCard: String {
    """
    # speakers.weights

    Says who speaks: a conditional random field over the turns of a conversation, whose weights are scorers (`SparseScorer`) over the \
    \(SpeakerFeature.inputs) features of `SpeakerFeature` and the \(TurnFeature.inputs) of `TurnFeature`, each the mean of \
    \(plan.members) members. One more scorer, over the \(AddresseeFeature.inputs) features of `AddresseeFeature`, then says to whom.

    \(source)
    - Size: \(speakers.count) bytes.
    \(seedLine)
    - Development parts, end to end by name vote: \
    \(scores.map { "\($0.set.rawValue) \(share($0.score.speakers.all))" }.joined(separator: ", ")); addressees where one is marked \
    \(scores.map { "\($0.set.rawValue) \(share($0.score.speakers.addressees))" }.joined(separator: ", ")).

    """
  }

  private var source: String {
    """
    - Learned from: Project Dialogism Novel Corpus v2 (Vishnubhotla, Hammond and Hirst 2022; public-domain novels), train part, and \
    the project's own stories, train part, which count \(Int(Self.storyWeight)) times: \(texts) texts. No text of them is kept.
    """
  }

  private var seedLine: String {
    "- Seed: \(plan.seed). Rebuild with `incipit-train people --data FOLDER`."
  }

  private func share(_ tally: Tally) -> String {
    tally.share.map { String(format: "%.3f", $0) } ?? "–"
  }
}
