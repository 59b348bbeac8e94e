/// How many of a number of things were right.
package struct Tally: Hashable, Sendable {
  package var right: Int
  package var total: Int

  package init(right: Int = 0, total: Int = 0) {
    self.right = right
    self.total = total
  }

  /// Right of all, 0…1; nil where there was nothing to get right.
  package var share: Double? { total == 0 ? nil : Double(right) / Double(total) }

  package mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    Tally(right: left.right + right.right, total: left.total + right.total)
  }
}

/// What was found of what was to be found, and how much was found that was not.
package struct Retrieval: Hashable, Sendable {
  /// Of the gold things, those that were found.
  package var recall: Tally
  /// Of the predicted things, those that are gold.
  package var precision: Tally

  package init(recall: Tally = Tally(), precision: Tally = Tally()) {
    self.recall = recall
    self.precision = precision
  }

  /// The harmonic mean of precision and recall; nil where there was neither gold nor prediction.
  package var f1: Double? {
    if recall.total + precision.total == 0 { return nil }
    guard let precise = precision.share, let complete = recall.share, precise + complete > 0
    else { return 0 }
    return 2 * precise * complete / (precise + complete)
  }

  package static func + (left: Retrieval, right: Retrieval) -> Retrieval {
    Retrieval(recall: left.recall + right.recall, precision: left.precision + right.precision)
  }
}

extension Dictionary where Value == Tally {
  /// Both, key by key.
  package func adding(_ other: Self) -> Self { merging(other) { $0 + $1 } }
}
