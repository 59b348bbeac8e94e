/// Numbers that a run of numbers leaves out: chapters that are missing.
package struct NumberGaps: Hashable, Sendable {
  /// Ascending, each first to last.
  package let ranges: [ClosedRange<Int>]

  /// What `numbers` leave out.
  ///
  /// O(n log n).
  ///
  /// - Parameters:
  ///   - numbers: those there are, in any order; some may come twice.
  ///   - first: the first there should be.
  ///   - last: the last there should be; numbers beyond it count too.
  package init(in numbers: [Int], from first: Int, upTo last: Int) {
    var ranges: [ClosedRange<Int>] = []
    var next = first
    for number in Set(numbers).sorted() where number >= next {
      if number > next { ranges.append(next...number - 1) }
      next = number + 1
    }
    if last >= next { ranges.append(next...last) }
    self.ranges = ranges
  }

  /// Whether nothing is left out.
  package var isEmpty: Bool { ranges.isEmpty }

  /// "chapter 4", "chapters 4, 6 and 9 to 11"; empty if nothing is left out.
  ///
  /// - Parameter name: what one is called; several get an "s".
  /// - Returns: the words, singular or plural.
  package func words(_ name: String) -> String {
    let words = ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
    guard let last = words.last else { return "" }
    let isOne = ranges.count == 1 && ranges[0].count == 1
    let list =
      words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and \(last)"
    return "\(name)\(isOne ? "" : "s") \(list)"
  }

  /// "is" for one number, "are" for more.
  package var verb: String { ranges.count == 1 && ranges[0].count == 1 ? "is" : "are" }
}
