/// How far confidences keep their word: of the values said with 0.9, nine in ten ought to be right.
package struct Reliability: Hashable, Sendable {
  /// A tenth of the scale.
  package struct Bin: Hashable, Sendable {
    package var tally = Tally()
    package var confidenceSum = 0.0

    /// The mean confidence said; nil for an empty bin.
    package var confidence: Double? {
      tally.total == 0 ? nil : confidenceSum / Double(tally.total)
    }
  }

  /// Ten, from 0…0.1 to 0.9…1; 1 counts in the last.
  package private(set) var bins = Array(repeating: Bin(), count: 10)

  package init() {}

  package mutating func count(confidence: Double, isRight: Bool) {
    let clamped = min(1, max(0, confidence))
    let index = min(9, Int(clamped * 10))
    bins[index].tally.count(isRight)
    bins[index].confidenceSum += clamped
  }

  /// The mean distance of confidence and accuracy over the bins, weighted by size (expected
  /// calibration error); nil if nothing was counted.
  package var error: Double? {
    let total = bins.reduce(0) { $0 + $1.tally.total }
    guard total > 0 else { return nil }
    return bins.reduce(0) { sum, bin in
      sum + abs(bin.confidenceSum - Double(bin.tally.right)) / Double(total)
    }
  }

  package static func + (left: Reliability, right: Reliability) -> Reliability {
    var sum = left
    for (index, bin) in right.bins.enumerated() {
      sum.bins[index].tally = sum.bins[index].tally + bin.tally
      sum.bins[index].confidenceSum += bin.confidenceSum
    }
    return sum
  }
}
