import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary

/// Makes, lists and takes back rules by which works are hidden.
struct Hide: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Hide works by rules, or list the rules.",
    discussion: """
      QUERY and --unless are queries about facts: `incipit hide warning:torture --unless \
      fandom:"The Lamplighters" --reason "too dark"`. Hidden works leave lists, searches and the \
      shelf's page, which say how many there are; nothing is deleted. Without QUERY the rules are listed, \
      each with the works that it hides.
      """)

  @Argument(parsing: .allUnrecognized, help: "Words and fields of the works to hide.")
  var query: [String] = []

  @Option(help: "Works that answer this query are shown all the same.")
  var unless: String?

  @Option(help: "Why; shown wherever the rule is.")
  var reason = ""

  @Option(help: ArgumentHelp("Take a rule back.", valueName: "number"))
  var undo: Int64?

  @Option(help: "text or json, of the list.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    try QueryWords.check(query)
    if query.isEmpty, unless != nil || !reason.isEmpty {
      throw ValidationError("Missing expected argument '<query>'")
    }
    if undo != nil, !query.isEmpty { throw ValidationError("--undo takes no QUERY") }
  }

  func run() async throws {
    let library = try options.opened()
    if let undo {
      try Failure.wrapping { () throws(LibraryError) in try library.unhide(undo) }
      return try Output.line("rule \(undo) is taken back")
    }
    guard !query.isEmpty else { return try list(library) }
    let words = query.map(Search.requoted).joined(separator: " ")
    let (rule, count) = try Failure.wrapping(query: words) { () throws(LibraryError) in
      let rule = try library.hide(words, unless: unless, reason: reason)
      return (rule, try library.hiddenWorks().values.count { $0.contains(rule) })
    }
    try Output.line("\(LifeText.words(of: rule)) hides \(Self.works(count))")
  }

  private func list(_ library: Library) throws {
    let (rules, hidden) = try Failure.wrapping { () throws(LibraryError) in
      (try library.hideRules(), try library.hiddenWorks())
    }
    let counts = rules.map { rule in hidden.values.count { $0.contains(rule) } }
    switch format {
    case .text:
      if rules.isEmpty { Output.complain("nothing is hidden; `incipit hide QUERY` makes a rule") }
      for (rule, count) in zip(rules, counts) {
        try Output.line("\(LifeText.words(of: rule)): \(Self.works(count))")
      }
    case .json:
      try JSONLines.printArray(zip(rules, counts).map { LifeJSON.rule($0, hides: $1) })
    }
  }

  private static func works(_ count: Int) -> String {
    count == 1 ? "1 work" : "\(count) works"
  }
}
