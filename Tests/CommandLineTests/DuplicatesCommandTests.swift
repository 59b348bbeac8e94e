import Foundation
import IncipitTestSupport
import Testing

@Suite struct DuplicatesCommandTests {
  private static func chapter(_ number: Int) -> String {
    let lines = (1...12).map {
      "On night \($0) of week \(number) the lamp at Saltwick hissed, and Ines wound clock \($0 * number) again."
    }
    return "Chapter \(number)\n\n" + lines.joined(separator: "\n\n") + "\n\n"
  }

  private static func page(_ text: String) -> String {
    text.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
  }

  private static func usingShelf(_ body: (Desk) throws -> Void) throws {
    let files = [
      "a.txt": chapter(1) + chapter(2), "b.txt": chapter(1) + chapter(2) + chapter(3),
      "c.html": page(chapter(1) + chapter(2)), "d.txt": Stories.garden,
    ]
    try Desk.using(files) { desk in
      let added = try desk.run(
        "add", desk.path("a.txt"), desk.path("b.txt"), desk.path("c.html"), desk.path("d.txt"))
      try #require(added.status == 0, "\(added.errorText)")
      try body(desk)
    }
  }

  @Test func copiesAndVersionsAreListedAndOneIsKept() throws {
    try Self.usingShelf { desk in
      let list = try desk.run("duplicates")
      #expect(list.status == 0)
      #expect(list.lines.contains("  the same text in another file"))
      #expect(list.lines.contains("  work 2 has chapter 3 more"))
      let json = try desk.run("duplicates", "--format", "ndjson")
      #expect(json.lines.count == 3)
      let first = try DecodedJSON(text: json.lines[0])
      #expect(first["kind"] != nil && first["chapters"] != nil)
      #expect(try desk.run("duplicates", "--keep", "2", "1", "3").status == 0)
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 2)
      let kept = try desk.run("duplicates").lines
      #expect(kept.first == "no two works share their text")
      #expect(kept.contains { $0.hasPrefix("  1  ") && $0.hasSuffix(" behind work 2") })
      #expect(kept.contains { $0.hasPrefix("  3  ") && $0.hasSuffix(" behind work 2") })
      #expect(try desk.run("duplicates", "4").lines == ["no two works share their text"])
      let back = try desk.run("duplicates", "--undo", "3")
      #expect(back.lines == ["work 3 is on the shelf again, beside work 2"])
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 3)
    }
  }

  @Test func differentWorksAreNotListedUntilItIsTakenBack() throws {
    try Self.usingShelf { desk in
      let kept = try desk.run("duplicates", "--keep-apart", "1", "2")
      let undoing = "incipit duplicates --keep-apart --undo 1 2"
      #expect(kept.lines == ["kept apart: 1, 2 (undo: \(undoing))"])
      #expect(try desk.run("duplicates", "--format", "ndjson").lines.count == 2)
      let list = try desk.run("duplicates").lines
      #expect(!list.contains("  work 2 has chapter 3 more"))
      #expect(list.contains("not versions of each other, as you said:"))
      #expect(list.last == "  back: \(undoing)")
      #expect(!(try desk.run("duplicates", "3").lines.contains("  back: \(undoing)")))
      #expect(try desk.run("duplicates", "2").lines.first == "no other works share their text")
      // It goes for chapters too, and can be taken back there as well.
      #expect(try desk.run("join").lines.last == "  back: incipit join --keep-apart --undo 1 2")
      let back = try desk.run("duplicates", "--keep-apart", "--undo", "1", "2")
      #expect(back.status == 0 && back.lines == ["not kept apart any more: 1, 2"])
      #expect(try desk.run("duplicates").lines.last == "  work 2 has chapter 3 more")
    }
  }

  @Test func aStrangerIsPutBehindNoWorkByAMistypedNumber() throws {
    try Self.usingShelf { desk in
      let refused = try desk.run("duplicates", "--keep", "1", "4")
      #expect(refused.status == 1 && refused.errorText.contains("little text in common"))
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 4)
      let diff = try desk.run("duplicates", "--diff", "1", "4")
      #expect(diff.status == 0 && !diff.outputText.contains("no chapter was changed"))
      #expect(diff.lines.contains { $0.hasPrefix("only in work 1: ") })
      #expect(try desk.run("duplicates", "--keep", "--force", "1", "4").status == 0)
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 3)
    }
  }

  @Test(arguments: [
    ["1", "2", "3"], ["--diff", "1"], ["--force"], ["--keep", "1"], ["--undo"],
    ["--undo", "--keep", "1", "2"], ["--keep", "--keep-apart", "1", "2"], ["--keep-apart", "1"],
    ["--keep-apart", "1", "1"], ["--keep-apart", "--undo", "1", "2"],
    ["--undo", "1"], ["--diff", "1", "99"],
  ])
  func whatCannotBeDoneIsOneLineAndStatusTwo(arguments: [String]) throws {
    try Self.usingShelf { desk in
      let result = try BuiltProgram.run(["duplicates", "--shelf", desk.shelf] + arguments)
      #expect(result.status == 2 && result.outputText.isEmpty, "\(result.errorText)")
    }
  }

  @Test func aDifferenceIsShownParagraphByParagraph() throws {
    try Self.usingShelf { desk in
      try desk.write(
        Self.chapter(1)
          + Self.chapter(2).replacing("night 5 ", with: "the fifth night ")
          .replacing("night 6 ", with: "the sixth night "),
        to: "e.txt")
      #expect(try desk.run("add", desk.path("e.txt")).status == 0)
      let diff = try desk.run("duplicates", "--diff", "1", "5")
      #expect(diff.lines.first == "chapter 2:")
      #expect(diff.lines.contains("  … 4 paragraphs the same"))
      // Each paragraph as it was, and as it is.
      let changes = diff.lines.filter { $0.hasPrefix("- ") || $0.hasPrefix("+ ") }
      let starts = [
        "- On night 5 ", "+ On the fifth night ", "- On night 6 ", "+ On the sixth night ",
      ]
      #expect(changes.count == 4)
      #expect(zip(changes, starts).allSatisfy { $0.hasPrefix($1) }, "\(changes)")
    }
  }
}
