package import IncipitBooks
package import IncipitCollation

/// Two works that share text, and what they share.
package struct VersionPair: Hashable, Sendable {
  package let first: ShelfItem
  package let second: ShelfItem
  package let comparison: VersionComparison

  package init(first: ShelfItem, second: ShelfItem, comparison: VersionComparison) {
    self.first = first
    self.second = second
    self.comparison = comparison
  }

  /// What a person is told of the two, a line each.
  package var lines: [String] {
    comparison.lines("work \(first.id)", "work \(second.id)")
  }
}

/// A chapter that was changed between two versions, paragraph by paragraph.
package struct ChangedChapter: Hashable, Sendable {
  /// "chapter 3".
  package let name: String
  package let diff: ParagraphDiff
}
