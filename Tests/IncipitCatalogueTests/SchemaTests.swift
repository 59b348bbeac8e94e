import GRDB
import IncipitTestSupport
import Testing

@testable import IncipitCatalogue

@Suite struct SchemaTests {
  /// A work as the first schema had it.
  private static let work = """
    INSERT INTO work (
      added_at, is_title_stated, words, chapters, reading_minutes, sort_title, inferred, corrected)
    VALUES ('2026-01-02T03:04:05Z', 0, 1, 1, 1, ' ', '', '');
    """

  @Test func aShelfOfTheFirstSchemaKeepsItsIndexAndTakesInMore() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      let first = try DatabasePool(path: path)
      try Schema.migrator.migrate(first, upTo: "1 shelf")
      try first.write { db in
        try db.execute(
          sql: """
            \(Self.work)
            INSERT INTO scene (work_id, number, span_start, present, text)
            VALUES (1, 1, 0, '[]', 'an old lantern');
            """)
      }
      try first.close()
      let catalogue = try Catalogue(path: path)
      let work = ShelfWork("Ada lit a lantern. ⟦1:“Lanterns!”⟧\n", name: "a", cast: ["Ada"])
      _ = try catalogue.add(
        CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
        addedAt: "2026-01-02T03:04:05Z")
      #expect(try catalogue.indexFaults() == [])
      let found = try catalogue.read { db in
        try ["scene_words", "scene_stems", "line_words"].map { table in
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM \(table) WHERE \(table) MATCH 'lantern OR lanterns'")
        }
      }
      #expect(found == [2, 2, 1])
      try catalogue.write { db in
        for work in [Int64(1), 2] { try Catalogue.clearIndex(of: work, db) }
        try db.execute(sql: "DELETE FROM work")
      }
      #expect(try catalogue.indexFaults() == [])
    }
  }

  @Test func aNameThatWasCountedUnderAnotherIsShownAsItself() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      let old = try DatabasePool(path: path)
      try Schema.migrator.migrate(old, upTo: "9 orders of the list")
      try old.write { db in
        try db.execute(
          sql: """
            \(Self.work)
            INSERT INTO fact (work_id, field, position, value, folded) VALUES
              (1, 'character', 0, 'Ada Quill', ' ada '), (1, 'character', 1, 'Ada', ' ada ');
            INSERT INTO fact_value (field, folded, shown, inferred)
              VALUES ('character', ' ada ', 'Ada Quill', 1), ('character', ' ben ', 'Ben', 1);
            """)
      }
      try old.close()
      let shown = try Catalogue(path: path).read { db in
        try String.fetchAll(db, sql: "SELECT shown FROM fact_value ORDER BY folded")
      }
      #expect(shown == ["Ada", "Ben"])
    }
  }
}
