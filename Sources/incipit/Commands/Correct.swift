import ArgumentParser
import IncipitBooks
import IncipitLibrary

/// Takes a correction, or takes one back.
struct Correct: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put your word over the machine's.",
    discussion: """
      Kept through every later reading. FIELD is one of: \
      \(Correction.Field.allCases.map(\.rawValue).joined(separator: ", ")). Lists (fandom, ship, \
      tag, warning) are parted by ";". An empty VALUE means that there is none.
      """)

  @Argument(help: "A number from `incipit list`, or words that name one work alone.")
  var work: String

  @Argument(
    help: "What to correct.", completion: .list(Correction.Field.allCases.map(\.rawValue)))
  var field: String?

  @Argument(help: "What holds instead.")
  var value: [String] = []

  @Flag(help: "Take back the latest correction, of FIELD if one is given.")
  var undo = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    if undo {
      guard value.isEmpty else { throw ValidationError("--undo takes no VALUE") }
    } else {
      guard field != nil else { throw ValidationError("Missing expected argument '<field>'") }
      guard !value.isEmpty else { throw ValidationError("Missing expected argument '<value>'") }
    }
    _ = try field.map(Self.field)
  }

  func run() async throws {
    let library = try options.opened()
    let field = try field.map(Self.field)
    let id = try Failure.wrapping { () throws(LibraryError) in try library.item(named: work) }
    if let field, !undo {
      let words = value.joined(separator: " ")
      let correction = try Failure.wrapping { () throws(LibraryError) in
        try library.correct(id, field, to: words)
      }
      let value = correction.value.isEmpty ? "none" : "“\(correction.value)”"
      return try Output.line(HarmlessText.line("work \(id): \(field.rawValue) is now \(value)"))
    }
    let undone = try Failure.wrapping { () throws(LibraryError) in
      try library.undoCorrection(id, field: field)
    }
    guard let undone else { throw Failure(LibraryError(.noSuchCorrection)) }
    try Output.line(
      HarmlessText.line("work \(id): \(undone.field.rawValue) is no longer “\(undone.value)”"))
  }

  private static func field(_ name: String) throws -> Correction.Field {
    guard let field = Correction.Field(rawValue: name.lowercased()) else {
      let names = Correction.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no field '\(name)'; it is one of \(names)")
    }
    return field
  }
}
