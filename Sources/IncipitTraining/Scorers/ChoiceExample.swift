import Foundation
package import IncipitReading

/// A choice among candidates with the right one known.
package struct ChoiceExample: Sendable {
  package let features: [[UInt16]]
  /// For each candidate whether it is right; one at least.
  package let isRight: [Bool]
  /// How often it counts.
  package let weight: Float

  package init(features: [[UInt16]], isRight: [Bool], weight: Float) {
    self.features = features
    self.isRight = isRight
    self.weight = weight
  }

  /// One candidate alone is right.
  package init(features: [[UInt16]], right: Int, weight: Float) {
    self.init(
      features: features, isRight: features.indices.map { $0 == right }, weight: weight)
  }
}

/// Learns to choose: the probability of the right candidates, by a softmax over all, is to be high.
package enum ChoiceLearner {
  /// The scorer after `epochs` rounds through `examples`, shuffled anew for each.
  ///
  /// O(epochs × candidates × features).
  package static func scorer(
    of examples: [ChoiceExample], inputs: Int, epochs: Int, settings: ScorerLearner.Settings,
    seed: UInt64
  ) -> SparseScorer {
    var learner = ScorerLearner(inputs: inputs, settings: settings, seed: seed)
    var random = SplitMix64(seed: seed &+ 1)
    var order = Array(examples.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      for index in order { learn(examples[index], &learner) }
      learner.endEpoch(counts: epoch * 2 >= epochs)
    }
    return learner.mean
  }

  private static func learn(_ example: ChoiceExample, _ learner: inout ScorerLearner) {
    let features = example.features.map { learner.thinned($0) }
    let scores = features.map { learner.scorer.score(of: $0) }
    let top = scores.max() ?? 0
    let masses = scores.map { exp($0 - top) }
    let total = masses.reduce(0, +)
    var right: Float = 0
    for (mass, isRight) in zip(masses, example.isRight) where isRight { right += mass }
    for (index, list) in features.enumerated() {
      let share = example.isRight[index] ? masses[index] / max(right, .leastNormalMagnitude) : 0
      let gradient = masses[index] / total - share
      learner.step(list, gradient: gradient * example.weight)
    }
  }
}
