import Foundation
import IncipitTestSupport
import Testing

/// `incipit correct` for what is said of the text.
@Suite struct CorrectCommandTests {
  private static let heap = [
    "a.txt": """
    Ada Quill waited with Ben Marsh. The kettle sang.

    “You are late,” said Ada.

    It is only the fog, she thought.
    """
  ]

  private func usingShelf(_ body: (Desk) throws -> Void) throws {
    try Desk.using(Self.heap) { desk in
      let result = try desk.run("add", desk.path("a.txt"))
      try #require(result.status == 0, "\(result.errorText)")
      try body(desk)
    }
  }

  @Test(
    arguments: [
      (
        ["addressee", "You are late", "Ben Marsh; Tom"],
        "to whom “You are late,” goes: Ben Marsh; Tom"
      ),
      (
        ["speaker", "only the fog", "Ben Marsh"], "whose words “It is only the fog,” are: Ben Marsh"
      ),
      (["pronouns", "ada", "they"], "pronouns of Ada: they"),
      (
        ["place", "The kettle", "the", "attic"],
        "place of the scene that begins at “Ada Quill waited with Ben Marsh. The kettle sang.”: the attic"
      ),
      (
        ["time", "The kettle", ""],
        "time of the scene that begins at “Ada Quill waited with Ben Marsh. The kettle sang.”: not known"
      ),
    ] as [([String], String)])
  func itIsSaidListedAndTakenBack(arguments: [String], summary: String) throws {
    try usingShelf { desk in
      let said = try BuiltProgram.run(["correct", "--shelf", desk.shelf, "1"] + arguments)
      #expect(said.status == 0 && said.lines == ["work 1: \(summary)"], "\(said.errorText)")
      #expect(try desk.run("correct", "1", "--list").lines == ["1  \(summary)"])
      #expect(try desk.run("correct", "1", arguments[0], "--list").lines == ["1  \(summary)"])
      let undone = try desk.run("correct", "1", "--undo", "1")
      #expect(undone.lines == ["work 1: taken back: \(summary)"])
      #expect(try desk.run("correct", "1", "--list").lines == ["work 1: no corrections"])
    }
  }

  @Test(arguments: [
    ["pronouns", "Ada", "xe"], ["pronouns", "kettle", "it"], ["addressee", "no such words", "Ada"],
    ["addressee", "You are late"], ["place", "nowhere in it", "the attic"], ["time", "noon"],
  ])
  func whatCannotBeIsRefusedInOneLine(arguments: [String]) throws {
    try usingShelf { desk in
      let result = try BuiltProgram.run(["correct", "--shelf", desk.shelf, "1"] + arguments)
      #expect(result.status == 2 && result.complaints.count == 1, "\(result.errorText)")
      #expect(result.output.isEmpty)
    }
  }
}
