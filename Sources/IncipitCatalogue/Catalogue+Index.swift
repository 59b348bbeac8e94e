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
    for scene in entry.scenes { try insert(scene, of: work, text: entry.text, db) }
  }

  /// Takes away what lists and searches ask of a work: scenes, lines, names and facts.
  static func clearIndex(of work: Int64, _ db: Database) throws {
    try db.execute(literal: "DELETE FROM line WHERE work_id = \(work)")
    try db.execute(literal: "DELETE FROM scene WHERE work_id = \(work)")
    try db.execute(literal: "DELETE FROM name WHERE work_id = \(work)")
    try db.execute(literal: "DELETE FROM fact WHERE work_id = \(work)")
  }

  /// Whether a work stands on the shelf, as against a piece of another.
  static func isShelved(_ work: Int64, _ db: Database) throws -> Bool {
    try SQLRequest<Bool>(literal: "SELECT is_shelved FROM work WHERE id = \(work)").fetchOne(db)
      ?? false
  }

  /// Puts `rows` in the place of the facts of a work.
  static func replaceFacts(of work: Int64, with rows: [FactRow], _ db: Database) throws {
    try db.execute(literal: "DELETE FROM fact WHERE work_id = \(work)")
    try insertFacts(rows, of: work, db)
  }

  private static func insertFacts(_ rows: [FactRow], of work: Int64, _ db: Database) throws {
    let fact = try db.cachedStatement(
      sql: "INSERT INTO fact (work_id, field, position, value, folded) VALUES (?, ?, ?, ?, ?)")
    for row in rows {
      try fact.execute(arguments: [work, row.field, row.position, row.value, row.folded])
    }
  }

  private static func insert(
    _ scene: SceneRow, of work: Int64, text: SourceText, _ db: Database
  ) throws {
    let sceneText = text.indexed(scene.span)
    try db.cachedStatement(
      sql: """
        INSERT INTO scene (work_id, number, chapter, span_start, present, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        work, scene.number, scene.chapter, Int(scene.span.start), scene.presentAsJSON,
        sceneText,
      ])
    let id = db.lastInsertedRowID
    try index(sceneText, as: id, in: "scene_words", db)
    try index(sceneText, as: id, in: "scene_stems", db)
    let line = try db.cachedStatement(
      sql: """
        INSERT INTO line (work_id, scene_id, span_start, speaker, speaker_text, text)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let addressee = try db.cachedStatement(
      sql: "INSERT INTO addressee (line_id, work_id, character) VALUES (?, ?, ?)")
    for row in scene.lines {
      let lineText = text.indexed(row.span)
      try line.execute(
        arguments: [work, id, Int(row.span.start), row.speaker, row.speakerText, lineText])
      let lineID = db.lastInsertedRowID
      try index(lineText, as: lineID, in: "line_words", db)
      for character in row.addressees {
        try addressee.execute(arguments: [lineID, work, character])
      }
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
