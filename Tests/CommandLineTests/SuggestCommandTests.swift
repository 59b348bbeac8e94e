import Foundation
import IncipitTestSupport
import Testing

@Suite struct SuggestCommandTests {
  private static func story(_ number: Int, fandom: String? = nil) -> String {
    """
    Title: The Lamp, night \(number)

    Author: saltmarsh

    \(fandom.map { "Fandom: \($0)\n\n" } ?? "")Chapter 1

    Ines Marrow wound clock number \(number). Tobias Wick stood at the door.

    “You were to trim it at six,” said Tobias Wick.

    “I did trim it,” said Ines Marrow. “It was the wind.”

    “Then write that, Ines,” said Tobias. “Write: wind, night \(number).”
    """
  }

  private static func usingShelf(_ body: (Desk) throws -> Void) throws {
    let files = [
      "a.txt": story(1, fandom: "Lights"), "b.txt": story(2, fandom: "Lights"), "c.txt": story(3),
    ]
    try Desk.using(files) { desk in
      let added = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"), desk.path("c.txt"))
      try #require(added.status == 0, "\(added.errorText)")
      try body(desk)
    }
  }

  @Test func suggestionsAreListedShownApartAndAnswered() throws {
    try Self.usingShelf { desk in
      let all = try desk.run("suggest")
      #expect(all.lines.first == "3  The Lamp, night 3")
      #expect(all.lines.count == 2)
      #expect(all.lines.last?.contains("fandom “Lights”") == true)
      #expect(all.lines.last?.contains("from works 1 and 2") == true)
      let shown = try desk.run("show", "3")
      #expect(shown.lines.contains("Suggested by the shelf"))
      #expect(!(try desk.run("show", "1").outputText.contains("Suggested")))
      let json = try DecodedJSON(text: try desk.run("show", "3", "--format", "json").outputText)
      #expect(json["suggestions"] != nil)
      #expect(try desk.run("list", "fandom:lights", "--format", "ndjson").lines.count == 2)

      let no = try desk.run("suggest", "3", "--no", "fandom")
      #expect(no.lines.first?.contains("not to be suggested again") == true)
      #expect(try desk.run("suggest").lines == ["the shelf suggests nothing"])
      #expect(try desk.run("correct", "3", "--undo", "1").status == 0)
      let yes = try desk.run("suggest", "3", "--yes", "fandom")
      #expect(yes.lines.first?.hasPrefix("work 3: fandom: “Lights” (undo: ") == true)
      #expect(try desk.run("list", "fandom:lights", "--format", "ndjson").lines.count == 3)
    }
  }

  @Test(arguments: [
    ["suggest", "--yes", "fandom"], ["suggest", "3", "--yes", "fandom", "--no", "ship"],
    ["suggest", "3", "--no", "ship"], ["suggest", "99"], ["suggest", "--format", "xml"],
    ["people", "Nobody", "Here"],
  ])
  func whatCannotBeDoneIsOneLineAndStatusTwo(arguments: [String]) throws {
    try Self.usingShelf { desk in
      let result = try BuiltProgram.run(arguments + ["--shelf", desk.shelf])
      #expect(result.status == 2 && result.outputText.isEmpty, "\(result.errorText)")
      #expect(result.complaints.count == 1)
    }
  }

  @Test func peopleAreListedAndToldOf() throws {
    try Self.usingShelf { desk in
      let list = try desk.run("people")
      #expect(list.outputText.contains("Ines Marrow") && list.outputText.contains("3"))
      let one = try desk.run("people", "ines")
      #expect(one.lines.first?.contains("Ines Marrow") == true)
      #expect(one.outputText.contains("Tobias Wick"))
      let json = try DecodedJSON(
        text: try desk.run("people", "ines", "--format", "json").outputText)
      #expect(json["works"] != nil && json["partners"] != nil)
      #expect(try desk.run("people", "--format", "json").status == 0)
    }
  }
}
