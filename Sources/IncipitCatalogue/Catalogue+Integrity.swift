import Foundation
package import GRDB

extension Catalogue {
  /// What SQLite finds wrong with the file itself; empty if all is well.
  ///
  /// O(size of the file).
  package func databaseFaults() throws(CatalogueError) -> [String] {
    try read { db in
      var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let astray = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM fact_entry e JOIN fact_value v ON v.id = e.value_id
          WHERE v.field <> e.field
          """)
      if let astray, astray > 0 {
        faults.append(
          "\(astray) \(astray == 1 ? "fact has a value" : "facts have values") of another field")
      }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let table: String = row[0] ?? "?"
        let parent: String = row[2] ?? "?"
        faults.append("a row of \(table) names a row of \(parent) that is not there")
      }
      return faults
    }
  }

  /// The search tables whose index does not agree with their text.
  ///
  /// O(text).
  package func indexFaults() throws(CatalogueError) -> [String] {
    try write { db in
      var faults: [String] = []
      for table in Self.searchTables {
        do {
          // Rank 1 compares with the text too (https://www.sqlite.org/fts5.html, section 6.4).
          try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          faults.append(table)
        }
      }
      if !faults.contains("line_words"), try Self.isLineIndexOff(db) { faults.append("line_words") }
      return faults
    }
  }

  /// Whether the index of lines holds other lines than there are.
  ///
  /// It has no text of its own to be compared with; how many lines it holds, and which ones have words in it, is.
  private static func isLineIndexOff(_ db: Database) throws -> Bool {
    let lines = try Int.fetchOne(db, sql: "SELECT count(*) FROM line") ?? 0
    guard try lines == indexTotals("line_words", db).rows else { return true }
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.line_places
          USING fts5vocab('main', 'line_words', 'instance');
        CREATE TEMP TABLE indexed_line AS SELECT DISTINCT doc AS id FROM line_places;
        """)
    defer { try? db.execute(sql: "DROP TABLE temp.indexed_line; DROP TABLE temp.line_places") }
    // A line without a word, such as "…", is in no list of the index; that of whoever is known to say it is.
    let strays = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM indexed_line WHERE id NOT IN (SELECT id FROM line))
          + (SELECT count(*) FROM line WHERE speaker IS NOT NULL
              AND id NOT IN (SELECT id FROM indexed_line))
        """)
    return strays != 0
  }

  /// Joins the segments in which additions leave the search index, so that each word has its list once, not once
  /// a segment.
  ///
  /// As many as two of one size are joined, at most 32 MB a table and round, so that a shelf that grows file by file
  /// pays for each word O(log works) times. Another program may write between two rounds. See
  /// https://www.sqlite.org/fts5.html, section 6.8.
  ///
  /// - Parameter works: how many were added; each thousand is another round, as long as there is something to join.
  package func tidyIndex(afterAdding works: Int) {
    for table in Self.searchTables {
      for _ in 0...(works / 1_000) {
        let changes = try? write { db in
          let before = db.totalChangesCount
          try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', 8000)")
          return db.totalChangesCount - before
        }
        // The command itself is one change.
        guard let changes, changes > 1 else { break }
      }
    }
  }

  /// Makes the search index anew out of the stored scenes and lines.
  ///
  /// O(text).
  package func rebuildIndex() throws(CatalogueError) {
    try write { db in
      for table in Self.searchTables where table != "line_words" {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
      }
      try Self.rebuildLineIndex(db)
    }
  }

  private static let searchTables = ["scene_words", "scene_stems", "line_words", "value_words"]

  /// How many rows and words a search table holds, from the record that FTS5 keeps of them
  /// (https://www.sqlite.org/fts5.html, section 9.1: row 1 of the data table, as varints).
  package static func indexTotals(_ table: String, _ db: Database) throws -> (rows: Int, words: Int)
  {
    let data = try Data.fetchOne(db, sql: "SELECT block FROM \(table)_data WHERE id = 1")
    var bytes = Array(data ?? Data())[...]
    func varint() -> Int {
      var value: UInt64 = 0
      for index in 0..<9 {
        guard let byte = bytes.popFirst() else { break }
        if index == 8 {
          value = value << 8 | UInt64(byte)
        } else {
          value = value << 7 | UInt64(byte & 0x7F)
          if byte < 0x80 { break }
        }
      }
      return Int(clamping: value)
    }
    return (varint(), varint())
  }
}
