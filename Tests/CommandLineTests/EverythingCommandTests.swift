import Foundation
import IncipitTestSupport
import Testing

@Suite struct EverythingCommandTests {
  private func usingShelf(_ body: (Desk) throws -> Void) throws {
    let heap = [
      "a.txt": Stories.lighthouse, "b.txt": Stories.garden, "c": Stories.lighthouse + "\nEnd.\n",
    ]
    try Desk.using(heap) { desk in
      let result = try desk.run("add", desk.path("a.txt"), desk.path("b.txt"), desk.path("c"))
      try #require(result.status == 0, "\(result.errorText)")
      #expect(try desk.run("correct", "2", "title", "Eleven/Pears").status == 0)
      #expect(try desk.run("join", "1", "3").status == 0)
      try body(desk)
    }
  }

  private func files(_ desk: Desk) throws -> [String: Data] {
    let folder = desk.path("all")
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return files
  }

  private func lines(_ desk: Desk, _ name: String) throws -> [String] {
    String(decoding: try files(desk)[name] ?? Data(), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test func everythingIsThereAsPlainFiles() throws {
    try usingShelf { desk in
      let export = ["--everything", "--to", desk.path("all"), "--format", "text"]
      let result = try BuiltProgram.run(["export", "--shelf", desk.shelf] + export)
      #expect(result.status == 0, "\(result.errorText)")
      #expect(result.outputText == desk.path("all") + ": 2 works, 4 originals, the catalogue\n")
      let files = try files(desk)
      #expect(files["originals/1 - a.txt"] == Data(Stories.lighthouse.utf8))
      #expect(files["originals/2 - b.txt"] == Data(Stories.garden.utf8))
      #expect(files["originals/3 - c.txt"] == Data((Stories.lighthouse + "\nEnd.\n").utf8))
      #expect(
        files.keys.filter { $0.hasPrefix("works/") }.sorted()
          == ["works/2 - Eleven Pears.txt", "works/4 - The Lighthouse Year.txt"])
      #expect(files["README.txt"] != nil)
      let notes = String(decoding: files["annotations.json"] ?? Data(), as: UTF8.self)
      #expect(notes.contains("\"AnnotationCollection\""))
      let journal = String(decoding: files["journal.ndjson"] ?? Data(), as: UTF8.self)
      #expect(journal.split(separator: "\n").count == 5)
      let lines = try String(decoding: files["catalogue.ndjson"] ?? Data(), as: UTF8.self)
        .split(separator: "\n").map { line in try DecodedJSON(text: String(line)) }
      try #require(lines.count == 5)
      #expect(lines[0]["format"]?.string == "incipit.catalogue/1")
      #expect(lines.dropFirst().compactMap { $0["work"]?.integer } == [1, 2, 3, 4])
      #expect(lines[2]["corrections"]?[0]?["value"]?.string == "Eleven/Pears")
      #expect(lines[2]["facts"]?["title"]?["value"] == .null)
      #expect(lines[2]["corrected"]?["title"]?["value"]?.string == "Eleven/Pears")
      #expect(lines[1]["copies"]?[0]?["original"]?.string == "originals/1 - a.txt")
      #expect(lines[1]["whole"]?.integer == 4 && lines[1]["book"] == .null)
      #expect(lines[4]["pieces"]?.array?.compactMap(\.integer) == [1, 3])
      #expect(lines[4]["book"]?.string == "works/4 - The Lighthouse Year.txt")
    }
  }

  @Test func whatIsKeptApartIsInTheCatalogueAndItsUndoingInTheJournal() throws {
    try usingShelf { desk in
      try #require(desk.run("join", "--keep-apart", "2", "4").status == 0)
      let export = ["export", "--shelf", desk.shelf, "--everything", "--to", desk.path("all")]
      #expect(try BuiltProgram.run(export).status == 0)
      #expect(try lines(desk, "catalogue.ndjson").last == "{\"keptApart\":[2,4]}")
      #expect(try desk.run("join", "--keep-apart", "--undo", "2", "4").status == 0)
      #expect(try BuiltProgram.run(export + ["--force"]).status == 0)
      let catalogue = try lines(desk, "catalogue.ndjson")
      #expect(catalogue.count == 5 && !catalogue.contains { $0.contains("keptApart") })
      #expect(try lines(desk, "journal.ndjson").last?.hasPrefix("{\"offeredAgain\":") == true)
    }
  }

  @Test func twiceIsTheSameAndAChangedFileStays() throws {
    try usingShelf { desk in
      let export = ["export", "--shelf", desk.shelf, "--everything", "--to", desk.path("all")]
      #expect(try BuiltProgram.run(export).status == 0)
      let first = try files(desk)
      try FileManager.default.removeItem(atPath: desk.path("all/originals/1 - a.txt"))
      try FileManager.default.removeItem(atPath: desk.path("all/catalogue.ndjson"))
      #expect(try BuiltProgram.run(export).status == 0)
      #expect(try files(desk) == first)
      try desk.write("mine", to: "all/originals/2 - b.txt")
      let refused = try BuiltProgram.run(export)
      #expect(refused.status == 1 && refused.errorText.contains("originals/2 - b.txt"))
      #expect(try files(desk)["originals/2 - b.txt"] == Data("mine".utf8))
      #expect(try BuiltProgram.run(export + ["--force"]).status == 0)
      #expect(try files(desk) == first)
    }
  }

  @Test func aLostOriginalDoesNotKeepTheRest() throws {
    try usingShelf { desk in
      let list = try DecodedJSON(text: desk.run("list", "--format", "json").outputText)
      let hash = try #require(list[0]?["source"]?["sha256"]?.string)
      try FileManager.default.removeItem(
        atPath: desk.shelf + "/originals/\(hash.prefix(2))/\(hash)")
      let result = try desk.run("export", "--everything", "--to", desk.path("all"))
      #expect(result.status == 1)
      #expect(result.outputText.contains(": 1 works, 3 originals, the catalogue"))
      #expect(result.complaints.allSatisfy { $0.contains(hash.prefix(12)) })
      let catalogue = try files(desk)["catalogue.ndjson"] ?? Data()
      #expect(String(decoding: catalogue, as: UTF8.self).contains("\"original\":null"))
    }
  }
}
