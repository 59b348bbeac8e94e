import IncipitReading
import IncipitTraining
import Testing

@Suite struct ChoiceLearnerTests {
  private func scorer(of examples: [ChoiceExample], seed: UInt64 = 1) -> SparseScorer {
    ChoiceLearner.scorer(
      of: examples, inputs: 8, epochs: 40, settings: ScorerLearner.Settings(), seed: seed)
  }

  private func chosen(_ candidates: [[UInt16]], by scorer: SparseScorer) -> Int? {
    let scores = candidates.map { scorer.score(of: $0) }
    return scores.firstIndex(of: scores.max() ?? 0)
  }

  @Test func learnsWhichFeatureTells() {
    let examples = (0..<20).map { index in
      let right = index % 2
      return ChoiceExample(
        features: (0..<2).map { $0 == right ? [0, 2] : [1, 2] }, right: right, weight: 1)
    }
    let scorer = scorer(of: examples)
    #expect(chosen([[1, 2], [0, 2]], by: scorer) == 1)
    #expect(chosen([[0, 2], [1, 2]], by: scorer) == 0)
  }

  /// Neither feature tells by itself: the right candidate has 0 where 2 holds for all, 1 where 3 does.
  @Test func learnsWhatFeaturesTellTogether() {
    let examples = (0..<40).map { index in
      let place: UInt16 = index % 2 == 0 ? 2 : 3
      let right = index / 2 % 2
      let good: UInt16 = place == 2 ? 0 : 1
      return ChoiceExample(
        features: (0..<2).map { [$0 == right ? good : 1 - good, place] }, right: right, weight: 1)
    }
    let scorer = scorer(of: examples)
    #expect(chosen([[0, 2], [1, 2]], by: scorer) == 0)
    #expect(chosen([[0, 3], [1, 3]], by: scorer) == 1)
  }

  @Test func givesTheSameNumbersForTheSameSeed() {
    let examples = [
      ChoiceExample(features: [[0], [1]], right: 0, weight: 1),
      ChoiceExample(features: [[2], [3]], right: 1, weight: 2),
    ]
    #expect(scorer(of: examples).linear == scorer(of: examples).linear)
    #expect(scorer(of: examples).members[0].hidden == scorer(of: examples).members[0].hidden)
    #expect(scorer(of: examples).linear != scorer(of: examples, seed: 2).linear)
  }
}
