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
    try insertFacts(entry.facts, of: work, db)
    let voices = Voices(entry.facts)
    for scene in entry.scenes { try insert(scene, of: work, text: entry.text, voices, db) }
  }

  /// Takes away what lists and searches ask of a work: scenes, lines, names and facts.
  static func clearIndex(of work: Int64, _ db: Database) throws {
    try clearLines(of: work, db)
    try db.execute(literal: "DELETE FROM present WHERE work_id = \(work)")
    try db.execute(literal: "DELETE FROM scene WHERE work_id = \(work)")
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
      let field: FactField = row["field"]
      if field == .summary {
        // One work's own: what no other work has goes with it.
        try db.execute(
          literal: """
            DELETE FROM fact_value WHERE id = \(value)
              AND NOT EXISTS (SELECT 1 FROM fact_entry WHERE value_id = \(value))
            """)
      }
      let isCounted = FactRow.isCounted(field, row["value"], as: row["folded"])
      guard isCounted else { continue }
      let column = (row["origin"] as FactOrigin).column
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
        INSERT INTO fact_entry (work_id, field, person, position, value_id, origin, shown)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for row in rows {
      let value = try kept(
        row.folded, of: row.field, as: row.value, countedAs: row.isCounted ? row.origin : nil, db)
      let isShownAlike = row.value == value.shown && !row.mayBeShownOtherwise
      try fact.execute(
        arguments: [
          work, row.field, row.person, row.position, value.id, row.origin,
          isShownAlike ? nil : row.value,
        ])
    }
  }

  /// A value by its number, added to those that words are looked up among if it is not there yet; counted once more for
  /// facts of `origin`, if that is given.
  private static func kept(
    _ folded: String, of field: FactField, as shown: String, countedAs origin: FactOrigin?,
    _ db: Database
  ) throws -> (id: Int64, shown: String) {
    let column = origin?.column
    let known: Statement
    if let column {
      // Until then it may have been another name of somebody, shown by their whole one.
      known = try db.cachedStatement(
        sql: """
          UPDATE fact_value SET shown = iif(stated + inferred = 0, ?3, shown), \(column) = \(column) + 1
          WHERE field = ?1 AND folded = ?2 RETURNING id, shown
          """)
    } else {
      known = try db.cachedStatement(
        sql: "SELECT id, shown FROM fact_value WHERE field = ? AND folded = ?")
    }
    let arguments: StatementArguments =
      column == nil ? [field, folded] : [field, folded, shown]
    if let row = try Row.fetchOne(known, arguments: arguments) {
      return (row[0], row[1])
    }
    try db.cachedStatement(
      sql: "INSERT INTO fact_value (field, folded, shown, stated, inferred) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        field, folded, shown, column == "stated" ? 1 : 0, column == "inferred" ? 1 : 0,
      ])
    let id = db.lastInsertedRowID
    // Of summaries nothing is looked up by its words.
    if field != .summary {
      try db.cachedStatement(sql: "INSERT INTO value_words (rowid, folded) VALUES (?, ?)")
        .execute(arguments: [id, folded])
    }
    return (id, shown)
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
      if let speaker = row.speakerText {
        _ = try kept(speaker, of: .speaker, as: speaker, countedAs: nil, db)
      }
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
