import GRDB

// The index of lines keeps no text: what is put there must be said again, word for word, to take it away.
extension Catalogue {
  /// Adds a line to the index.
  static func index(
    _ text: String, spokenBy voice: String, to addressee: String, as id: Int64, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO line_words (rowid, text, voice, addressee) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id, Voices.withoutMarks(text), voice, addressee])
  }

  /// Takes the lines of a work away, out of the index too; before its scenes and names.
  static func clearLines(of work: Int64, _ db: Database) throws {
    let delete = try db.cachedStatement(
      sql: """
        INSERT INTO line_words (line_words, rowid, text, voice, addressee)
        VALUES ('delete', ?, ?, ?, ?)
        """)
    try forEachLine(of: work, db) { id, text, voice, addressee in
      try delete.execute(arguments: [id, Voices.withoutMarks(text), voice, addressee])
    }
    try db.execute(
      literal: """
        DELETE FROM line WHERE scene_id IN (SELECT id FROM scene WHERE work_id = \(work))
        """)
  }

  /// Makes the index of lines anew; O(text).
  static func rebuildLineIndex(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO line_words (line_words) VALUES ('delete-all')")
    for work in try Int64.fetchAll(db, sql: "SELECT DISTINCT work_id FROM scene ORDER BY 1") {
      try forEachLine(of: work, db) { id, text, voice, addressee in
        try index(text, spokenBy: voice, to: addressee, as: id, db)
      }
    }
  }

  /// Calls `body` with each line of a work as the index has it, in the order of scenes.
  private static func forEachLine(
    of work: Int64, _ db: Database,
    _ body: (_ id: Int64, _ text: String, _ voice: String, _ addressee: String) throws -> Void
  ) throws {
    let voices = try Voices(of: work, db)
    let scenes = try SQLRequest<Row>(
      literal: "SELECT id, span_start, text FROM scene WHERE work_id = \(work) ORDER BY number"
    ).fetchCursor(db)
    let lines = try db.cachedStatement(
      sql: """
        SELECT id, span_start, length, speaker, speaker_text, addressees FROM line
        WHERE scene_id = ? ORDER BY id
        """)
    while let scene = try scenes.next() {
      let text = LineText(scene: scene["text"], start: scene["span_start"])
      let rows = try Row.fetchAll(lines, arguments: [scene["id"] as Int64])
      for row in rows {
        try body(
          row["id"], text.line(at: row["span_start"], length: row["length"]),
          voices.words(of: row["speaker"], named: row["speaker_text"]),
          voices.words(of: LineRow.addressees(row["addressees"])))
      }
    }
  }
}
