import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Tells what works of the shelf say of one another, and takes a person's yes or no.
struct Suggest: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "See what the shelf suggests: fandoms, ships and full names.",
    discussion: """
      A work that leaves something open may share its people with others that say it. Without a WORK every \
      work is looked at. Nothing holds before you say so: --yes makes it a correction, --no keeps it from being \
      suggested again; `incipit correct WORK --list` lists both, with the numbers by which they are taken back.

        incipit suggest 3
        incipit suggest 3 --yes fandom       (or: ship)
        incipit suggest 3 --no Caroline      (the full name of Caroline)
      """)

  @Argument(help: "A number from `incipit list`, or words that name one work alone.")
  var work: [String] = []

  @Option(help: "It is so: fandom, ship, or whose full name.")
  var yes: String?

  @Option(help: "It is not so: fandom, ship, or whose full name.")
  var no: String?

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard yes == nil || no == nil else { throw ValidationError("--yes or --no, not both") }
    if yes != nil || no != nil, work.isEmpty {
      throw ValidationError("--yes and --no take one WORK")
    }
  }

  func run() async throws {
    let library = try options.opened()
    let ids = try Failure.wrapping { () throws(LibraryError) in
      work.isEmpty
        ? try library.openWorks() : [try library.item(named: work.joined(separator: " "))]
    }
    if let asked = yes ?? no { return try answer(asked, for: ids[0], library) }
    var found: [JSONValue] = []
    var isEmpty = true
    for id in ids {
      let suggestions = try Failure.wrapping { () throws(LibraryError) in
        try library.suggestions(for: id)
      }
      guard !suggestions.isEmpty else { continue }
      isEmpty = false
      switch format {
      case .json:
        found.append([
          "id": .integer(Int(id)),
          "suggestions": .array(suggestions.map(ShelfJSON.suggestion)),
        ])
      case .text: try print(suggestions, for: id, library)
      }
    }
    switch format {
    case .json: try JSONLines.printArray(found)
    case .text: if isEmpty { try Output.line("the shelf suggests nothing") }
    }
  }

  private func print(_ suggestions: [Suggestion], for id: Int64, _ library: Library) throws {
    let heading = try Failure.wrapping { () throws(LibraryError) in try library.item(id).heading }
    try Output.line(HarmlessText.line("\(id)  \(TextWidth.cut(heading, to: 60))"))
    for suggestion in suggestions {
      try Output.line(HarmlessText.line("   " + SuggestionText(suggestion).line))
    }
  }

  private func answer(_ asked: String, for id: Int64, _ library: Library) throws {
    let correction = try Failure.wrapping { () throws(LibraryError) in
      let open = try library.suggestions(for: id)
      let suggestion = open.first { $0.subject.lowercased() == asked.lowercased() }
      guard let suggestion else {
        throw LibraryError(
          .badValue(field: "suggestion", value: asked, choices: Self.choices(open)))
      }
      return yes == nil
        ? try library.decline(suggestion, for: id) : try library.accept(suggestion, for: id)
    }
    let undo = "(undo: incipit correct \(id) --undo \(correction.id))"
    try Output.line(HarmlessText.line("work \(id): \(correction.summary) \(undo)"))
  }

  private static func choices(_ open: [Suggestion]) -> [String] {
    open.isEmpty ? ["nothing, since nothing is suggested"] : open.map(\.subject)
  }
}
