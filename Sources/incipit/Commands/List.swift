import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Lists the works of a shelf.
struct List: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, ndjson, csv
  }

  enum Sort: String, ExpressibleByArgument, CaseIterable {
    case added, title, author, words
  }

  static let configuration = CommandConfiguration(
    abstract: "Show the shelf as a table.",
    discussion: """
      QUERY narrows the list: words of titles, authors, opening words, fandoms, ships and names, \
      and fields such as fandom:, ship:, words:>5000, -tag:….
      """)

  @Argument(parsing: .allUnrecognized, help: "Words and fields that the works must fit.")
  var query: [String] = []

  @Option(help: "table, json, ndjson or csv.")
  var format = Format.table

  @Option(help: "added, title, author or words.")
  var sort = Sort.added

  @Flag(help: "The last first.")
  var reverse = false

  @Flag(help: "Instead of the works, what they have in common, with counts.")
  var facets = false

  @Flag(help: "Also the works that your rules hide.")
  var hidden = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    try QueryWords.check(query)
    if facets, format != .table {
      throw ValidationError("--facets is printed as a table only")
    }
  }

  func run() async throws {
    let library = try options.opened()
    let order = ShelfSort(ShelfSort.Key(rawValue: sort.rawValue) ?? .added, isDescending: reverse)
    let words = query.joined(separator: " ")
    if facets { return try show(library, words) }
    let (list, lives) = try Failure.wrapping { () throws(LibraryError) in
      let list =
        try hidden
        ? Shown(library.items(matching: words, sort: order), hidden: 0)
        : library.shownItems(matching: words, sort: order)
      return (list, format == .table ? try library.lives() : [:])
    }
    let items = HiddenLine.shown(list)
    switch format {
    case .table:
      guard !items.isEmpty else {
        if list.hidden > 0 { return }
        if !words.isEmpty, library.fault(in: words) != nil {
          _ = try Failure.wrapping(query: words) { () throws(LibraryError) in
            try library.search(words, limit: 1)
          }
        }
        let all = "the shelf is empty; `incipit add` fills it"
        return Output.complain(words.isEmpty ? all : "no work on the shelf fits “\(words)”")
      }
      try Output.write(ShelfTable(items: items, lives: lives).text(Terminal.current))
    case .json: try JSONLines.printArray(items.map(ShelfJSON.item))
    case .ndjson: try JSONLines.printLines(items.map(ShelfJSON.item))
    case .csv: try Output.write(ShelfTable(items: items).commaSeparated)
    }
  }

  private func show(_ library: Library, _ words: String) throws {
    let facets = try Failure.wrapping { () throws(LibraryError) in
      try library.facets(matching: words)
    }
    if !facets.isWhole { Output.complain("counted are the first \(facets.works) works that fit") }
    try Output.write(FacetTable(facets).text(Terminal.current))
  }
}
