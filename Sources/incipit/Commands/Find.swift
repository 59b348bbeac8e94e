import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary

/// Finds works by a description.
struct Find: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find “that fic where…” by a half-remembered description.",
    discussion: "Says for each work which clue matched which line, and which did not.")

  @Argument(help: "What is remembered: people, places, things, words.")
  var description: [String]

  @Option(help: "text, json or ndjson.")
  var format = HitFormat.text

  @Option(help: "How many works at most.")
  var limit = 5

  @Flag(help: "Also the works that your rules hide.")
  var hidden = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let library = try options.opened()
    let words = description.joined(separator: " ")
    let works = try Failure.wrapping { () throws(LibraryError) in
      try hidden
        ? library.find(words, limit: limit)
        : HiddenLine.shown(try library.shownFinds(words, limit: limit))
    }
    switch format {
    case .text:
      if works.isEmpty { Output.complain("no work on the shelf fits “\(words)”") }
      for work in works { try Self.show(work, Terminal.current) }
    case .json: try JSONLines.printArray(works.map(ShelfJSON.found))
    case .ndjson: try JSONLines.printLines(works.map(ShelfJSON.found))
    }
  }

  private static func show(_ work: FoundWork, _ terminal: Terminal) throws(Failure) {
    let score = "\(Int((work.score * 100).rounded())) %"
    let heading = HarmlessText.line(work.item.heading)
    let room = terminal.width - score.count - "\(work.item.id)".count - 4
    try Output.line(
      "\(work.item.id)  \(terminal.bold(TextWidth.cut(heading, to: room)))  \(score)")
    for clue in work.clues {
      let ground = clue.isMatched ? clue.line ?? clue.fact : "not found"
      let line =
        (clue.isMatched ? "   ✓ " : "   ✗ ") + HarmlessText.line(clue.clue)
        + (clue.via.map { " (\($0))" } ?? "")
        + (ground.map { ": " + HarmlessText.line($0) } ?? "")
      let cut = TextWidth.cut(line, to: terminal.width)
      try Output.line(clue.isMatched ? cut : terminal.faint(cut))
    }
    try Output.line()
  }
}
