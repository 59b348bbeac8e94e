import Foundation
import IncipitTestSupport
import Testing

/// Programs that use one shelf at the same time.
@Suite struct TwoProgramsTests {
  private static func story(_ number: Int) -> String {
    "Title: Night \(number)\n\nThe lamp burned at \(number) past.\n\n“Late,” said Ada Quill. “By \(number).”\n"
  }

  private func heap(_ numbers: ClosedRange<Int>, _ folder: String, _ desk: Desk) throws -> String {
    try FileManager.default.createDirectory(
      atPath: desk.path(folder), withIntermediateDirectories: true)
    for number in numbers {
      try desk.write(Self.story(number), to: "\(folder)/\(number).txt")
    }
    return desk.path(folder)
  }

  private func titles(_ desk: Desk) throws -> [String] {
    let list = try DecodedJSON(text: desk.run("list", "--format", "json").outputText)
    return list.array?.compactMap { $0["title"]?.string }.sorted() ?? []
  }

  private func expectSound(_ desk: Desk) throws {
    let check = try desk.run("check")
    #expect(check.status == 0, "\(check.outputText)")
  }

  @Test func twoAdditionsAtOnceLoseNothingAndShareNothingTwice() throws {
    try Desk.using { desk in
      // Ten of the files come by both ways.
      let left = try heap(1...30, "left", desk)
      let right = try heap(21...50, "right", desk)
      let both = [
        try RunningProgram(desk, "add", left), try RunningProgram(desk, "add", right),
      ]
      for program in both {
        let ended = try program.ended()
        #expect(ended.status == 0, "\(ended.errors)")
        #expect(!ended.errors.contains("locked") && !ended.errors.contains("busy"))
      }
      #expect(try titles(desk) == (1...50).map { "Night \($0)" }.sorted())
      let found = try desk.run("search", "lamp", "--format", "ndjson", "--limit", "99")
      #expect(found.lines.count == 50)
      try expectSound(desk)
    }
  }

  @Test func aCorrectionDuringAnAdditionHolds() throws {
    try Desk.using { desk in
      #expect(try desk.run("add", heap(1...3, "first", desk)).status == 0)
      let addition = try RunningProgram(desk, "add", heap(4...60, "rest", desk))
      for number in 1...3 {
        let result = try desk.run("correct", "\(number)", "author", "Wren \(number)")
        #expect(result.status == 0, "\(result.errorText)")
      }
      let backup = try desk.run("backup", desk.path("b.zip"))
      #expect(backup.status == 0, "\(backup.errorText)")
      let ended = try addition.ended()
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(try titles(desk).count == 60)
      #expect(try desk.run("list", "author:wren", "--format", "ndjson").lines.count == 3)
      try expectSound(desk)
      // Of whatever moment the backup is, it is whole, and has what was corrected before it.
      let again = ["--shelf", desk.path("again")]
      let restored = try BuiltProgram.run(["restore", desk.path("b.zip")] + again)
      #expect(restored.status == 0, "\(restored.errorText)")
      #expect(try BuiltProgram.run(["check"] + again).status == 0)
      let list = try BuiltProgram.run(["list", "author:wren", "--format", "ndjson"] + again)
      #expect(list.lines.count == 3)
    }
  }

  @Test func whoeverReadsDuringAnAdditionIsNotHeldUp() throws {
    try Desk.using { desk in
      #expect(try desk.run("add", heap(1...3, "first", desk)).status == 0)
      // Each work is there whole or not at all: the list never has fewer than the search before it.
      let addition = try RunningProgram(desk, "add", heap(4...60, "rest", desk))
      var seen = 0
      for _ in 1...10 {
        let result = try desk.run("search", "lamp", "--format", "ndjson", "--limit", "99")
        #expect(result.status == 0, "\(result.errorText)")
        let list = try desk.run("list", "--format", "ndjson")
        #expect(list.status == 0 && list.lines.count >= max(seen, result.lines.count))
        seen = list.lines.count
      }
      #expect(try addition.ended().status == 0)
      #expect(try titles(desk).count == 60)
    }
  }
}
