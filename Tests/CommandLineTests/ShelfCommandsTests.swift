import Foundation
import IncipitTestSupport
import Testing

@Suite struct ShelfCommandsTests {
  private static let heap = ["a.txt": Stories.lighthouse, "b.txt": Stories.garden]

  private static func usingShelf(_ body: (Desk) throws -> Void) throws {
    try Desk.using(heap) { desk in
      let result = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"))
      try #require(result.status == 0, "\(result.errorText)")
      try body(desk)
    }
  }

  // MARK: add

  @Test func addingSaysWhatCameInWhatWasKnownAndWhatWasRefused() throws {
    try Desk.using(Self.heap.merging(["empty.txt": ""]) { $1 }) { desk in
      let first = try desk.run("add", desk.path("a.txt"), desk.path("empty.txt"))
      #expect(first.status == 1)
      #expect(first.lines.last == "1 came in, 0 known already, 1 refused")
      #expect(first.complaints.last?.contains("empty.txt: ") == true)
      let second = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"))
      #expect(second.status == 0)
      #expect(second.lines.last == "1 came in, 1 known already, 0 refused")
      #expect(!second.errorText.contains("\u{1B}"))
    }
  }

  @Test func addingTellsOfDamageAndShapes() throws {
    let cut = """
      The lamp hissed between them.

      "You were to trim it at six," said Captain Doyle.

      "I did," said Ines. "It was the wind."

      "The wind has a great deal to answer for," said Peg.

      "It has," said Ines.

      The harbour lay flat as slate in the morning.

      Old Peg was mending a net on the quay.

      She looked up when Ines came by.

      "You will want to sit down for this," said Peg, and then she
      """
    let page =
      "<html><body><h1>The Lamp</h1><p>It rained.</p><p>“Stay,” said Ada.</p></body></html>"
    let files = ["cut.txt": cut, "lamp.html": page, "retry.html": "<p>Retry later</p>"]
    try Desk.using(files) { desk in
      let result = try desk.run(
        "add", desk.folder + "/cut.txt", desk.path("lamp.html"), desk.path("retry.html"))
      #expect(result.lines.contains("damaged, it seems (see incipit show):"))
      #expect(
        result.lines.contains("  1  cut.txt: the story stops in the middle of a sentence"))
      #expect(
        result.lines.contains(
          "  3  retry.html: a site's error page was saved in place of the story"))
      #expect(
        result.lines.suffix(2) == ["2 html, 1 text", "3 came in, 0 known already, 0 refused"])
    }
  }

  @Test func aShelfThatCannotBeOpenedIsStatusThree() throws {
    try Desk.using(["shelf.txt": "not a folder"]) { desk in
      let result = try BuiltProgram.run(
        ["add", "--shelf", desk.path("shelf.txt"), desk.path("shelf.txt")])
      #expect(result.status == 3)
      #expect(result.complaints.count == 1)
      for command in ["list", "check"] {
        let missing = try BuiltProgram.run([command, "--shelf", desk.path("none")])
        #expect(missing.status == 3)
        #expect(missing.complaints.count == 1)
        #expect(!FileManager.default.fileExists(atPath: desk.path("none")))
      }
    }
  }

  @Test func aDamagedShelfIsStatusThreeUntilItIsRepaired() throws {
    try Self.usingShelf { desk in
      for name in ["shelf.sqlite-wal", "shelf.sqlite-shm"] {
        try? FileManager.default.removeItem(atPath: desk.shelf + "/" + name)
      }
      try desk.write("this is no database at all", to: "shelf/shelf.sqlite")
      #expect(try desk.run("list").status == 3)
      let check = try desk.run("check")
      #expect(check.status == 3)
      #expect(check.errorText.contains("check --repair"))
      #expect(try desk.run("check", "--repair").status == 0)
      #expect(try desk.run("list", "--format", "ndjson").lines.count == 2)
    }
  }

  @Test func theEnvironmentNamesTheShelf() throws {
    try Self.usingShelf { desk in
      let named = try BuiltProgram.run(
        ["list", "--format", "ndjson"], environment: ["INCIPIT_SHELF": desk.shelf])
      #expect(named.lines.count == 2)
      try FileManager.default.moveItem(atPath: desk.shelf, toPath: desk.path("incipit"))
      let data = try BuiltProgram.run(
        ["list", "--format", "ndjson"], environment: ["XDG_DATA_HOME": desk.folder])
      #expect(data.lines.count == 2)
    }
  }

  // MARK: list and show

  @Test func listsAreForPeopleMachinesAndSpreadsheets() throws {
    try Self.usingShelf { desk in
      let table = try desk.run("list", environment: ["COLUMNS": "72"])
      #expect(table.outputText.contains("The Lighthouse Year"))
      #expect(table.lines.allSatisfy { $0.count <= 72 })
      #expect(!table.outputText.contains("\u{1B}"))
      let json = try DecodedJSON(text: desk.run("list", "--format", "json").outputText)
      #expect(json.array?.count == 2)
      #expect(json[0]?["title"]?.string == "The Lighthouse Year")
      #expect(json[0]?["source"]?["name"]?.string == "a.txt")
      #expect(json[1]?["title"] == .null)
      let names = try desk.run("list", "--format", "csv", "--sort", "words").outputText
      #expect(names.hasPrefix("id,title,incipit,author,kind,words,"))
      #expect(names.split(separator: "\r\n").count == 3)
    }
  }

  @Test func wordsAndFieldsNarrowTheList() throws {
    try Self.usingShelf { desk in
      #expect(try desk.run("list", "lighthouse", "--format", "ndjson").lines.count == 1)
      #expect(try desk.run("list", "-lighthouse", "--format", "ndjson").lines.count == 1)
      #expect(try desk.run("list", "words:>5000", "--format", "ndjson").lines.isEmpty)
      let wrong = try desk.run("list", "--formt", "json")
      #expect(wrong.status == 2)
      #expect(wrong.complaints.count == 1)
    }
  }

  @Test func nothingFromAStoryReachesTheTerminalsControls() throws {
    try Desk.using(["=1+1.txt": Stories.hostile]) { desk in
      #expect(try desk.run("add", desk.path("=1+1.txt")).status == 0)
      #expect(try desk.run("correct", "1", "author", "=HYPERLINK(\"x\")").status == 0)
      let commands = [
        ["list"], ["list", "--format", "csv"], ["list", "--format", "json"],
        ["show", "1", "--evidence"], ["show", "1", "--format", "json"], ["search", "backwards"],
        ["search", "said:ada", "--format", "json"], ["find", "she walked backwards"],
        ["export", "1", "--format", "text"], ["check"],
      ]
      for command in commands {
        let result = try BuiltProgram.run(
          [command[0], "--shelf", desk.shelf] + command.dropFirst(), in: desk.folder)
        #expect(result.status == 0, "\(command): \(result.errorText)")
        let scalars = (result.outputText + result.errorText).unicodeScalars
        #expect(
          scalars.allSatisfy { scalar in
            scalar == "\n" || scalar == "\r"
              || !(0..<0x20 ~= scalar.value || 0x7F...0x9F ~= scalar.value
                || 0x202A...0x202E ~= scalar.value)
          }, "\(command)")
      }
      let record = try desk.run("list", "--format", "csv").outputText
      #expect(record.contains(",\"'=HYPERLINK(\"\"x\"\")\","))
      #expect(record.contains(",'=1+1.txt,"))
    }
  }

  @Test func aCardSaysWhoSaysWhat() throws {
    try Self.usingShelf { desk in
      let card = try desk.run("show", "lighthouse", "--evidence")
      #expect(card.status == 0)
      #expect(card.outputText.contains("The Lighthouse Year  [stated]"))
      #expect(card.outputText.contains("line 1: Title: The Lighthouse Year"))
      #expect(card.outputText.contains("Ada"))
      let json = try DecodedJSON(text: desk.run("show", "1", "--format", "json").outputText)
      #expect(json["id"]?.integer == 1)
      #expect(json["title"]?["stated"]?.bool == true)
      #expect(json["copies"]?.array?.count == 1)
      #expect(json["cast"]?.array?.isEmpty == false)
      let unknown = try desk.run("show", "zeppelin")
      #expect(unknown.status == 2)
      #expect(unknown.complaints.count == 1)
    }
  }

  // MARK: search and find

  @Test func searchShowsScenesWithTheirLine() throws {
    try Self.usingShelf { desk in
      let text = try desk.run("search", "sleeping", "dog")
      #expect(text.outputText.contains("like a sleeping dog"))
      let json = try DecodedJSON(
        text: desk.run("search", "oranges", "--format", "json").outputText)
      #expect(json.array?.count == 1)
      #expect(json[0]?["count"]?.integer == 1)
      #expect(json[0]?["hits"]?[0]?["line"]?.string?.contains("oranges") == true)
      let none = try desk.run("search", "zeppelin", "--format", "json")
      #expect(none.status == 0)
      #expect(none.outputText == "[]\n")
      let wrong = try desk.run("search", "words:>many")
      #expect(wrong.status == 2)
      #expect(wrong.complaints.count == 1)
    }
  }

  @Test func findSaysWhichClueMatchedWhichLine() throws {
    try Self.usingShelf { desk in
      let json = try DecodedJSON(
        text: desk.run("find", "the gardener and the stolen pears", "--format", "json").outputText)
      #expect(json[0]?["source"]?["name"]?.string == "b.txt")
      let clues = try #require(json[0]?["clues"]?.array)
      #expect(clues.contains { $0["matched"]?.bool == true && $0["line"]?.string != nil })
      #expect(try desk.run("find", "the gardener", "pears").outputText.contains("✓ "))
    }
  }

  // MARK: correct

  @Test func aCorrectionHoldsUntilItIsTakenBack() throws {
    try Self.usingShelf { desk in
      #expect(try desk.run("correct", "2", "title", "Eleven", "Pears").status == 0)
      let table = try desk.run("list")
      #expect(table.outputText.contains("Eleven Pears"))
      let json = try DecodedJSON(text: desk.run("show", "2", "--format", "json").outputText)
      #expect(json["title"]?["corrected"]?.bool == true)
      #expect(try desk.run("correct", "2", "title", "--undo").status == 0)
      #expect(try !desk.run("list").outputText.contains("Eleven Pears"))
      let again = try desk.run("correct", "2", "title", "--undo")
      #expect(again.status == 2)
      #expect(again.complaints.count == 1)
    }
  }

  @Test(arguments: [
    ["2", "mood", "sad"], ["2", "rating", "naughty"], ["2", "title"], ["99", "title", "x"],
  ])
  func aWrongCorrectionIsWrongUsage(arguments: [String]) throws {
    try Self.usingShelf { desk in
      let result = try BuiltProgram.run(["correct", "--shelf", desk.shelf] + arguments)
      #expect(result.status == 2)
      #expect(result.complaints.count == 1, "\(result.errorText)")
      #expect(result.output.isEmpty)
    }
  }

  // MARK: export and check

  @Test func exportingTwiceGivesTheSameFile() throws {
    try Self.usingShelf { desk in
      let first = try desk.run("export", "--all", "--to", desk.path("books"))
      #expect(first.status == 0, "\(first.errorText)")
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.path("books")).sorted()
      #expect(names.count == 2)
      #expect(names.first == "1 - The Lighthouse Year.epub")
      let second = try desk.run("export", "--all", "--to", desk.path("books"))
      #expect(second.status == 0)
      #expect(second.lines.allSatisfy { $0.hasSuffix(": unchanged") })
    }
  }

  @Test(arguments: [
    ("html", "html"), ("tei", "tei.xml"), ("script", "script.txt"), ("ssml", "ssml"),
    ("text", "txt"),
  ])
  func everyFormatIsAFileNamedAfterTheWork(format: String, fileExtension: String) throws {
    try Self.usingShelf { desk in
      let result = try desk.run("export", "1", "--format", format, "--to", desk.path("out"))
      #expect(result.status == 0, "\(result.errorText)")
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.path("out"))
      #expect(names == ["1 - The Lighthouse Year.\(fileExtension)"])
    }
  }

  @Test func aFileThatDiffersIsLeftAloneUnlessForced() throws {
    try Self.usingShelf { desk in
      let name = "1 - The Lighthouse Year.md"
      try desk.write("mine", to: name)
      let refused = try desk.run("export", "1", "2", "--format", "markdown", "--to", desk.folder)
      #expect(refused.status == 1)
      #expect(refused.complaints.count == 1)
      #expect(refused.errorText.contains("--force"))
      #expect(refused.lines.count == 1)
      #expect(try String(contentsOfFile: desk.path(name), encoding: .utf8) == "mine")
      let forced = try desk.run(
        "export", "1", "--format", "markdown", "--to", desk.folder, "--force")
      #expect(forced.status == 0)
      let text = try String(contentsOfFile: desk.path(name), encoding: .utf8)
      #expect(text.hasPrefix("---\ntitle: \"The Lighthouse Year\"\n"))
    }
  }

  @Test func aSoundShelfIsCheckedSound() throws {
    try Self.usingShelf { desk in
      let check = try desk.run("check")
      #expect(check.status == 0)
      #expect(check.outputText.hasSuffix(": sound\n"))
    }
  }
}
