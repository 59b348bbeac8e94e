import Foundation
import IncipitTestSupport
import Testing

@Suite struct ReadCommandTests {
  private static func faults(in text: String) throws -> [String] {
    try JSONSchema(contentsOf: ProjectFolder.path + "/Schemas/incipit.reading-1.schema.json")
      .faults(in: DecodedJSON(text: text))
  }

  @Test func oneFileIsOneObjectOfTheContract() throws {
    try Desk.using(["a.txt": Stories.lighthouse]) { desk in
      let result = try BuiltProgram.run(["read", desk.path("a.txt")])
      #expect(result.status == 0)
      #expect(result.errorText == "")
      #expect(try Self.faults(in: result.outputText) == [])
      let json = try DecodedJSON(text: result.outputText)
      #expect(json["source"]?["name"]?.string == "a.txt")
      #expect(json["quotations"]?.array?.count == 9)
      let again = try BuiltProgram.run(["read", desk.path("a.txt")])
      #expect(again.output == result.output)
    }
  }

  @Test func standardInputIsReadByADash() throws {
    let result = try BuiltProgram.run(
      ["read", "--format", "ndjson", "-"], input: Stories.garden)
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    #expect(try Self.faults(in: result.outputText) == [])
  }

  @Test func severalFilesAreNotOneWork() throws {
    let result = try BuiltProgram.run(["read", "a.txt", "b.txt"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaints.count == 1)
    #expect(result.errorText.contains("--format ndjson"))
  }

  @Test func linesGoOnBehindAFileThatCannotBeRead() throws {
    try Desk.using(["a.txt": Stories.garden, "empty.txt": "", "z.txt": Stories.lighthouse]) {
      desk in
      let result = try BuiltProgram.run(
        ["read", "--format", "ndjson"]
          + ["a.txt", "empty.txt", "gone.txt", "z.txt"].map(desk.path))
      #expect(result.status == 1)
      #expect(result.lines.count == 2)
      for line in result.lines { #expect(try Self.faults(in: line) == []) }
      #expect(result.complaints.count == 2)
      #expect(result.complaints[0].contains("empty.txt: "))
      #expect(result.complaints[1].contains("gone.txt: there is no such file; check the path"))
    }
  }

  @Test func worksComeThroughAPipeLineByLine() throws {
    let input = """
      {"name": "one.txt", "text": "The fog came in.\\n\\n\\"Run,\\" said Ada."}

      {"name": "two.txt"}
      not json
      {"name": "three.txt", "text": ""}
      {"text": "\\ud83e\\udd89 flew.", "name": "four.txt", "more": 1}
      """
    let result = try BuiltProgram.run(["read", "--input", "ndjson", "-"], input: input)
    #expect(result.status == 1)
    let names = try result.lines.map { try DecodedJSON(text: $0)["source"]?["name"]?.string }
    #expect(names == ["one.txt", "four.txt"])
    for line in result.lines { #expect(try Self.faults(in: line) == []) }
    #expect(result.complaints.count == 3)
    #expect(result.complaints[0].hasPrefix("incipit: standard input, line 3: "))
    #expect(result.complaints[1].hasPrefix("incipit: standard input, line 4: "))
    #expect(result.complaints[2].hasPrefix("incipit: standard input, line 5: "))
  }

  @Test(arguments: ["empty", "folder", "missing", "picture"])
  func badInputIsOneClearLineAndNothingElse(kind: String) throws {
    try Desk.using { desk in
      switch kind {
      case "empty": try desk.write("", to: kind)
      case "folder":
        try FileManager.default.createDirectory(
          atPath: desk.path(kind), withIntermediateDirectories: false)
      case "picture":
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]
        try Data(head + Array(repeating: 0, count: 400)).write(
          to: URL(fileURLWithPath: desk.path(kind)))
      default: break
      }
      let result = try BuiltProgram.run(["read", desk.path(kind)])
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.complaints.count == 1)
      #expect(result.errorText.hasPrefix("incipit: \(desk.path(kind)): "), "\(result.errorText)")
      #expect(result.errorText.contains("; "), "no remedy: \(result.errorText)")
    }
  }

  @Test func aFullDiskBehindThePipeIsSaid() throws {
    try Desk.using(["a.txt": Stories.garden]) { desk in
      let result = try ChildProcess.run(
        "/bin/sh", ["-c", "\"$0\" read \"$1\" > /dev/full", BuiltProgram.path, desk.path("a.txt")])
      #expect(result.status == 1)
      #expect(result.complaints.count == 1)
      #expect(result.errorText.contains("standard output"))
    }
  }

  @Test func aReaderThatHasSeenEnoughEndsTheProgramWithoutAWord() throws {
    try Desk.using(["a.txt": String(repeating: Stories.lighthouse + "\n\n", count: 200)]) { desk in
      let result = try ChildProcess.run(
        "/bin/sh", ["-c", "\"$0\" read \"$1\" | head -c 10", BuiltProgram.path, desk.path("a.txt")])
      #expect(result.output.count == 10)
      #expect(result.errorText == "")
    }
  }
}
