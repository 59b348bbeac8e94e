import Foundation
import IncipitTestSupport
import Testing

@Suite struct BackupCommandTests {
  private func usingShelf(_ body: (Desk) throws -> Void) throws {
    try Desk.using(["a.txt": Stories.lighthouse, "b.txt": Stories.garden]) { desk in
      let result = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"))
      try #require(result.status == 0, "\(result.errorText)")
      try body(desk)
    }
  }

  @Test func whatIsBackedUpIsRestored() throws {
    try usingShelf { desk in
      #expect(try desk.run("correct", "2", "title", "Eleven Pears").status == 0)
      let backup = try desk.run("backup", desk.path("b.zip"))
      #expect(backup.status == 0, "\(backup.errorText)")
      #expect(backup.lines.count == 1 && backup.errorText == "")
      #expect(backup.outputText.hasPrefix(desk.path("b.zip") + ": 2 works, 2 originals, "))
      let again = ["--shelf", desk.path("again")]
      let restore = try BuiltProgram.run(["restore", desk.path("b.zip")] + again)
      #expect(restore.status == 0, "\(restore.errorText)")
      #expect(restore.outputText.hasPrefix(desk.path("again") + ": 2 works, 2 originals, "))
      let list = try BuiltProgram.run(["list", "--format", "json"] + again)
      #expect(try list.outputText == desk.run("list", "--format", "json").outputText)
      #expect(list.outputText.contains("Eleven Pears"))
      #expect(try BuiltProgram.run(["check"] + again).status == 0)
    }
  }

  @Test func aBackupIsNoHeapOfStories() throws {
    try usingShelf { desk in
      #expect(try desk.run("backup", desk.path("b.zip")).status == 0)
      let added = try desk.run("add", desk.path("b.zip"))
      #expect(
        added.status == 1 && added.outputText.contains("0 came in, 0 known already, 1 refused"))
      #expect(added.errorText.contains("incipit restore"))
    }
  }

  @Test func whatIsInTheWayIsNamedInOneLine() throws {
    try usingShelf { desk in
      let file = desk.path("b.zip")
      #expect(try desk.run("backup", file).status == 0)
      let twice = try desk.run("backup", file)
      #expect(twice.status == 2 && twice.complaints.count == 1 && twice.output.isEmpty)
      #expect(twice.errorText.contains(file) && twice.errorText.contains("--force"))
      #expect(try desk.run("backup", file, "--force").status == 0)
      let full = try desk.run("restore", file)
      #expect(full.status == 2 && full.complaints.count == 1 && full.output.isEmpty)
      let missing = try desk.run("restore", desk.path("none.zip"))
      #expect(missing.status == 2 && missing.complaints.count == 1)
      let foreign = try BuiltProgram.run(
        ["restore", desk.path("a.txt"), "--shelf", desk.path("again")])
      #expect(foreign.status == 3 && foreign.complaints.count == 1)
      #expect(!FileManager.default.fileExists(atPath: desk.path("again")))
      let none = try BuiltProgram.run(["backup", file, "--shelf", desk.path("none")])
      #expect(none.status == 3 && none.complaints.count == 1)
    }
  }

  @Test func aLostOriginalIsNamedAndTheRestIsKept() throws {
    try usingShelf { desk in
      let list = try DecodedJSON(text: desk.run("list", "--format", "json").outputText)
      let hash = try #require(list[0]?["source"]?["sha256"]?.string)
      try FileManager.default.removeItem(
        atPath: desk.shelf + "/originals/\(hash.prefix(2))/\(hash)")
      let backup = try desk.run("backup", desk.path("b.zip"))
      #expect(backup.status == 1 && backup.complaints.count == 1)
      #expect(backup.errorText.contains(hash))
      #expect(backup.outputText.contains(": 2 works, 1 originals, "))
    }
  }
}
