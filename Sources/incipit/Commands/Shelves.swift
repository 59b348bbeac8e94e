import ArgumentParser
import IncipitBooks
import IncipitLibrary
import IncipitMarkup

/// Names searches, which then are shelves that fill themselves.
struct Shelves: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Give a search a name, so that it is a shelf that fills itself.",
    discussion: """
      Without NAME the shelves are listed. With NAME and QUERY the search is kept under that name; \
      `shelf:NAME` then stands for it in `list`, `search` and the reading room, also beside other \
      words and within other shelves.

        incipit shelves "to read" state:unread words:\\<20000
        incipit list shelf:"to read" -warning:torture
      """)

  @Argument(help: "The shelf's name.")
  var name: String?

  @Argument(parsing: .allUnrecognized, help: "What it holds, in the query language.")
  var query: [String] = []

  @Flag(help: "Forget the shelf of that name; its works stay.")
  var delete = false

  @Option(help: "table or json.")
  var format = Format.table

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    try QueryWords.check(query)
    if delete {
      guard name != nil else { throw ValidationError("--delete needs a NAME") }
      guard query.isEmpty else { throw ValidationError("--delete takes no QUERY") }
    } else if name != nil, query.isEmpty {
      throw ValidationError("Missing expected argument '<query>'")
    }
  }

  func run() async throws {
    let library = try options.opened()
    guard let name else { return try list(library) }
    if delete {
      try Failure.wrapping { () throws(LibraryError) in try library.forgetSearch(named: name) }
      return try Output.line(HarmlessText.line("no shelf is called “\(name)” any more"))
    }
    let saved = try Failure.wrapping { () throws(LibraryError) in
      try library.saveSearch(query.joined(separator: " "), as: name)
    }
    let count = try Failure.wrapping { () throws(LibraryError) in
      try library.items(matching: saved.query).count
    }
    try Output.line(
      HarmlessText.line("the shelf “\(saved.name)” holds \(count) works: \(saved.query)"))
  }

  private func list(_ library: Library) throws {
    let rows = try Failure.wrapping { () throws(LibraryError) in
      var rows: [(search: SavedSearch, count: Int)] = []
      for search in try library.savedSearches() {
        rows.append((search, try library.items(matching: search.query).count))
      }
      return rows
    }
    switch format {
    case .json:
      try JSONLines.printArray(
        rows.map { search, count in
          [
            "name": .string(search.name), "query": .string(search.query),
            "works": .integer(count), "madeAt": .string(search.madeAt),
          ]
        })
    case .table:
      guard !rows.isEmpty else {
        return Output.complain("no shelves yet; `incipit shelves NAME QUERY` makes one")
      }
      let table = Table(
        columns: [
          Table.Column("Shelf", leastWidth: 12), Table.Column("Works", alignsRight: true),
          Table.Column("Holds", leastWidth: 20),
        ],
        rows: rows.map { search, count in
          [HarmlessText.line(search.name), "\(count)", HarmlessText.line(search.query)]
        })
      try Output.write(table.lines(Terminal.current).joined(separator: "\n") + "\n")
    }
  }
}
