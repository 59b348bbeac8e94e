import Foundation
import IncipitBooks
import IncipitText

/// Names the speaker of every turn, the conversation taken as a whole.
///
/// A linear chain over the turns whose state is the last two speakers: each turn weighs what its
/// own words and those around it say, each step who spoke before; the forward-backward algorithm then
/// gives every speaker's probability, which is the confidence.
struct SpeakerDecoder {
  /// A turn's outcome.
  struct Decision: Sendable {
    /// −1 if nobody of the cast.
    var speaker: Int32 = -1
    var confidence: Double = 0
    /// The likeliest first.
    var addressees: [Int32] = []
  }

  let table: TokenTable
  let speech: FoundSpeech
  let scene: SpeakerScene
  let model: ReaderModel

  /// Conversations are decoded in stretches of no more than this many turns.
  static let maximumTurns = 400

  /// The decisions, one a turn.
  ///
  /// O(turns × `SpeakerScene.maximumCandidates`²).
  ///
  /// - Parameter noting: told of each conversation as it is put to the scorers, where one learns.
  /// - Returns: one for each turn.
  func decide(noting: ((ConversationTrace) -> Void)? = nil) -> [Decision] {
    var decisions: [Decision] = []
    decisions.reserveCapacity(scene.turns.count)
    while decisions.count < scene.turns.count {
      let start = decisions.count
      let end = min(scene.facts.conversations[start].upperBound, start + Self.maximumTurns)
      decisions += decide(start..<end, noting: noting)
    }
    return decisions
  }

  private func decide(
    _ turns: Range<Int>, noting: ((ConversationTrace) -> Void)?
  ) -> [Decision] {
    var trace = ConversationTrace()
    let states = turns.map { scene.candidates($0) }
    let locals = zip(turns, states).map {
      local($0, $1, noting: noting == nil ? nil : { trace.locals.append($0) })
    }
    let links = TurnLinks(scene: scene)
    let steps = turns.indices.map { turn -> [Double] in
      guard turn > turns.lowerBound else {
        trace.steps.append([])
        return []
      }
      return step(
        turn, states[turn - turns.lowerBound - 1], states[turn - turns.lowerBound], links,
        noting: noting == nil ? nil : { trace.steps.append($0) })
    }
    let echoes = turns.map { turn -> Double in
      guard turn >= turns.lowerBound + 2 else {
        trace.returns.append([])
        return 0
      }
      var features = FeatureList()
      links.describeReturn(turn - 2, turn, into: &features)
      if noting != nil { trace.returns.append(features.indices) }
      return model.returns.score(features)
    }
    let chain = ConversationChain(
      candidates: states, locals: locals, steps: steps, echoes: echoes)
    if noting != nil {
      trace.candidates = states
      trace.turns = turns.map { turn in
        scene.turns[turn].quotations.map { speech.quotations[$0].span }
      }
      trace.tagSubjects = turns.map { scene.turns[$0].cues.compactMap(tagSubject) }
    }
    var decisions: [Decision] = []
    for (state, probabilities) in zip(states, chain.marginals()) {
      var decision = Decision()
      if let top = probabilities.max(), let best = probabilities.firstIndex(of: top) {
        decision.confidence = Self.calibrated(top)
        decision.speaker = state[best]
      }
      decisions.append(decision)
    }
    AddresseeFinder(scene: scene, model: model, turns: turns)
      .address(&decisions, noting: noting == nil ? nil : { trace.addressees.append($0) })
    noting?(trace)
    return decisions
  }

  /// The share of decisions of this probability that are right.
  ///
  /// A field that has learned its own texts is too sure of others (Guo and others 2017, arXiv:1706.04599):
  /// its log odds are divided by a temperature, chosen on the development parts.
  private static func calibrated(_ probability: Double) -> Double {
    let odds = max(1e-9, 1 - probability)
    return 1 / (1 + pow(odds / max(1e-9, probability), 1 / 2.1))
  }

  private func tagSubject(_ cue: SpeechCue) -> TextSpan? {
    guard cue.verb != nil, cue.place <= .tagBefore else { return nil }
    return cue.subjectTokens.map(table.span)
  }

  private func local(
    _ turn: Int, _ candidates: [Int32], noting: (([[UInt16]]) -> Void)?
  ) -> [Double] {
    var features = FeatureList()
    scene.describeTurn(turn, candidates.count, into: &features)
    // Every candidate's features begin with those of the turn.
    let shared = features.count
    let near = Neighbourhood(candidates, of: turn, in: scene.turns, scene.presence)
    var noted: [[UInt16]] = []
    let scores = candidates.map { person -> Double in
      features.removeAll(behind: shared)
      scene.describe(person, of: turn, among: near, into: &features)
      if noting != nil { noted.append(features.indices) }
      return model.speakers.score(features)
    }
    noting?(noted)
    return scores
  }

  private func step(
    _ turn: Int, _ before: [Int32], _ own: [Int32], _ links: TurnLinks,
    noting: (([[UInt16]]) -> Void)?
  ) -> [Double] {
    var features = FeatureList()
    var noted: [[UInt16]] = []
    // Most pairs look alike: the score of each look is kept.
    var known = [Double](repeating: .nan, count: TurnLinks.Look.count)
    var scores: [Double] = []
    scores.reserveCapacity(before.count * own.count)
    for one in before {
      for other in own {
        let look = links.look(turn - 1, one, turn, other)
        if known[look.number].isNaN || noting != nil {
          features.removeAll()
          links.describe(look, turn - 1, turn, into: &features)
          known[look.number] = model.turns.score(features)
        }
        scores.append(known[look.number])
        if noting != nil { noted.append(features.indices) }
      }
    }
    noting?(noted)
    return scores
  }
}
