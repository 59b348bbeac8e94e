import ArgumentParser
import IncipitBooks
import IncipitLibrary

/// Takes down how far a person is with a work and what they think of it.
struct Mark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how far you are with a work, and what you think of it.",
    discussion: """
      Kept with the shelf, private, and never part of a reading. Without options it says what is known. \
      The reading room keeps your place by itself and marks a work as finished when you reach its end; \
      --reading takes that back.
      """)

  @Argument(help: "A number from `incipit list`, or words that name one work alone.")
  var work: [String]

  @Flag(help: "How far you are.")
  var state: StateFlag?

  @Option(help: "1 to 5, or none.")
  var rating: String?

  @Option(help: "A private note about the work; an empty one takes it away.")
  var note: String?

  @OptionGroup var options: ShelfOptions

  enum StateFlag: String, EnumerableFlag {
    case unread, reading, finished, putAway

    var state: ReadingState {
      switch self {
      case .unread: .unread
      case .reading: .reading
      case .finished: .finished
      case .putAway: .putAway
      }
    }
  }

  func validate() throws {
    if let rating, rating != "none", Int(rating).map(WorkLife.starsRange.contains) != true {
      throw ValidationError("--rating must be 1 to 5 or none, not '\(rating)'")
    }
  }

  func run() async throws {
    let library = try options.opened()
    let name = work.joined(separator: " ")
    let (item, life) = try Failure.wrapping { () throws(LibraryError) in
      let id = try library.item(named: name)
      if let state { try library.setState(state.state, of: id) }
      if let rating { try library.setStars(Int(rating), of: id) }
      if let note { try library.setNote(note, of: id) }
      return (try library.item(id), try library.life(of: id))
    }
    try Output.line(HarmlessText.line("work \(item.id): \(LifeText(life).line)"))
    for line in LifeText(life).note { try Output.line("  " + HarmlessText.line(line)) }
  }
}
