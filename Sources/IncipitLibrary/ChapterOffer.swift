package import IncipitBooks
package import IncipitCollation

/// Files that seem to be chapters of one work, with the lines that lists show of them.
package struct ChapterOffer: Hashable, Sendable {
  package let group: ChapterGroup
  /// The works of the group, in its order.
  package let items: [ShelfItem]

  package init(group: ChapterGroup, items: [ShelfItem]) {
    self.group = group
    self.items = items
  }
}
