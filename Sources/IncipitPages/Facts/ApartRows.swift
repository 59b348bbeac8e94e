package import IncipitBooks

/// Works that are kept apart, as a page lists them: each set with a form that takes it back.
package struct ApartRows: Sendable {
  /// How many sets one page holds.
  package static let length = 20
  /// Works that are shown of one set; the form names all.
  private static let mostWorks = 6

  /// On this page, the last decision first; each in order of numbers.
  let sets: [[ShelfItem]]
  let paging: Paging

  /// The sets of a page.
  ///
  /// - Parameters:
  ///   - sets: those of this page, the last decision first.
  ///   - paging: which page of them it is.
  package init(
    _ sets: [[ShelfItem]] = [], paging: Paging = Paging(1, of: 0, length: ApartRows.length)
  ) {
    self.sets = sets
    self.paging = paging
  }

  /// What `apart.mustache` lays out; nothing where nothing is kept apart.
  ///
  /// - Parameters:
  ///   - heading: of the list.
  ///   - action: where the forms go.
  ///   - button: what the forms do.
  ///   - address: of a page of the list by its number.
  /// - Returns: the record.
  func record(
    _ heading: String, action: String, button: String, address: (Int) -> String
  ) -> PageValue {
    guard !sets.isEmpty else { return .nothing }
    return .record([
      "apartHeading": .text(heading),
      "apartAction": .text(action),
      "apartButton": .text(button),
      "apartSets": .list(sets.map(value)),
      "apartPaging": paging.record("Pages of the works kept apart", address: address),
    ])
  }

  private func value(_ items: [ShelfItem]) -> PageValue {
    let ids = items.map(\.id)
    let left = items.count - Self.mostWorks
    return .record([
      "items": .list(items.prefix(Self.mostWorks).map { .record(ItemValue.record($0)) }),
      "more": left > 0 ? .text("\(Wording.count(left, "other", "others"))") : .nothing,
      "setWorks": .text(WorkNumbers.words(ids)),
      "setNumbers": .text("works " + WorkNumbers.list(ids)),
    ])
  }
}
