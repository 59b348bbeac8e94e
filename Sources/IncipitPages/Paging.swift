/// Which stretch of a long list a page shows.
package struct Paging: Hashable, Sendable {
  /// Of this page, from 1.
  package let number: Int
  /// How many pages there are; at least 1.
  package let pages: Int
  /// The entries of the list that this page shows, from 0.
  package let range: Range<Int>

  /// The stretch of a page; one past the end is the last.
  ///
  /// - Parameters:
  ///   - number: which page was asked for, from 1.
  ///   - count: entries of the list.
  ///   - length: entries that a page shows.
  package init(_ number: Int, of count: Int, length: Int) {
    pages = max(1, (count + length - 1) / length)
    self.number = min(max(1, number), pages)
    let start = (self.number - 1) * length
    range = start..<max(start, min(count, start + length))
  }

  /// What `paging.mustache` lays out; nothing for a list of one page.
  ///
  /// - Parameters:
  ///   - label: what the links are called: "Pages of the list".
  ///   - address: of a page by its number.
  /// - Returns: the record.
  func record(_ label: String, address: (Int) -> String) -> PageValue {
    guard pages > 1 else { return .nothing }
    return .record([
      "pagingLabel": .text(label),
      "pagingBack": number > 1 ? .text(address(number - 1)) : .nothing,
      "pagingOn": number < pages ? .text(address(number + 1)) : .nothing,
      "pagingWords": .text("page \(number) of \(pages)"),
    ])
  }
}
