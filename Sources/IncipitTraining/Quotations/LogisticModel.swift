import Foundation

/// A logistic model of features that hold or do not.
package struct LogisticModel: Sendable {
  /// One for each feature.
  package private(set) var weights: [Float]

  /// An example: the features that hold, whether it is one of the sort, and how much it counts.
  package struct Example: Sendable {
    package let features: [Int]
    package let isPositive: Bool
    package let weight: Float

    package init(features: [Int], isPositive: Bool, weight: Float = 1) {
      self.features = features
      self.isPositive = isPositive
      self.weight = weight
    }
  }

  /// Learns by stochastic gradient descent with steps that shrink feature by feature (AdaGrad: Duchi, Hazan
  /// and Singer 2011), pulled towards zero by `decay` at each step.
  ///
  /// O(examples · rounds). The same seed gives the same weights.
  package init(
    learning examples: [Example], features count: Int, rounds: Int = 20, rate: Float = 0.1,
    decay: Float = 2e-5, seed: UInt64 = 1
  ) {
    var weights = [Float](repeating: 0, count: count)
    var squares = [Float](repeating: 1e-4, count: count)
    var random = SplitMix64(seed: seed)
    var order = Array(examples.indices)
    for _ in 0..<rounds {
      order.shuffle(using: &random)
      for index in order {
        let example = examples[index]
        let score = example.features.reduce(Float(0)) { $0 + weights[$1] }
        let error = example.weight * (1 / (1 + exp(-score)) - (example.isPositive ? 1 : 0))
        for feature in example.features {
          let gradient = error + decay * weights[feature]
          squares[feature] += gradient * gradient
          weights[feature] -= rate * gradient / squares[feature].squareRoot()
        }
      }
    }
    self.weights = weights
  }

  /// The log odds that an example is one of the sort.
  package func score(_ features: [Int]) -> Float { features.reduce(0) { $0 + weights[$1] } }
}
