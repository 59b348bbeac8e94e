/// One page's worth of a list of works, with how long the whole list is.
package struct ShelfStretch: Hashable, Sendable {
  /// In the order of the list.
  package let items: [ShelfItem]
  /// How many works of the list stand before `items`.
  package let offset: Int
  /// How many works the list has in all.
  package let count: Int
  /// How many works that fit are in no page of the list, as the rules hide them.
  package let hidden: Int
  /// How many works the shelf has that no rule hides, whether they fit or not.
  package let total: Int

  package init(items: [ShelfItem], offset: Int = 0, count: Int, hidden: Int = 0, total: Int) {
    self.items = items
    self.offset = offset
    self.count = count
    self.hidden = hidden
    self.total = total
  }

  /// "3 works hidden by your rules"; nil if none is.
  package var hiddenWords: String? { HideRule.words(hidden: hidden) }
}
