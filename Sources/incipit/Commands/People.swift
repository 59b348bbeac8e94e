import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Lists the people of the shelf, or tells of one across works.
struct People: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "See the people of the shelf, and one of them across works.",
    discussion: """
      Who is one person in several works is told by full names, by the others of the cast and by stated \
      fandoms; namesakes stay apart.

        incipit people
        incipit people Caroline Forbes
        incipit people Adam --of 7
      """)

  @Argument(help: "Any name that somebody bears in some work.")
  var name: [String] = []

  @Option(help: "A WORK that the person is in, where several bear the name.")
  var of: String?

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard of == nil || !name.isEmpty else { throw ValidationError("--of needs a NAME") }
  }

  func run() async throws {
    let library = try options.opened()
    guard !name.isEmpty else {
      return try write(
        try Failure.wrapping { () throws(LibraryError) in try library.people() })
    }
    let answer = try Failure.wrapping { () throws(LibraryError) in
      let work = try of.map { name throws(LibraryError) in try library.item(named: name) }
      return try library.person(named: name.joined(separator: " "), of: work)
    }
    switch (answer, format) {
    case (.person(let person), .json):
      try Output.line(JSONText.string(of: ShelfJSON.person(person), .pretty))
    case (.person(let person), .text):
      for line in PersonText(person).lines { try Output.line(HarmlessText.line(line)) }
    case (.namesakes(let people), .json): try write(people)
    case (.namesakes(let people), .text):
      try Output.line("\(people.count) people of that name; --of WORK tells which:")
      try write(people)
    }
  }

  private func write(_ people: [ShelfName]) throws {
    switch format {
    case .json: try JSONLines.printArray(people.map(ShelfJSON.name))
    case .text:
      guard !people.isEmpty else { return try Output.line("nobody is on the shelf yet") }
      let rows = people.map { person in
        [
          HarmlessText.line(person.name), "\(person.works)", "\(person.firstWork)",
          HarmlessText.line(person.aliases.joined(separator: ", ")),
          HarmlessText.line(person.fandoms.joined(separator: ", ")),
        ]
      }
      let table = Table(
        columns: [
          Table.Column("Name", leastWidth: 12), Table.Column("Works", alignsRight: true),
          Table.Column("First in", alignsRight: true), Table.Column("Also", leastWidth: 8),
          Table.Column("Fandoms", leastWidth: 8),
        ], rows: rows)
      for line in table.lines(Terminal.current) { try Output.line(line) }
    }
  }
}
