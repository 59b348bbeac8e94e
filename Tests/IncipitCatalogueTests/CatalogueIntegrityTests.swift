import GRDB
import IncipitCatalogue
import IncipitTestSupport
import Testing

@Suite struct CatalogueIntegrityTests {
  private func filled(_ folder: String) throws -> Catalogue {
    let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
    let work = ShelfWork("Ada lit it.\n⟦1>2:“Stay,”⟧ she said.", name: "a", cast: ["Ada", "Ben"])
    _ = try catalogue.add(
      CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
      addedAt: "2026-01-02T03:04:05Z")
    return catalogue
  }

  @Test func aSoundShelfHasNoFaults() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try filled(folder)
      #expect(try catalogue.databaseFaults().isEmpty)
      #expect(try catalogue.indexFaults().isEmpty)
    }
  }

  @Test func anIndexThatDisagreesWithItsTextIsFoundAndMadeAnew() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try filled(folder)
      try catalogue.write { db in
        try db.execute(sql: "UPDATE scene SET text = 'something else'")
      }
      #expect(try catalogue.indexFaults() == ["scene_words", "scene_stems"])
      try catalogue.rebuildIndex()
      #expect(try catalogue.indexFaults().isEmpty)
    }
  }

  @Test(arguments: [
    "DELETE FROM line WHERE id = (SELECT min(id) FROM line)", "UPDATE line SET id = id + 7",
    "INSERT INTO line_words (rowid, text, voice, addressee) VALUES (99, 'x', '', '')",
  ])
  func linesThatTheIndexHasNotOrHasTooManyOfAreFoundAndMended(sql: String) throws {
    try TemporaryFolder.using { folder in
      let catalogue = try filled(folder)
      try catalogue.write { db in try db.execute(sql: sql) }
      #expect(try catalogue.indexFaults() == ["line_words"])
      try catalogue.rebuildIndex()
      #expect(try catalogue.indexFaults().isEmpty)
    }
  }

  @Test func anIndexMadeAnewFindsLinesByWordsSpeakerAndListener() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try filled(folder)
      let (voice, addressee) = (Voices.Column.voice.mark, Voices.Column.addressee.mark)
      let queries = ["stay", "\"\(voice)ada\"", "\"\(addressee)ben\"", "\"\(voice)ben\"", "ada"]
      func found() throws -> [Int?] {
        try catalogue.read { db in
          try queries.map { query in
            try Int.fetchOne(
              db, sql: "SELECT count(*) FROM line_words WHERE line_words MATCH ?",
              arguments: [query])
          }
        }
      }
      #expect(try found() == [1, 1, 1, 0, 0])
      try catalogue.rebuildIndex()
      #expect(try found() == [1, 1, 1, 0, 0])
    }
  }

  @Test func aNewReadingLeavesNoTraceOfTheOldOneInTheIndex() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try filled(folder)
      let next = ShelfWork("Nothing of the kind.", name: "a")
      try catalogue.replaceReading(
        of: 1,
        with: CatalogueEntry(manuscript: next.manuscript, reading: next.reading, version: "2"))
      let found = try catalogue.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT (SELECT count(*) FROM scene_words WHERE scene_words MATCH 'lit')
              + (SELECT count(*) FROM line_words WHERE line_words MATCH 'stay')
            """)
      }
      #expect(found == 0)
      #expect(try catalogue.indexFaults().isEmpty)
    }
  }
}
