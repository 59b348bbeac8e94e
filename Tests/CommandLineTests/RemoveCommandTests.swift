import IncipitTestSupport
import Testing

@Suite struct RemoveCommandTests {
  private static func usingShelf(_ body: (Desk) throws -> Void) throws {
    let files = [
      "a.txt": Stories.garden, "b.txt": "Mila waited.\n\n“Go,” said Mila. The rain went.\n",
    ]
    try Desk.using(files) { desk in
      let added = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"))
      try #require(added.status == 0, "\(added.errorText)")
      try body(desk)
    }
  }

  @Test func aWorkGoesOffTheShelfAndComesBack() throws {
    try Self.usingShelf { desk in
      let off = try desk.run("remove", "2")
      #expect(off.status == 0)
      #expect(off.outputText.hasPrefix("work 2 is off the shelf: "))
      #expect(off.outputText.contains("incipit remove --undo 2"))
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 1)
      #expect(try desk.run("show", "2").outputText.contains("off the shelf since "))
      let list = try desk.run("remove", "--format", "json")
      let first = try DecodedJSON(text: list.outputText)
      #expect(first[0]?["work"]?["id"] != nil && first[0]?["removedAt"] != nil)

      let again = try desk.run("add", desk.path("b.txt"))
      #expect(again.outputText.contains("0 came in, 1 known already, 0 refused"))
      #expect(again.outputText.contains("work 2 is off the shelf, as you said"))

      let back = try desk.run("remove", "--undo", "2")
      #expect(back.lines == ["work 2 is on the shelf again"])
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 2)
      let none = try desk.run("remove")
      #expect(none.status == 0 && none.errorText.contains("no work was taken off the shelf"))
    }
  }

  @Test func erasingSaysWhatWouldGoAndWaitsForAYes() throws {
    try Self.usingShelf { desk in
      let onShelf = try desk.run("remove", "--for-good", "--yes", "2")
      #expect(onShelf.status == 2 && onShelf.errorText.contains("was not taken off"))
      #expect(try desk.run("remove", "1", "2").status == 0)
      let asked = try desk.run("remove", "--for-good")
      #expect(asked.status == 1 && asked.outputText.isEmpty)
      #expect(asked.errorText.contains("this would delete works 1, 2, 2 files, "))
      #expect(try desk.run("remove").lines.count == 2)
      let done = try desk.run("remove", "--for-good", "--yes", "2")
      #expect(done.status == 0 && done.outputText.hasPrefix("erased: work 2, 1 file, "))
      #expect(try desk.run("remove").lines.count == 1)
      #expect(try desk.run("show", "2").status == 2)
      #expect(try desk.run("check").status == 0)
    }
  }

  @Test(arguments: [
    ["--undo"], ["--yes"], ["--undo", "--for-good", "1"], ["99"], ["--undo", "1"],
    ["--for-good", "--yes", "1"],
  ])
  func whatCannotBeDoneIsOneLineAndStatusTwo(arguments: [String]) throws {
    try Self.usingShelf { desk in
      let result = try BuiltProgram.run(["remove", "--shelf", desk.shelf] + arguments)
      #expect(result.status == 2 && result.outputText.isEmpty, "\(result.errorText)")
    }
  }
}
