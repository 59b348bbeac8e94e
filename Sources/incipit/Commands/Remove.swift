import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup

/// Takes works off the shelf, lists those that are off it, puts them back, and erases them.
struct Remove: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Take works off the shelf, put them back, or erase them for good.",
    discussion: """
      A work that is off the shelf keeps its number, its file, your corrections and notes, and comes back with \
      --undo; adding its file again does not bring it back. Without a WORK those that are off the shelf are listed. \
      --for-good deletes such works, or all of them, with their files, once --yes is there too; the files that you \
      added them from stay where they are.
      """)

  @Argument(help: "Numbers from `incipit list`, or words that name one work each.")
  var works: [String] = []

  @Flag(help: "Put the WORKs, which are off the shelf, back.")
  var undo = false

  @Flag(help: "Delete the WORKs, which are off the shelf, or all that are, with their files.")
  var forGood = false

  @Flag(help: "With --for-good: do it, rather than say what would be deleted.")
  var yes = false

  @Option(help: "text or json, of the list.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func validate() throws {
    guard !(undo && forGood) else { throw ValidationError("--undo or --for-good, not both") }
    if undo, works.isEmpty { throw ValidationError("--undo takes a WORK or more") }
    if yes, !forGood { throw ValidationError("--yes goes with --for-good") }
  }

  func run() async throws {
    let library = try options.opened()
    let ids = try works.map { name in
      try Failure.wrapping { () throws(LibraryError) in try library.item(named: name) }
    }
    if forGood { return try erase(library, ids) }
    guard !ids.isEmpty else { return try list(library) }
    for work in undo ? Set(ids).sorted() : [] {
      try Failure.wrapping { () throws(LibraryError) in try library.putBack(work) }
      try Output.line("work \(work) is on the shelf again")
    }
    guard !undo else { return }
    try Failure.wrapping { () throws(LibraryError) in try library.remove(ids) }
    for item in try library.items(numbered: Set(ids).sorted()) {
      try Output.line(
        HarmlessText.line(
          "work \(item.id) is off the shelf: \(TextWidth.cut(item.heading, to: 60))"
            + " (back: incipit remove --undo \(item.id))"))
    }
  }

  private func list(_ library: Library) throws {
    let removed = try Failure.wrapping { () throws(LibraryError) in
      try library.removedWorks().shown
    }
    switch format {
    case .text:
      if removed.isEmpty { Output.complain("no work was taken off the shelf") }
      for work in removed {
        let heading = TextWidth.cut(work.item.heading, to: 60)
        try Output.line(
          HarmlessText.line(
            "\(work.item.id)  \(heading)  (\(work.item.sourceName), off since \(work.removedAt))"))
      }
    case .json:
      try JSONLines.printArray(
        removed.map { ["work": ShelfJSON.item($0.item), "removedAt": .string($0.removedAt)] })
    }
  }

  /// Deletes `ids`, or all that are off the shelf; without --yes it only says what that would be.
  private func erase(_ library: Library, _ ids: [Int64]) throws {
    let erasure = try Failure.wrapping { () throws(LibraryError) in
      let all = try ids.isEmpty ? library.removedWorks().shown.map(\.item.id) : ids
      return yes ? try library.erase(all) : try library.erasure(of: all)
    }
    guard !erasure.works.isEmpty else { return Output.complain("no work was taken off the shelf") }
    let list = erasure.works.map { "\($0)" }.joined(separator: ", ")
    let what =
      "work\(erasure.works.count == 1 ? "" : "s") \(list), "
      + "\(erasure.copies.count) file\(erasure.copies.count == 1 ? "" : "s"), \(erasure.bytes) bytes"
    if yes { return try Output.line("erased: \(what)") }
    throw Failure(
      .refusals, "this would delete \(what), and cannot be undone",
      "--yes does it; `incipit backup` keeps a copy first")
  }
}
