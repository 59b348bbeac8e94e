import IncipitReading
import IncipitTraining
import Testing

@Suite struct ConversationLearnerTests {
  /// Four turns of two people; only the first turn's speaker can be told by itself.
  private func trace(first: Int) -> ConversationTrace {
    var trace = ConversationTrace()
    trace.turns = [[], [], [], []]
    trace.tagSubjects = trace.turns
    trace.candidates = Array(repeating: [0, 1], count: 4)
    trace.locals = (0..<4).map { turn in
      (0..<2).map { person in turn > 0 ? [5] : person == first ? [6] : [7] }
    }
    trace.steps = (0..<4).map { turn in turn == 0 ? [] : [[0], [1], [1], [0]] }
    trace.returns = [[], [], [8], [8]]
    return trace
  }

  private func alternating(first: Int) -> ConversationExample {
    ConversationExample(
      trace: trace(first: first),
      allowed: (0..<4).map { turn in (0..<2).map { $0 == (turn % 2 == 0 ? first : 1 - first) } },
      weight: 1)
  }

  @Test func learnsThatSpeakersTakeTurns() {
    let examples = (0..<10).map { alternating(first: $0 % 2) }
    let model = ConversationLearner.model(
      ReaderModel(references: nil, speakers: nil), of: examples, epochs: 30,
      settings: ScorerLearner.Settings(), seed: 1)
    for first in 0..<2 {
      let nodes = trace(first: first).chain(by: model).marginals()
      for (turn, probabilities) in nodes.enumerated() {
        let speaker = turn % 2 == 0 ? first : 1 - first
        #expect(probabilities[speaker] > 0.8, "turn \(turn) of \(first)")
      }
    }
  }

  @Test func learnsNothingFromTurnsWhoseSpeakerIsUnknown() {
    let unknown = ConversationExample(
      trace: trace(first: 0), allowed: Array(repeating: [true, true], count: 4), weight: 1)
    let model = ConversationLearner.model(
      ReaderModel(references: nil, speakers: nil), of: [unknown], epochs: 5,
      settings: ScorerLearner.Settings(), seed: 1)
    #expect(model.speakers.linear.allSatisfy { abs($0) < 1e-3 })
  }
}
