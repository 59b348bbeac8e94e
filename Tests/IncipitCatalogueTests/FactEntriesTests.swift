import GRDB
import IncipitTestSupport
import Testing

@testable import IncipitCatalogue

@Suite struct FactEntriesTests {
  private static func row(
    _ field: FactField, _ position: Int, _ value: String, as folded: String? = nil,
    _ origin: FactOrigin = .inferred
  ) -> FactRow {
    FactRow(
      field: field, person: field == .character ? 1 : 0, position: position, value: value,
      folded: folded ?? FoldedText.folded(value), origin: origin)
  }

  private func withCatalogue(works: Int, _ body: (Catalogue) throws -> Void) throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for number in 0..<works {
        let work = ShelfWork("A lantern hung at number \(number).\n", name: "\(number)")
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      try body(catalogue)
    }
  }

  private func facts(of work: Int64, _ db: Database) throws -> [FactRow] {
    try SQLRequest<Row>(
      literal: """
        SELECT field, person, position, value, folded, origin FROM fact WHERE work_id = \(work)
        ORDER BY field, position
        """
    ).fetchAll(db).map {
      FactRow(
        field: $0["field"], person: $0["person"], position: $0["position"], value: $0["value"],
        folded: $0["folded"], origin: $0["origin"])
    }
  }

  @Test func whatIsStoredIsReadAgainWhateverOthersAreCalled() throws {
    try withCatalogue(works: 3) { catalogue in
      let first = [
        Self.row(.character, 0, "Ada Quill"),
        Self.row(.character, 1, "Ada Quill", as: " ada "),
        Self.row(.fandom, 0, "Harbour Tales", .stated),
        Self.row(.summary, 0, "Ada lights a lamp.", .corrected),
      ]
      // She has the other's second name for her whole one, and writes the fandom in her own way.
      let second = [
        Self.row(.character, 0, "Ada"), Self.row(.fandom, 0, "HARBOUR TALES", .stated),
        Self.row(.summary, 0, "Another lamp.", .stated),
      ]
      try catalogue.write { db in
        try Catalogue.replaceFacts(of: 1, with: first, db)
        try Catalogue.replaceFacts(of: 2, with: second, db)
        #expect(try facts(of: 1, db) == first)
        #expect(try facts(of: 2, db) == second)
        let counted = try Row.fetchAll(
          db,
          sql: """
            SELECT shown, stated, inferred FROM fact_value
            WHERE stated + inferred > 0 AND field <> \(FactField.language.rawValue) ORDER BY field, folded
            """
        ).map { "\($0[0] as String) \($0[1] as Int) \($0[2] as Int)" }
        #expect(counted == ["Ada 0 1", "Ada Quill 0 1", "Harbour Tales 2 0"])
        try Catalogue.replaceFacts(of: 2, with: [], db)
        try Catalogue.replaceFacts(of: 3, with: second, db)
        #expect(try facts(of: 1, db) == first && facts(of: 2, db) == [])
        #expect(try facts(of: 3, db) == second)
      }
      #expect(try catalogue.indexFaults() == [])
    }
  }

  @Test func aSummaryGoesWithTheLastWorkThatHasIt() throws {
    try withCatalogue(works: 2) { catalogue in
      try catalogue.write { db in
        func summaries() throws -> Int? {
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM fact_value WHERE field = \(FactField.summary.rawValue)")
        }
        let facts = [Self.row(.summary, 0, "A lamp.", .stated)]
        for work in [Int64(1), 2] { try Catalogue.replaceFacts(of: work, with: facts, db) }
        try Catalogue.replaceFacts(of: 1, with: [], db)
        #expect(try summaries() == 1)
        try Catalogue.replaceFacts(of: 2, with: [], db)
        #expect(try summaries() == 0)
      }
      #expect(try catalogue.indexFaults() == [])
    }
  }

  @Test func aFieldThatIsNoneIsPassedOverAndToldOf() throws {
    try withCatalogue(works: 1) { catalogue in
      try catalogue.write { db in
        try Catalogue.replaceFacts(
          of: 1, with: [Self.row(.tag, 0, "Fog"), Self.row(.fandom, 0, "Harbour Tales")], db)
        try db.execute(
          sql: "UPDATE fact_value SET field = 99 WHERE field = \(FactField.tag.rawValue)")
      }
      #expect(try catalogue.databaseFaults() == ["1 fact has a value of another field"])
      #expect(try catalogue.items([1]).count == 1)
      try catalogue.write { db in
        try Catalogue.replaceFacts(of: 1, with: [Self.row(.tag, 0, "Fog")], db)
        #expect(try facts(of: 1, db) == [Self.row(.tag, 0, "Fog")])
      }
      #expect(try catalogue.databaseFaults() == [])
    }
    #expect(FactField(named: "unknown") == nil && FactField(named: "au") == .universe)
  }

  @Test func theFactsOfAnEarlierShelfAreKept() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      let old = try DatabasePool(path: path)
      try Schema.migrator.migrate(old, upTo: "12 titles by their numbers")
      try old.write { db in
        try db.execute(
          sql: """
            INSERT INTO work (
              added_at, is_title_stated, words, chapters, reading_minutes, sort_title, inferred,
              corrected)
            VALUES ('2026-01-02T03:04:05Z', 0, 1, 1, 1, ' ', '', '');
            INSERT INTO name (work_id, character, folded) VALUES
              (1, 1, ' ada quill '), (1, 1, ' ada ');
            INSERT INTO fact_value (field, folded, shown, inferred) VALUES
              ('character', ' ada ', 'Ada', 1), ('character', ' ada quill ', 'Ada Quill', 1),
              ('tag', ' fog ', 'Fog', 1);
            INSERT INTO value_words (value_words) VALUES ('rebuild');
            INSERT INTO fact (work_id, field, position, value, folded, origin) VALUES
              (1, 'character', 0, 'Ada Quill', ' ada quill ', 'inferred'),
              (1, 'character', 1, 'Ada Quill', ' ada ', 'inferred'),
              (1, 'summary', 0, 'A lamp.', ' a lamp ', 'stated'),
              (1, 'tag', 0, 'FOG', ' fog ', 'corrected');
            """)
      }
      try old.close()
      let catalogue = try Catalogue(path: path)
      try catalogue.read { db in
        #expect(
          try facts(of: 1, db) == [
            Self.row(.character, 0, "Ada Quill"),
            Self.row(.character, 1, "Ada Quill", as: " ada "),
            Self.row(.summary, 0, "A lamp.", .stated), Self.row(.tag, 0, "FOG", .corrected),
          ])
        // Nobody looks a summary up by its words.
        let found = try Int.fetchAll(
          db, sql: "SELECT rowid FROM value_words WHERE value_words MATCH 'lamp OR fog'")
        #expect(found.count == 1)
      }
      #expect(try catalogue.indexFaults() == [])
    }
  }

  @Test func tidyingJoinsWhatAdditionsLeft() throws {
    try withCatalogue(works: 9) { catalogue in
      func segments() throws -> Int {
        try catalogue.read { db in
          try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM scene_words_idx") ?? 0
        }
      }
      let before = try segments()
      catalogue.tidyIndex(afterAdding: 9)
      #expect(try before > 2 && segments() < before)
      #expect(try catalogue.indexFaults() == [])
      #expect(
        try catalogue.read { db in
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM scene_words WHERE scene_words MATCH 'lantern'")
        } == 9)
    }
  }
}
