import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitText

/// Searches the texts of a shelf.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search the texts; hits are scenes.",
    discussion: """
      Words and "phrases in quotation marks", and fields: said:NAME, to:NAME, thought:NAME, \
      with:NAME,NAME, pov:NAME, character:NAME, ship:, fandom:, place:, warning:, words:>5000, OR \
      between alternatives, and - before what must not be there. Docs/query.md has it all.
      """)

  @Argument(parsing: .allUnrecognized, help: "Words, phrases and fields.")
  var query: [String]

  @Option(help: "text, json or ndjson.")
  var format = HitFormat.text

  @Option(help: "How many works at most.")
  var limit = 20

  @Flag(help: "Also the works that your rules hide.")
  var hidden = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    try QueryWords.check(query)
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let library = try options.opened()
    // A phrase that the shell took as one word is a phrase still.
    let words = query.count > 1 ? query.map(Self.requoted).joined(separator: " ") : query[0]
    let works = try Failure.wrapping(query: words) { () throws(LibraryError) in
      try hidden
        ? library.search(words, limit: limit)
        : HiddenLine.shown(try library.shownHits(words, limit: limit))
    }
    switch format {
    case .text:
      if works.isEmpty { Output.complain(try Self.nothing(words, library)) }
      for work in works { try Self.show(work, Terminal.current) }
      if works.count >= limit {
        Output.complain("these are the first \(limit) works; --limit shows more of them")
      }
    case .json: try JSONLines.printArray(works.map(ShelfJSON.hits))
    case .ndjson: try JSONLines.printLines(works.map(ShelfJSON.hits))
    }
  }

  /// That nothing was found, and what was meant perhaps.
  private static func nothing(_ words: String, _ library: Library) throws(Failure) -> String {
    let nothing = "no scene on the shelf fits “\(words)”"
    let other = try Failure.wrapping { () throws(LibraryError) in
      try library.suggestion(for: words)
    }
    return other.map { "\(nothing); did you mean “\($0)”?" } ?? nothing
  }

  /// A word with blanks that the shell took as one, in quotation marks again.
  static func requoted(_ word: String) -> String {
    guard word.contains(" "), !word.contains("\""), !word.contains(":") else { return word }
    return "\"\(word)\""
  }

  private static func show(_ work: WorkHits, _ terminal: Terminal) throws(Failure) {
    let scenes = work.count == 1 ? "1 scene" : "\(work.count) scenes"
    let heading = HarmlessText.line(work.item.heading)
    let room = terminal.width - scenes.count - "\(work.item.id)".count - 4
    try Output.line(
      "\(work.item.id)  \(terminal.bold(TextWidth.cut(heading, to: room)))  \(scenes)")
    for hit in work.hits {
      var place = hit.chapter.map { "chapter \($0), scene \(hit.scene)" } ?? "scene \(hit.scene)"
      if !hit.characters.isEmpty {
        place += ": " + hit.characters.prefix(4).joined(separator: ", ")
      }
      let label = TextWidth.cut("   " + HarmlessText.line(place), to: terminal.width)
      try Output.line(terminal.faint(label))
      for line in HitLine(hit).lines(terminal) { try Output.line("     " + line) }
    }
    if work.count > work.hits.count {
      try Output.line(terminal.faint("   … and \(work.count - work.hits.count) more"))
    }
    try Output.line()
  }
}

/// How hits are printed.
enum HitFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson
}
