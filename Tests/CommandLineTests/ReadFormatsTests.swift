import Foundation
import IncipitTestSupport
import Testing

@Suite struct ReadFormatsTests {
  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test(arguments: [
    ("tei", "<?xml version=\"1.0\""), ("html", "<!DOCTYPE html>"),
    ("script", "The Lighthouse Year"),
  ])
  func oneWorkIsPrinted(format: String, start: String) throws {
    try Desk.using(["a.txt": Stories.lighthouse]) { desk in
      let result = try BuiltProgram.run(["read", "--format", format, desk.path("a.txt")])
      #expect(result.status == 0, "\(result.errorText)")
      #expect(result.errorText == "")
      #expect(result.outputText.hasPrefix(start))
      #expect(result.outputText.contains("oranges"))
      let again = try BuiltProgram.run(["read", "--format", format, desk.path("a.txt")])
      #expect(again.output == result.output)
    }
  }

  @Test func theTablesOfEachWorkStandInTheFolder() throws {
    try Desk.using(["a.txt": Stories.lighthouse, "A.md": Stories.garden]) { desk in
      let out = desk.path("out")
      let result = try BuiltProgram.run(
        ["read", "--format", "booknlp", "--to", out, desk.path("a.txt"), desk.path("A.md")])
      #expect(result.status == 0, "\(result.errorText)")
      #expect(
        try Self.names(in: out) == [
          "A-2.book", "A-2.entities", "A-2.quotes", "A-2.tokens", "a.book", "a.entities",
          "a.quotes", "a.tokens",
        ])
      #expect(result.lines.count == 8)
      let tokens = try String(contentsOfFile: out + "/a.tokens", encoding: .utf8)
      #expect(tokens.hasPrefix("paragraph_ID\tsentence_ID\t"))
    }
  }

  @Test func namesFromOutsideAreNeverPaths() throws {
    try Desk.using { desk in
      let input = """
        {"name": "../../up.txt", "text": "\\"Run,\\" said Ada."}
        {"name": "/etc/passwd", "text": "\\"Run,\\" said Ada."}
        {"name": "", "text": "\\"Run,\\" said Ada."}
        """
      let result = try BuiltProgram.run(
        ["read", "--input", "ndjson", "--format", "script", "--to", desk.path("out"), "-"],
        input: input)
      #expect(result.status == 0, "\(result.errorText)")
      #expect(
        try Self.names(in: desk.path("out")) == [
          "etc passwd.script.txt", "story.script.txt", "up.script.txt",
        ])
      #expect(try Self.names(in: desk.folder) == ["out"])
    }
  }

  @Test func anotherFileOfThatNameIsLeftAlone() throws {
    try Desk.using(["a.txt": Stories.garden]) { desk in
      let arguments = ["read", "--format", "tei", "--to", desk.folder, desk.path("a.txt")]
      #expect(try BuiltProgram.run(arguments).status == 0)
      #expect(try BuiltProgram.run(arguments).status == 0)
      try desk.write("mine", to: "a.tei.xml")
      let refused = try BuiltProgram.run(arguments)
      #expect(refused.status == 1)
      #expect(refused.complaints.count == 1)
      #expect(refused.errorText.contains("--force"))
      #expect(try String(contentsOfFile: desk.path("a.tei.xml"), encoding: .utf8) == "mine")
      #expect(try BuiltProgram.run(arguments + ["--force"]).status == 0)
      #expect(try String(contentsOfFile: desk.path("a.txt"), encoding: .utf8) == Stories.garden)
    }
  }

  @Test(arguments: [
    (["--format", "booknlp", "a.txt"], "--to"), (["--format", "tei", "a.txt", "b.txt"], "--to"),
    (["--format", "html", "--input", "ndjson", "-"], "--to"),
    (["--format", "json", "--to", "out", "a.txt"], "booknlp"),
  ])
  func aMissingFolderIsOneClearLine(arguments: [String], word: String) throws {
    let result = try BuiltProgram.run(["read"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaints.count == 1, "\(result.errorText)")
    #expect(result.errorText.contains(word))
  }
}
