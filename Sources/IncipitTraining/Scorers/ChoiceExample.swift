import Foundation
package import IncipitReading

/// A choice among candidates with the right one known.
package struct ChoiceExample: Sendable {
  package let features: [[UInt16]]
  /// Index of the right candidate.
  package let right: Int
  /// How often it counts.
  package let weight: Float

  package init(features: [[UInt16]], right: Int, weight: Float) {
    self.features = features
    self.right = right
    self.weight = weight
  }
}

/// Learns to choose: the right candidate's probability, by a softmax over all, is to be high.
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
    for (index, list) in features.enumerated() {
      let gradient = masses[index] / total - (index == example.right ? 1 : 0)
      learner.step(list, gradient: gradient * example.weight)
    }
  }
}
