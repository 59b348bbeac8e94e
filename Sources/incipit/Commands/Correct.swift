import ArgumentParser
import IncipitBooks
import IncipitLibrary

/// Takes a correction, or takes one back.
struct Correct: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put your word over the machine's.",
    discussion: """
      Kept through every later reading. FIELD is one of:
        \(names { $0.aim == nil })
        \(names { $0.aim == .name }), then the NAME as the story writes it
        \(names { $0.aim == .place }), then the PLACE: words that stand there alone, or an offset
      Lists (fandom, ship, tag, warning, addressee) are parted by ";". An empty VALUE means that \
      there is none: for alias that the name is nobody else's, for pronouns and at a PLACE that it \
      is not known.

        incipit correct 3 title "A Quiet Year"
        incipit correct 3 alias Caz "Caroline Forbes"
        incipit correct 3 person Whitmore no
        incipit correct 3 pronouns Caz she                     (or: he, they, it)
        incipit correct 3 speaker "You cannot mean that" Klaus  (also of a thought or letter)
        incipit correct 3 addressee "You cannot mean that" "Elijah; Rebekah"
        incipit correct 3 scene "The next morning" start       (or: same)
        incipit correct 3 place "The next morning" "the kitchen"    (of the scene around; so: time)
        incipit correct 3 part "Thanks to my beta" authorNote   (or: same)
      """)

  @Argument(help: "A number from `incipit list`, or words that name one work alone.")
  var work: String

  @Argument(
    help: "What to correct; with --undo also the number of a correction.",
    completion: .list(Correction.Field.allCases.map(\.rawValue)))
  var field: String?

  @Argument(help: "What holds instead; the NAME or PLACE before it where FIELD needs one.")
  var value: [String] = []

  @Flag(help: "Take back the correction of that number, or the latest, of FIELD if one is given.")
  var undo = false

  @Flag(help: "List the corrections in force with their numbers.")
  var list = false

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    if undo || list {
      guard value.isEmpty else {
        throw ValidationError("--\(undo ? "undo" : "list") takes no VALUE")
      }
      guard !undo || !list else { throw ValidationError("--undo and --list do not go together") }
    } else {
      guard let field else { throw ValidationError("Missing expected argument '<field>'") }
      let least = try Self.field(field).aim == nil ? 1 : 2
      guard value.count >= least else {
        throw ValidationError(
          least == 1
            ? "Missing expected argument '<value>'"
            : "Missing expected argument '<value>': \(field) takes a name or place, then a value")
      }
    }
    if !undo || number == nil { _ = try field.map(Self.field) }
  }

  /// The number of a correction, where one stands in the place of the field.
  private var number: Int64? { field.flatMap { Int64($0) } }

  func run() async throws {
    let library = try options.opened()
    let id = try Failure.wrapping { () throws(LibraryError) in try library.item(named: work) }
    if list { return try printCorrections(of: id, library) }
    if undo { return try takeBack(id, library) }
    guard let field = try field.map(Self.field) else { return }
    let subject = field.aim == nil ? nil : value.first
    let words = value.dropFirst(subject == nil ? 0 : 1).joined(separator: " ")
    let correction = try Failure.wrapping { () throws(LibraryError) in
      try library.correct(id, field, about: subject, to: words)
    }
    let value = correction.value.isEmpty ? "none" : "“\(correction.value)”"
    let line =
      field.aim == nil
      ? "work \(id): \(field.rawValue) is now \(value)" : "work \(id): \(correction.summary)"
    try Output.line(HarmlessText.line(line))
  }

  private func printCorrections(of id: Int64, _ library: Library) throws {
    let corrections = try Failure.wrapping { () throws(LibraryError) in
      try library.corrections(of: id)
    }
    guard !corrections.isEmpty else { return try Output.line("work \(id): no corrections") }
    for correction in corrections where field == nil || correction.field.rawValue == field {
      try Output.line(HarmlessText.line("\(correction.id)  \(correction.summary)"))
    }
  }

  private func takeBack(_ id: Int64, _ library: Library) throws {
    let number = number
    let field = number == nil ? try field.map(Self.field) : nil
    let undone = try Failure.wrapping { () throws(LibraryError) in
      try library.undoCorrection(id, field: field, number: number)
    }
    guard let undone else { throw Failure(LibraryError(.noSuchCorrection)) }
    let line =
      undone.subject == nil
      ? "work \(id): \(undone.field.rawValue) is no longer “\(undone.value)”"
      : "work \(id): taken back: \(undone.summary)"
    try Output.line(HarmlessText.line(line))
  }

  private static func names(_ belongs: (Correction.Field) -> Bool) -> String {
    Correction.Field.allCases.filter(belongs).map(\.rawValue).joined(separator: ", ")
  }

  private static func field(_ name: String) throws -> Correction.Field {
    guard let field = Correction.Field(rawValue: name.lowercased()) else {
      let names = Correction.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no field '\(name)'; it is one of \(names)")
    }
    return field
  }
}
