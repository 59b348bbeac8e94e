import Foundation
package import IncipitReading

/// Learns one sparse scorer by stochastic gradient steps, each number at its own pace (AdaGrad: Duchi,
/// Hazan and Singer 2011, JMLR 12:2121–2159).
package struct ScorerLearner: Sendable {
  /// How it learns; the defaults were chosen on the development parts.
  package struct Settings: Sendable {
    package var linearRate: Float = 0.06
    package var hiddenRate: Float = 0.03
    /// The share of features that are left out of a decision at random.
    ///
    /// So none is relied upon alone (Srivastava and others 2014, JMLR 15:1929–1958).
    package var dropout = 0.25
    /// What an epoch takes off each number.
    package var decay: Float = 0.02
    /// Whether there is a hidden layer; without it each clue counts by itself.
    package var hasHiddenLayer = true
    /// Whether it is learned who speaks after whom.
    package var learnsTurns = true

    package init() {}
  }

  package private(set) var scorer: SparseScorer
  private let settings: Settings
  private var linearSquares: [Float]
  private var hiddenSquares: [SparseScorer.Row]
  private var biasSquares = SparseScorer.Row(repeating: 1)
  private var outputSquares = SparseScorer.Row(repeating: 1)
  private var random: SplitMix64
  private var sum: SparseScorer
  private var summed: Float = 0

  /// - Parameters:
  ///   - inputs: number of features.
  ///   - settings: how it learns.
  ///   - seed: the same seed and the same order of steps give the same numbers.
  package init(inputs: Int, settings: Settings = Settings(), seed: UInt64) {
    self.settings = settings
    random = SplitMix64(seed: seed)
    scorer = SparseScorer(inputs: inputs)
    sum = scorer
    if settings.hasHiddenLayer {
      for feature in 0..<inputs {
        scorer.members[0].hidden[feature] = Self.noise(0.15, &random)
      }
      scorer.members[0].output = Self.noise(0.5, &random)
    }
    linearSquares = Array(repeating: Self.firstSquare, count: inputs)
    hiddenSquares = Array(repeating: SparseScorer.Row(repeating: Self.firstSquare), count: inputs)
  }

  private static let firstSquare: Float = 0.1

  /// Evenly spread numbers of at most `size` on either side of 0.
  private static func noise(_ size: Float, _ random: inout SplitMix64) -> SparseScorer.Row {
    var row = SparseScorer.Row(repeating: 0)
    for unit in 0..<SparseScorer.units {
      row[unit] = (Float(random.next() >> 40) / Float(1 << 24) * 2 - 1) * size
    }
    return row
  }

  /// A copy of `features` with some left out.
  package mutating func thinned(_ features: [UInt16]) -> [UInt16] {
    guard settings.dropout > 0 else { return features }
    let limit = UInt64(settings.dropout * 65_536)
    return features.filter { _ in random.next() & 0xFFFF >= limit }
  }

  /// Moves the score of `features` against `gradient`, the slope of the loss by the score.
  package mutating func step(_ features: [UInt16], gradient: Float) {
    guard abs(gradient) > 1e-4 else { return }
    let units = scorer.members[0].sums(features)
    let zero = SparseScorer.Row(repeating: 0)
    let active = units.replacing(with: zero, where: units .< zero)
    var back = scorer.members[0].output * gradient
    back.replace(with: zero, where: units .<= zero)
    let backSquare = back * back
    let gradientSquare = gradient * gradient
    for feature in features {
      let index = Int(feature)
      linearSquares[index] += gradientSquare
      scorer.linear[index] -= settings.linearRate * gradient / linearSquares[index].squareRoot()
      hiddenSquares[index] += backSquare
      scorer.members[0].hidden[index] -=
        settings.hiddenRate * back / hiddenSquares[index].squareRoot()
    }
    biasSquares += backSquare
    scorer.members[0].bias -= settings.hiddenRate * back / biasSquares.squareRoot()
    let slope = active * gradient
    outputSquares += slope * slope
    scorer.members[0].output -= settings.hiddenRate * slope / outputSquares.squareRoot()
  }

  /// Ends an epoch: takes the decay off, and adds the numbers to the mean if `counts`.
  package mutating func endEpoch(counts: Bool) {
    let keep = 1 - settings.decay
    for feature in scorer.linear.indices {
      scorer.linear[feature] *= keep
      scorer.members[0].hidden[feature] *= keep
    }
    guard counts else { return }
    summed += 1
    for feature in scorer.linear.indices {
      sum.linear[feature] += scorer.linear[feature]
      sum.members[0].hidden[feature] += scorer.members[0].hidden[feature]
    }
    sum.members[0].bias += scorer.members[0].bias
    sum.members[0].output += scorer.members[0].output
  }

  /// The mean over the epochs that counted (Polyak and Juditsky 1992), else the numbers as they are; 0
  /// for a feature that was never met.
  package var mean: SparseScorer {
    guard summed > 0 else { return scorer }
    var mean = sum
    for feature in mean.linear.indices where linearSquares[feature] == Self.firstSquare {
      mean.linear[feature] = 0
      mean.members[0].hidden[feature] = SparseScorer.Row(repeating: 0)
    }
    for feature in mean.linear.indices {
      mean.linear[feature] /= summed
      mean.members[0].hidden[feature] /= summed
    }
    mean.members[0].bias /= summed
    mean.members[0].output /= summed
    return mean
  }
}
