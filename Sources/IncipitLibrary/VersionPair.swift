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

  /// Whether they share so much that they are worth a person's look.
  package var isAlike: Bool {
    comparison.kind != .overlap
      || max(comparison.firstInSecond, comparison.secondInFirst) >= VersionSearch.threshold
  }
}

/// Works that a list of versions shows together, and what they have to do with each other.
package struct VersionGroup: Hashable, Sendable {
  /// In order of numbers; two or more.
  package let items: [ShelfItem]
  /// What a person is told of them; never empty.
  package let lines: [String]
  /// Whether their words are the same in the same order.
  package let isSameText: Bool

  package init(items: [ShelfItem], lines: [String], isSameText: Bool) {
    self.items = items
    self.lines = lines
    self.isSameText = isSameText
  }

  /// A pair that was compared.
  package init(_ pair: VersionPair) {
    items = [pair.first, pair.second]
    lines = pair.lines
    isSameText = pair.comparison.kind == .sameText
  }
}

/// A work that a person has put behind another as its version.
package struct StandingVersion: Hashable, Sendable {
  package let version: ShelfItem
  /// The work that it stands behind.
  package let kept: ShelfItem

  package init(version: ShelfItem, kept: ShelfItem) {
    self.version = version
    self.kept = kept
  }
}
