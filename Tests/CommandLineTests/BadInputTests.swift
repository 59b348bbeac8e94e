import Foundation
import IncipitTestSupport
import Testing

/// What nobody would type, or would type to do harm: an answer or one clear line, and nothing written.
@Suite struct BadInputTests {
  private static let queries: [String] = [
    String(repeating: "a", count: 10_000),
    String(repeating: "lamp ", count: 2_000),
    String(repeating: "(", count: 10_000),
    String(repeating: "-", count: 10_000),
    String(repeating: "said:", count: 2_000),
    "AND OR NOT", "OR", "AND AND", "-", "--", "NOT NOT NOT", "( )", "()", ")(", "* ^ ~ +", ":::",
    "\"", "\"lamp", "lamp\"", "“lamp", "said:\"", "said:", "'", "((lamp)", "lamp)",
    "\u{1}\u{7}\u{1B}[2J", "lamp\u{0}fog", "\u{202E}pmal", "\u{FFFF}", "\t\n\r",
    "'; DROP TABLE work; --", "\" OR 1=1 --", "lamp' UNION SELECT sql FROM sqlite_schema --",
    "text MATCH 'x'", "NEAR(lamp fog, 3)", "{text}: lamp", "lamp*", "^lamp", "scene_words:lamp",
    "words:>many", "words:>99999999999999999999999", "words:>-1", "nosuchfield:lamp", "rating:x",
  ]

  private static let commands = [["list"], ["search"], ["find"]]

  /// A shelf of two works, closed.
  private func usingShelf(_ body: (Desk) throws -> Void) throws {
    try Desk.using(["a.txt": Stories.lighthouse, "b.txt": Stories.garden]) { desk in
      let result = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"))
      try #require(result.status == 0, "\(result.errorText)")
      try body(desk)
    }
  }

  /// All that a shelf holds: its list, and the journal, which has a line for all that was ever done.
  private func contents(_ desk: Desk) throws -> [String] {
    let journal = FileManager.default.contents(atPath: desk.shelf + "/journal.ndjson") ?? Data()
    return [
      try desk.run("list", "--format", "json").outputText, String(decoding: journal, as: UTF8.self),
      try desk.run("check").outputText,
    ]
  }

  private func expectHarmless(_ result: ChildProcess, _ what: String) {
    #expect([0, 2].contains(result.status), "\(what.prefix(60)): \(result.errorText.prefix(300))")
    if result.status == 2 {
      #expect(result.complaints.count == 1 && result.output.isEmpty, "\(what.prefix(60))")
      #expect(result.errorText.hasPrefix("incipit: "), "\(what.prefix(60))")
      #expect(result.errorText.utf8.count < 2_000, "\(what.prefix(60))")
    }
    let scalars = (result.outputText + result.errorText).unicodeScalars
    #expect(
      scalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control },
      "\(what.prefix(60))")
  }

  @Test func everyQueryIsAnsweredOrRefusedInOneLine() throws {
    try usingShelf { desk in
      let before = try contents(desk)
      for command in Self.commands {
        // All of them read queries by one parser; what differs is how the outcome is shown.
        for (index, query) in Self.queries.enumerated()
        where command == ["search"] || index % 4 == 0 {
          // A word of a command line ends at its first NUL.
          let query = query.replacingOccurrences(of: "\u{0}", with: "\u{1}")
          let result = try BuiltProgram.run(
            command + ["--shelf", desk.shelf, "--format", "json", "--", query])
          expectHarmless(result, "\(command[0]) \(query)")
        }
      }
      #expect(try contents(desk) == before)
    }
  }

  @Test(arguments: [
    ["1", "mood", "sad"], ["1", "'; DROP TABLE work; --", "x"], ["1", "", "x"],
    ["1", "rating", "'; DELETE FROM work; --"], ["0", "title", "x"], ["-1", "title", "x"],
    ["99999999999999999999", "title", "x"], ["", "title", "x"], ["1", "kind", "\u{1}"],
    ["1", "title", String(repeating: "x", count: 10_001)], ["\u{1B}[2J", "title", "x"],
    ["1 OR 1=1", "title", "x"], ["%", "title", "x"], ["1", "title\u{1}", "x"],
  ])
  func aCorrectionThatCannotBeIsRefusedInOneLine(arguments: [String]) throws {
    try usingShelf { desk in
      let before = try contents(desk)
      let result = try BuiltProgram.run(["correct", "--shelf", desk.shelf] + arguments)
      if arguments == ["1", "kind", "\u{1}"] {
        // Nothing but what is not printed is nothing: it says that there is none.
        #expect(result.status == 0)
        return
      }
      #expect(result.status == 2, "\(arguments): \(result.outputText)")
      expectHarmless(result, "\(arguments)")
      #expect(try contents(desk) == before)
    }
  }

  @Test func sqlInAValueIsAValue() throws {
    try usingShelf { desk in
      let title = "Robert'); DROP TABLE work;--"
      #expect(try desk.run("correct", "1", "title", title).status == 0)
      let list = try DecodedJSON(text: desk.run("list", "--format", "json").outputText)
      #expect(list[0]?["title"]?.string == title && list.array?.count == 2)
      #expect(try desk.run("check").status == 0)
    }
  }

  @Test func aShelfOfANewerProgramIsLeftAloneByEveryCommand() throws {
    try usingShelf { desk in
      let database = desk.shelf + "/shelf.sqlite"
      // PRAGMA user_version stands at byte 60 (https://www.sqlite.org/fileformat.html#the_database_header).
      func setVersion(_ version: [UInt8]) throws -> Data {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: database))
        try file.seek(toOffset: 60)
        let old = try file.read(upToCount: 4) ?? Data()
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data(version))
        try file.close()
        return old
      }
      let before = try contents(desk)
      let version = try setVersion([0, 0, 3, 0xE7])
      let commands = [
        ["add", desk.path("a.txt")], ["list"], ["show", "1"], ["search", "lamp"], ["find", "lamp"],
        ["serve"], ["export", "--all", "--to", desk.path("out")],
        ["export", "--everything", "--to", desk.path("out")], ["correct", "1", "title", "x"],
        ["join"], ["duplicates"], ["check"], ["check", "--repair"],
        ["backup", desk.path("b.zip")],
      ]
      for command in commands {
        let result = try BuiltProgram.run(
          [command[0], "--shelf", desk.shelf] + command.dropFirst(), in: desk.folder)
        #expect(result.status == 3, "\(command): \(result.outputText)\(result.errorText)")
        #expect(result.complaints.count == 1 && result.output.isEmpty, "\(command)")
        #expect(result.errorText.contains("999"), "\(command): \(result.errorText)")
        #expect(result.errorText.contains("newer"), "\(command): \(result.errorText)")
      }
      try #expect(setVersion([UInt8](version)) == Data([0, 0, 3, 0xE7]))
      try #expect(contents(desk) == before)
      #expect(!FileManager.default.fileExists(atPath: desk.path("b.zip")))
      #expect(!FileManager.default.fileExists(atPath: desk.path("out")))
    }
  }

  @Test func aFolderThatIsNoShelfIsNotMadeOneByLooking() throws {
    try Desk.using(["a.txt": "A story."]) { desk in
      for arguments in [["list"], ["search", "x"], ["stats"], ["check"]] {
        let result = try BuiltProgram.run(arguments + ["--shelf", desk.folder])
        #expect(result.status == 3 && result.errorText.contains("there is no shelf"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder) == ["a.txt"])
    }
  }

  @Test func aListSaysWhatIsWrongWithWhatIsAskedOfIt() throws {
    try Desk.using(["a.txt": Stories.garden]) { desk in
      #expect(try desk.run("add", desk.path("a.txt")).status == 0)
      let result = try desk.run("list", "foo:bar")
      #expect(result.status == 2 && result.errorText.contains("foo"))
    }
  }
}
