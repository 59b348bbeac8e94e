import Foundation
import IncipitTestSupport
import Testing

@Suite struct LifeCommandTests {
  private static func usingShelf(_ body: (Desk) throws -> Void) throws {
    try Desk.using(["a.txt": Stories.lighthouse, "b.txt": Stories.garden]) { desk in
      let added = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"))
      try #require(added.status == 0, "\(added.errorText)")
      try body(desk)
    }
  }

  @Test func aWorkIsMarkedAndTheListShowsIt() throws {
    try Self.usingShelf { desk in
      #expect(try desk.run("mark", "1").lines == ["work 1: unread"])
      let marked = try desk.run(
        "mark", "lighthouse", "--finished", "--rating", "4", "--note", "again, in winter")
      #expect(marked.lines == ["work 1: finished, ★★★★☆", "  again, in winter"])
      let list = try desk.run("list", environment: ["COLUMNS": "200"])
      #expect(list.outputText.contains("finished ★★★★☆"))
      #expect(try desk.run("list", "state:finished", "--format", "ndjson").lines.count == 1)
      #expect(try desk.run("list", "rating:>4", "--format", "ndjson").lines.isEmpty)
      #expect(try desk.run("show", "1").outputText.contains("again, in winter"))
      let json = try DecodedJSON(text: desk.run("show", "1", "--format", "json").outputText)
      #expect(json["life"]?["stars"] == .integer(4))
      #expect(
        try desk.run("mark", "1", "--rating", "none", "--put-away").lines[0].contains("put away"))
    }
  }

  @Test func passagesAreNotedListedAndExported() throws {
    try Self.usingShelf { desk in
      let made = try desk.run("note", "1", "I brought the oranges", "--text", "always")
      #expect(made.lines == ["work 1: note 1 on “I brought the oranges”"])
      #expect(try desk.run("notes").outputText.contains("always"))
      let json = try DecodedJSON(text: desk.run("notes", "1", "--format", "json").outputText)
      guard case .array(let notes) = json else { throw ChildProcessFault() }
      #expect(notes.first?["comment"] == .string("always"))
      let web = try DecodedJSON(text: desk.run("notes", "--format", "annotations").outputText)
      #expect(web["type"] == .string("AnnotationCollection") && web["total"] == .integer(1))
      #expect(try desk.run("note", "--change", "1", "--text", "never").status == 0)
      #expect(try desk.run("note", "--remove", "1").status == 0)
      #expect(try desk.run("notes").outputText.isEmpty)
      #expect(try desk.run("note", "--restore", "1").status == 0)
      #expect(try desk.run("notes").outputText.contains("never"))
    }
  }

  private struct ChildProcessFault: Error {}

  @Test func aRuleHidesAndSaysSoAndIsTakenBack() throws {
    try Self.usingShelf { desk in
      let made = try desk.run(
        "hide", "fandom:harbour", "--unless", "author:wren", "--reason", "not now")
      #expect(made.lines == ["rule 1: fandom:harbour unless author:wren (not now) hides 1 work"])
      let list = try desk.run("list", "--format", "ndjson")
      #expect(list.lines.count == 1)
      #expect(list.complaints.first?.hasPrefix("1 work hidden by your rules; --hidden") == true)
      #expect(try desk.run("list", "--hidden", "--format", "ndjson").lines.count == 2)
      #expect(try desk.run("search", "oranges").errorText.contains("1 work hidden"))
      #expect(try desk.run("search", "--hidden", "oranges").outputText.contains("Lighthouse"))
      #expect(try desk.run("show", "1").outputText.contains("hidden by rule 1: fandom:harbour"))
      #expect(
        try desk.run("hide").lines
          == ["rule 1: fandom:harbour unless author:wren (not now): 1 work"])
      #expect(try desk.run("hide", "--undo", "1").lines == ["rule 1 is taken back"])
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 2)
    }
  }

  @Test func theNumbersArePrintedInThreeWays() throws {
    try Self.usingShelf { desk in
      #expect(try desk.run("mark", "1", "--finished").status == 0)
      let table = try desk.run("stats")
      #expect(table.lines[0].hasPrefix("2 works, ") && table.outputText.contains("█"))
      #expect(table.outputText.contains("By fandom"))
      let json = try DecodedJSON(text: desk.run("stats", "--format", "json").outputText)
      #expect(json["finished"] == .integer(1))
      let csv = try desk.run("stats", "--format", "csv").outputText
      #expect(csv.hasPrefix("section,name,works,words\r\n"))
      #expect(csv.contains("state,finished,1,"))
    }
  }

  @Test(arguments: [
    ["mark", "1", "--rating", "6"], ["mark", "1", "--finished", "--reading"], ["mark"],
    ["note", "1"], ["note", "1", "no such words"], ["note", "--remove", "7"],
    ["note", "--remove", "1", "--restore", "1"], ["note", "--change", "1"],
    ["hide", "said:ada"], ["hide", "--reason", "x"], ["hide", "--undo", "5"],
    ["hide", "fan:x"], ["notes", "99"], ["stats", "--format", "xml"],
  ])
  func whatCannotBeDoneIsOneLineAndStatusTwo(arguments: [String]) throws {
    try Self.usingShelf { desk in
      let result = try BuiltProgram.run(
        [arguments[0], "--shelf", desk.shelf] + arguments.dropFirst())
      #expect(result.status == 2 && result.outputText.isEmpty, "\(result.errorText)")
      #expect(result.complaints.count == 1)
    }
  }
}
