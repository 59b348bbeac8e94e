import IncipitCatalogue
import IncipitQuery
import IncipitTestSupport
import Testing

@testable import IncipitSearch

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("lantern", "lantern", 0), ("lantren", "lantern", 1), ("lanten", "lantern", 1),
      ("lamtarn", "lantern", 2), ("", "abc", 3),
    ])
  func editsAreCounted(first: String, second: String, edits: Int) {
    #expect(Nearest.edits(Array(first.utf8), Array(second.utf8)) == edits)
    #expect(Nearest.edits(Array(second.utf8), Array(first.utf8)) == edits)
  }

  @Test func aWordThatTheShelfLacksIsPutRightAndOthersStay() throws {
    let work = ShelfWork(
      "Ada lit the lantern. The lanterns of the harbour.\n", name: "a", cast: ["Caroline Quill"],
      fandoms: ["Harbour Tales"])
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      _ = try catalogue.add(
        CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
        addedAt: "2026-01-02T03:04:05Z")
      func suggestion(_ typed: String) throws -> String? {
        try catalogue.suggestion(for: Query(parsing: typed))?.text
      }
      try #expect(suggestion("lantren harbour") == "lantern harbour")
      try #expect(suggestion("said:carolien lantern") == "said:caroline lantern")
      try #expect(suggestion("fandom:\"harbor tales\"") == "fandom:\"harbour tales\"")
      // What is there in another form is asked for in any form.
      try #expect(suggestion("harbours lantern") == "~harbours lantern")
      try #expect(suggestion("~harbours") == nil)
      try #expect(suggestion("lantern") == nil && suggestion("xylophone") == nil)
    }
  }
}
