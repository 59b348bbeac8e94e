import Foundation
import GRDB
import IncipitText

extension Catalogue {
  /// Stores the layers and everything that lists and searches ask of a reading.
  static func insertReading(
    _ entry: CatalogueEntry, work: Int64, copy: Int64, _ db: Database
  ) throws {
    let layer = try db.cachedStatement(
      sql: "INSERT INTO layer (copy_id, step, version, data) VALUES (?, ?, ?, ?)")
    for stored in entry.layers {
      try layer.execute(
        arguments: [copy, stored.step.rawValue, entry.version, Data(stored.data)])
    }
    try insertSketch(entry.sketch, of: work, db)
    guard try isShelved(work, db) else { return }
    let name = try db.cachedStatement(
      sql: "INSERT INTO name (work_id, character, folded) VALUES (?, ?, ?)")
    for row in entry.names { try name.execute(arguments: [work, row.character, row.folded]) }
    try insertFacts(entry.facts, of: work, db)
    let voices = Voices(entry.names)
    for scene in entry.scenes { try insert(scene, of: work, text: entry.text, voices, db) }
  }

  /// Takes away what lists and searches ask of a work: scenes, lines, names and facts.
  static func clearIndex(of work: Int64, _ db: Database) throws {
    try clearLines(of: work, db)
    try db.execute(literal: "DELETE FROM scene WHERE work_id = \(work)")
    try db.execute(literal: "DELETE FROM name WHERE work_id = \(work)")
    try clearFacts(of: work, db)
  }

  /// Takes away the facts of a work, from the counts of their values too.
  private static func clearFacts(of work: Int64, _ db: Database) throws {
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT e.value_id, v.field, v.folded, coalesce(e.shown, v.shown) AS value, e.origin
        FROM fact_entry e CROSS JOIN fact_value v ON v.id = e.value_id WHERE e.work_id = \(work)
        """
    ).fetchAll(db)
    try db.execute(literal: "DELETE FROM fact_entry WHERE work_id = \(work)")
    for row in rows {
      let value: Int64 = row["value_id"]
      let field: String = row["field"]
      if field == "summary" {
        // One work's own: what no other work has goes with it.
        try db.execute(
          literal: """
            DELETE FROM fact_value WHERE id = \(value)
              AND NOT EXISTS (SELECT 1 FROM fact_entry WHERE value_id = \(value))
            """)
      }
      let isCounted = FactRow.isCounted(field, row["value"], as: row["folded"])
      guard isCounted else { continue }
      let column = FactRow.column(ofOrigin: row["origin"])
      try db.cachedStatement(
        sql: "UPDATE fact_value SET \(column) = max(0, \(column) - 1) WHERE id = ?"
      ).execute(arguments: [value])
    }
  }

  /// Whether a work stands on the shelf, as against a piece of another.
  static func isShelved(_ work: Int64, _ db: Database) throws -> Bool {
    try SQLRequest<Bool>(literal: "SELECT is_shelved FROM work WHERE id = \(work)").fetchOne(db)
      ?? false
  }

  /// Puts `rows` in the place of the facts of a work.
  static func replaceFacts(of work: Int64, with rows: [FactRow], _ db: Database) throws {
    try clearFacts(of: work, db)
    try insertFacts(rows, of: work, db)
  }

  private static func insertFacts(_ rows: [FactRow], of work: Int64, _ db: Database) throws {
    let fact = try db.cachedStatement(
      sql: """
        INSERT INTO fact_entry (work_id, field, position, value_id, origin, shown)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for row in rows {
      try keepValue(row.folded, of: row.field, as: row.value, db)
      if row.isCounted {
        // Until then it may have been another name of somebody, shown by their whole one.
        let column = FactRow.column(ofOrigin: row.originNumber)
        try db.cachedStatement(
          sql: """
            UPDATE fact_value SET shown = iif(stated + inferred = 0, ?, shown),
              \(column) = \(column) + 1 WHERE field = ? AND folded = ?
            """
        ).execute(arguments: [row.value, row.field, row.folded])
      }
      let value = try db.cachedStatement(
        sql: "SELECT id, shown FROM fact_value WHERE field = ? AND folded = ?")
      guard let value = try Row.fetchOne(value, arguments: [row.field, row.folded]) else {
        continue
      }
      let isShownAlike = row.value == value["shown"] && !row.mayBeShownOtherwise
      try fact.execute(
        arguments: [
          work, row.field, row.position, value["id"] as Int64, row.originNumber,
          isShownAlike ? nil : row.value,
        ])
    }
  }

  /// Adds a value to those that words are looked up among, if it is not there yet.
  private static func keepValue(
    _ folded: String, of field: String, as shown: String, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO fact_value (field, folded, shown) VALUES (?, ?, ?)"
    ).execute(arguments: [field, folded, shown])
    // Of summaries nothing is looked up by its words.
    guard db.changesCount > 0, field != "summary" else { return }
    try db.cachedStatement(sql: "INSERT INTO value_words (rowid, folded) VALUES (?, ?)")
      .execute(arguments: [db.lastInsertedRowID, folded])
  }

  private static func insert(
    _ scene: SceneRow, of work: Int64, text: SourceText, _ voices: Voices, _ db: Database
  ) throws {
    let sceneText = text.indexed(scene.span)
    try db.cachedStatement(
      sql: """
        INSERT INTO scene (work_id, number, chapter, span_start, present, point_of_view, text)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        work, scene.number, scene.chapter, Int(scene.span.start), scene.presentAsJSON,
        scene.pointOfView, sceneText,
      ])
    let id = db.lastInsertedRowID
    let present = try db.cachedStatement(
      sql: "INSERT INTO present (work_id, scene_id, character) VALUES (?, ?, ?)")
    for character in scene.presentIDs { try present.execute(arguments: [work, id, character]) }
    try index(sceneText, as: id, in: "scene_words", db)
    try index(sceneText, as: id, in: "scene_stems", db)
    let line = try db.cachedStatement(
      sql: """
        INSERT INTO line (
          work_id, scene_id, span_start, length, speaker, speaker_text, is_thought, addressees)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for row in scene.lines {
      // A line may run on behind its scene's end; what is kept is a stretch of the scene.
      let span = TextSpan(Int(row.span.start), Int(min(row.span.end, scene.span.end)))
      try line.execute(
        arguments: [
          work, id, Int(span.start), span.utf8Length, row.speaker, row.speakerText, row.isThought,
          row.addresseesAsText,
        ])
      if let speaker = row.speakerText { try keepValue(speaker, of: "speaker", as: speaker, db) }
      try index(
        text.indexed(span), spokenBy: voices.words(of: row.speaker, named: row.speakerText),
        to: voices.words(of: row.addressees), as: db.lastInsertedRowID, db)
    }
  }
}

extension Catalogue {
  /// Adds the text of row `id` to a search table, which does not hold it itself.
  private static func index(_ text: String, as id: Int64, in table: String, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO \(table) (rowid, text) VALUES (?, ?)")
      .execute(arguments: [id, text])
  }
}

extension SourceText {
  /// The text of `span` byte for byte, but with spaces for NUL, at which SQLite would end a text.
  fileprivate func indexed(_ span: TextSpan) -> String {
    let slice = bytes(span)
    guard slice.contains(0) else { return String(decoding: slice, as: UTF8.self) }
    return String(decoding: slice.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
  }
}
