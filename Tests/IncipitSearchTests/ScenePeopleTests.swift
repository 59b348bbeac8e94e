import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitSearch
import IncipitTestSupport
import Testing

/// What is asked of the people of a scene, and of where a fact comes from.
@Suite struct ScenePeopleTests {
  private func scenes(_ query: String, of works: [ShelfWork]) throws -> [String] {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in works {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      return try catalogue.hits(for: Query(parsing: query), limit: 100)
        .flatMap { work in work.hits.map { "\(work.item.id).\($0.scene)" } }.sorted()
    }
  }

  private static let pier = ShelfWork(
    "Ada and Ben met. ⟦1>2:“Cold?”⟧ ⟦2:“Never cold,”⟧ he lied.\n", name: "pier", title: "Pier",
    cast: ["Ada Quill/Miss Quill", "Ben Marsh"], fandoms: ["Harbour Tales"])
  private static let loft = ShelfWork(
    "Ada slept alone in the cold loft.\n", name: "loft", cast: ["Ada Quill"])

  @Test(
    arguments: [
      ("with:ada", ["1.1", "2.1"]), ("with:ada,ben", ["1.1"]), ("with:\"miss quill,ben\"", ["1.1"]),
      ("with:ada -with:ben", ["2.1"]), ("with:ada,cleo", []), ("with:be*", ["1.1"]),
      ("with:ada,ben cold", ["1.1"]), ("pov:ada", []),
      ("stated:title", ["1.1"]), ("-stated:title", ["2.1"]), ("inferred:fandom cold", ["1.1"]),
      ("stated:fandom", []), ("thought:ada", []), ("with:ada OR title:pier", ["1.1", "2.1"]),
      ("\"ada met\"~1", []), ("\"met ada\"~2", ["1.1"]), ("\"ada lied\"~2", []),
      ("said:ben \"cold never\"~0", ["1.1"]), ("slept AND loft", ["2.1"]),
    ] as [(String, [String])])
  func aQueryFindsTheseScenesAndNoOthers(query: String, expected: [String]) throws {
    try #expect(scenes(query, of: [Self.pier, Self.loft]) == expected)
  }

  @Test func thoughtsAreNotSaidAndEyesAreSomebodys() throws {
    let work = ShelfWork(
      "Ada sat. ⟦1:“Lost,”⟧ and ⟦2:“Found.”⟧\n", name: "a", cast: ["Ada", "Ben"])
    let reading = work.reading
    let changed = Reading(
      work: reading.work,
      scenes: reading.scenes.map {
        Scene(
          span: $0.span, break: $0.break, present: [1, 2], place: nil, time: nil, pointOfView: 1,
          isFlashback: false, valence: nil, confidence: 1)
      }, inserts: [], characters: reading.characters, mentions: [],
      quotations: reading.quotations.enumerated().map { index, quotation in
        Quotation(
          span: quotation.span, kind: index == 0 ? .thought : .speech, speaker: quotation.speaker)
      }, places: [], times: [], findings: [])
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      _ = try catalogue.add(
        CatalogueEntry(manuscript: work.manuscript, reading: changed, version: "1"),
        addedAt: "2026-01-02T03:04:05Z")
      func count(_ query: String) throws -> Int {
        try catalogue.hits(for: Query(parsing: query), limit: 5).count
      }
      try #expect(count("thought:ada") == 1 && count("said:ada") == 0)
      try #expect(count("thought:ada lost") == 1 && count("thought:ada found") == 0)
      try #expect(count("said:ben found") == 1 && count("thought:ben") == 0)
      try #expect(count("pov:ada") == 1 && count("pov:ben") == 0)
    }
  }
}
