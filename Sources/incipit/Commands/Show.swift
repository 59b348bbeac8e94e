import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Shows the card of a work.
struct Show: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Show the card of a work.",
    discussion: "Each fact is marked as stated, set by hand, or read with its confidence.")

  @Argument(help: "A number from `incipit list`, or words that name one work alone.")
  var work: [String]

  @Flag(help: "The lines that each fact rests on.")
  var evidence = false

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let library = try options.opened()
    let name = work.joined(separator: " ")
    let terminal = Terminal.current
    let (card, lines, suggestions) = try Failure.wrapping { () throws(LibraryError) in
      let id = try library.item(named: name)
      let suggestions = try library.suggestions(for: id)
      guard evidence, format == .text else {
        return (try library.card(id), EvidenceLines?.none, suggestions)
      }
      let work = try library.work(id)
      return (
        work.card, EvidenceLines(work.manuscript.text, width: terminal.width), suggestions
      )
    }
    let (life, notes, rules) = try Failure.wrapping { () throws(LibraryError) in
      (
        try library.life(of: card.id), try library.annotationCount(of: card.id),
        try library.hiddenWorks()[card.id] ?? []
      )
    }
    switch format {
    case .text:
      let text = CardText(
        card: card, evidence: lines, suggestions: suggestions, terminal: terminal)
      try Output.write(text.text)
      let own = LifeText(life).cardLines(notes: notes, hiddenBy: rules, terminal)
      if !own.isEmpty { try Output.write("\n" + own.joined(separator: "\n") + "\n") }
    case .json:
      let card = ShelfJSON.card(card, life, suggestions: suggestions)
      try Output.line(JSONText.string(of: card, .pretty))
    }
  }
}
