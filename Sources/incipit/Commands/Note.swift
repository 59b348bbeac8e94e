import ArgumentParser
import IncipitBooks
import IncipitLibrary
import IncipitText

/// Marks a passage of a work, with words of one's own or without.
struct Note: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark a passage of a work, with a note or without.",
    discussion: """
      WORDS stand in the text (blanks and kinds of quotation marks may differ); their first place is marked. \
      In the reading room you select them instead. `incipit notes` lists what is marked, by the numbers \
      that --change, --remove and --restore take.
      """)

  @Argument(help: "A number from `incipit list`, or words that name one work alone.")
  var work: String?

  @Argument(help: "The passage, in quotation marks.")
  var words: [String] = []

  @Option(help: "Your words about it.")
  var text: String?

  @Option(help: ArgumentHelp("Put --text in the place of a note's words.", valueName: "number"))
  var change: Int64?

  @Option(help: ArgumentHelp("Take a note or highlight away.", valueName: "number"))
  var remove: Int64?

  @Option(help: ArgumentHelp("Put back what was taken away.", valueName: "number"))
  var restore: Int64?

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    let deeds = [change, remove, restore].compactMap { $0 }.count
    guard deeds <= 1 else {
      throw ValidationError("--change, --remove and --restore exclude each other")
    }
    if deeds == 1 {
      guard work == nil else { throw ValidationError("a number takes no WORK") }
      if change != nil, text == nil { throw ValidationError("--change needs --text") }
    } else if work == nil || words.isEmpty {
      throw ValidationError("Missing expected argument '<work> <words>'")
    }
  }

  func run() async throws {
    let library = try options.opened()
    let line = try Failure.wrapping { () throws(LibraryError) -> String in
      if let change {
        try library.changeAnnotation(change, to: text ?? "")
        return "note \(change) is changed"
      }
      if let remove {
        try library.removeAnnotation(remove)
        return "note \(remove) is taken away; `incipit note --restore \(remove)` puts it back"
      }
      if let restore {
        try library.restoreAnnotation(restore)
        return "note \(restore) is there again"
      }
      let id = try library.item(named: work ?? "")
      let made = try library.annotate(
        id, quoting: words.joined(separator: " "), comment: text ?? "")
      return "work \(id): note \(made.id) on “\(made.anchor.exact)”"
    }
    try Output.line(HarmlessText.line(line))
  }
}
