import Foundation
import IncipitTestSupport
import Testing

@Suite struct JoinCommandTests {
  private struct Missing: Error {}

  private static func chapter(_ number: Int) -> String {
    """
    Chapter \(number)

    The lamp at Saltwick hissed, and Ines Marrow wound the clock for the \(number)th time.

    "You were to trim it at six," said Captain Doyle.

    "I did trim it," said Ines. "It was the wind, Captain Doyle, number \(number)."

    Old Peg Tolliver laughed. "The wind," said Peg, "has a great deal to answer for."
    """
  }

  private static func usingShelf(_ body: (Desk, _ added: [String]) throws -> Void) throws {
    let files = Dictionary(uniqueKeysWithValues: [1, 2, 4].map { ("\($0)7.txt", chapter($0)) })
    try Desk.using(files) { desk in
      let added = try desk.run("add", desk.path("17.txt"), desk.path("27.txt"), desk.path("47.txt"))
      try #require(added.status == 0, "\(added.errorText)")
      try body(desk, added.lines)
    }
  }

  @Test func anAdditionEndsWithTheOfferAndJoinTellsAllOfIt() throws {
    try Self.usingShelf { desk, added in
      #expect(added.last == "3 came in, 0 known already, 0 refused")
      let line = try #require(added.dropLast().last)
      #expect(line.hasPrefix("3 files look like chapters of one work ("))
      #expect(line.hasSuffix("chapter 3 is missing): incipit join 1 2 3"))
      let offer = try desk.run("join")
      #expect(offer.status == 0)
      #expect(offer.lines.contains("  chapter 3 is missing"))
      #expect(offer.lines.contains("  yes: incipit join 1 2 3"))
      #expect(offer.lines.contains("  no:  incipit join --keep-apart 1 2 3"))
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 3)
    }
  }

  @Test func joiningAndItsUndoing() throws {
    try Self.usingShelf { desk, _ in
      let joined = try desk.run("join", "1", "2", "3")
      #expect(joined.status == 0 && joined.lines.count == 1)
      #expect(joined.lines[0].hasPrefix("work 4: "))
      #expect(joined.lines[0].contains("3 chapters"))
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 1)
      let card = try DecodedJSON(
        text: try desk.run("show", "4", "--format", "json").outputText)
      #expect(card["pieces"] == .array([.integer(1), .integer(2), .integer(3)]))
      guard case .array(let copies)? = card["copies"] else { throw Missing() }
      #expect(copies.count == 3)
      #expect(try desk.run("join").lines == ["no files look like chapters of one work"])
      let apart = try desk.run("join", "--undo", "4")
      #expect(apart.lines == ["work 4 is taken apart: 1, 2, 3"])
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 3)
    }
  }

  @Test func whatIsKeptApartIsListedAndCanBeOfferedAgain() throws {
    try Self.usingShelf { desk, _ in
      let undoing = "incipit join --keep-apart --undo 1 2 3"
      let kept = try desk.run("join", "--keep-apart", "3", "1", "2")
      #expect(
        kept.lines == ["kept apart: 3, 1, 2 (undo: incipit join --keep-apart --undo 3 1 2)"])
      let list = try desk.run("join").lines
      #expect(list.first == "no files look like chapters of one work")
      #expect(list.contains("kept apart, as you said:") && list.last == "  back: \(undoing)")
      #expect(list.contains { $0.hasPrefix("  2  ") && $0.hasSuffix("(27.txt)") })
      let back = try desk.run("join", "--keep-apart", "--undo", "1", "2", "3")
      #expect(back.status == 0 && back.lines == ["not kept apart any more: 1, 2, 3"])
      let offer = try desk.run("join").lines
      #expect(offer.contains("  yes: incipit join 1 2 3"))
      #expect(!offer.contains("kept apart, as you said:"))
      let again = try desk.run("join", "--keep-apart", "--undo", "1", "2", "3")
      #expect(again.status == 2 && again.errorText.contains("no two of these works are kept apart"))
    }
  }

  @Test(arguments: [
    ["1"], ["--undo"], ["--undo", "1", "2"], ["--keep-apart", "1"],
    ["--undo", "--keep-apart", "1"], ["--undo", "--keep-apart", "1", "2"],
    ["1", "99"], ["--undo", "1"],
  ])
  func whatCannotBeDoneIsOneLineAndStatusTwo(arguments: [String]) throws {
    try Self.usingShelf { desk, _ in
      let result = try BuiltProgram.run(["join", "--shelf", desk.shelf] + arguments)
      #expect(result.status == 2 && result.outputText.isEmpty, "\(result.errorText)")
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 3)
    }
  }
}
