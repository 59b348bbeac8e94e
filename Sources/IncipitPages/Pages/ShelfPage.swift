package import IncipitBooks

/// Every work of the shelf, or those that the words typed fit.
package struct ShelfPage: Page {
  package static let template = "shelf"

  /// How the works are set out.
  package enum View: String, Sendable, CaseIterable {
    case grid
    case list
  }

  /// How many works one page holds.
  package static let pageLength = 60

  /// The works that the page shows, and how many there are besides.
  let stretch: ShelfStretch
  let view: View
  let sort: ShelfSort
  /// The filter as typed; empty for none.
  let words: String
  /// What is wrong with the filter, and what to do, if something is.
  let problem: Problem?
  /// What was done with the works; those never touched may be missing.
  let lives: [Int64: WorkLife]
  /// How the list can be narrowed; nil for no such panel.
  let narrowing: Narrowing?
  /// Searches that were given a name.
  let saved: [SavedSearch]
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  /// A page of the shelf.
  ///
  /// - Parameters:
  ///   - stretch: The works that it shows, at most `pageLength`, and the counts.
  ///   - view: Covers or lines.
  ///   - sort: The order of the list, shown in the form.
  ///   - words: The filter as typed.
  ///   - problem: What is wrong with the filter, if something is.
  ///   - lives: What was done with the works.
  ///   - narrowing: How the list can be narrowed.
  ///   - saved: Searches that were given a name.
  ///   - formToken: What each form sends back, to show that it is ours.
  package init(
    stretch: ShelfStretch, view: View = .grid, sort: ShelfSort = .added, words: String = "",
    problem: Problem? = nil, lives: [Int64: WorkLife] = [:], narrowing: Narrowing? = nil,
    saved: [SavedSearch] = [], formToken: String = ""
  ) {
    self.stretch = stretch
    self.view = view
    self.sort = sort
    self.words = words
    self.problem = problem
    self.lives = lives
    self.narrowing = narrowing
    self.saved = saved
    self.formToken = formToken
  }

  /// From 1.
  private var number: Int { stretch.offset / Self.pageLength + 1 }

  private var pages: Int { (stretch.count + Self.pageLength - 1) / Self.pageLength }

  package var windowTitle: String { words.isEmpty ? "The shelf" : "\(words) – the shelf" }

  package var content: [String: PageValue] {
    [
      "items": .list(stretch.items.map { .record(ItemValue.record($0, lives[$0.id])) }),
      "isGrid": .flag(view == .grid),
      "gridAddress": .text(address(view: .grid, number: number)),
      "listAddress": .text(address(view: .list, number: number)),
      "view": .text(view.rawValue),
      "query": .text(words),
      "encodedQuery": .text(Query.encoded(words)),
      "isEmpty": .flag(stretch.total == 0 && stretch.hidden == 0),
      "hasNoHits": .flag(stretch.total > 0 && stretch.count == 0 && problem == nil),
      "count": .text(count),
      "sorts": .list(
        Self.sorts.map { name, sort in
          .record([
            "value": .text(Self.name(of: sort)), "name": .text(name),
            "isChosen": .flag(sort == self.sort),
          ])
        }),
      "older": number > 1 ? .text(address(view: view, number: number - 1)) : .nothing,
      "newer": number < pages
        ? .text(address(view: view, number: number + 1)) : .nothing,
      "pages": .text("page \(number) of \(pages)"),
      "hasPages": .flag(pages > 1),
      "problem": problem?.value ?? .nothing,
      "hidden": .text(stretch.hiddenWords),
      "narrowing": narrowing.map { narrowing in
        NarrowingRows(narrowing: narrowing) { address(view: view, number: 1, words: $0) }.record
      } ?? .nothing,
      "shelves": .list(
        saved.map { search in
          .record([
            "shelfName": .text(search.name), "shelfAddress": .text(Self.address(of: search)),
            "isHere": .flag(words == Self.query(of: search)),
          ])
        }),
      "hasShelves": .flag(!saved.isEmpty),
      "openShelf": .text(saved.first { words == Self.query(of: $0) }?.name),
      "canSave": .flag(
        !words.isEmpty && problem == nil && !saved.contains { words == Self.query(of: $0) }),
      "formToken": .text(formToken),
    ]
  }

  private var count: String {
    let all = Wording.count(stretch.total, "work", "works")
    return words.isEmpty ? all : "\(Wording.grouped(stretch.count)) of \(all)"
  }

  /// The query that stands for a saved search.
  private static func query(of search: SavedSearch) -> String { "shelf:\"\(search.name)\"" }

  /// Where the works of a saved search are listed.
  package static func address(of search: SavedSearch) -> String {
    "/?q=\(Query.encoded(query(of: search)))"
  }

  private func address(view: View, number: Int) -> String {
    address(view: view, number: number, words: words)
  }

  private func address(view: View, number: Int, words: String) -> String {
    var address = "/?view=\(view.rawValue)&sort=\(Self.name(of: sort))"
    if !words.isEmpty { address += "&q=\(Query.encoded(words))" }
    if number > 1 { address += "&page=\(number)" }
    return address
  }
}

extension ShelfPage {
  /// The orders that the form offers.
  private static let sorts: [(String, ShelfSort)] = [
    ("newest first", ShelfSort(.added, isDescending: true)),
    ("oldest first", ShelfSort(.added)),
    ("by title", ShelfSort(.title)),
    ("by author", ShelfSort(.author)),
    ("longest first", ShelfSort(.words, isDescending: true)),
    ("shortest first", ShelfSort(.words)),
  ]

  /// What an order is called in an address: `added`, `-words`.
  static func name(of sort: ShelfSort) -> String {
    (sort.isDescending ? "-" : "") + sort.key.rawValue
  }

  /// The order that an address names; nil for one that there is not.
  package static func sort(named name: String) -> ShelfSort? {
    sorts.map(\.1).first { Self.name(of: $0) == name }
  }
}

/// Something that went wrong with what a person asked for, said beside the form.
package struct Problem: Hashable, Sendable {
  /// One line.
  package let summary: String
  /// What to do.
  package let remedy: String?

  package init(_ summary: String, remedy: String? = nil) {
    self.summary = summary
    self.remedy = remedy
  }

  var value: PageValue {
    .record(["problemSummary": .text(summary), "problemRemedy": .text(remedy)])
  }
}

/// The part of an address behind the question mark.
enum Query {
  /// `value` with every byte escaped that is not unreserved (RFC 3986, section 2.3).
  static func encoded(_ value: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in value.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return encoded
  }
}
