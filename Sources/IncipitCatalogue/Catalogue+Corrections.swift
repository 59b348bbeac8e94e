import Foundation
import GRDB
package import IncipitBooks

extension Catalogue {
  /// The corrections in force for a work, oldest first.
  package func corrections(of work: Int64) throws(CatalogueError) -> [Correction] {
    try read { db in try Self.corrections(of: work, db) }
  }

  /// Stores a correction and what follows from it for lists and searches.
  ///
  /// - Parameters:
  ///   - field: what is corrected.
  ///   - value: what holds instead, checked against the field's choices by the caller.
  ///   - work: the work's number.
  ///   - madeAt: ISO 8601, UTC.
  /// - Returns: the correction with its number.
  /// - Throws: `noSuchWork`, or if the database cannot be written.
  package func correct(
    _ field: Correction.Field, to value: String, of work: Int64, madeAt: String
  ) throws(CatalogueError) -> Correction {
    try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      try db.execute(
        literal: """
          INSERT INTO correction (work_id, field, value, made_at)
          VALUES (\(work), \(field.rawValue), \(value), \(madeAt))
          """)
      let correction = Correction(
        id: db.lastInsertedRowID, field: field, value: value, madeAt: madeAt)
      try Self.applyCorrections(to: work, db)
      return correction
    }
  }

  /// Takes back the latest correction in force of `field`, or of any field; nil if there is none.
  package func undoCorrection(
    of work: Int64, field: Correction.Field?, undoneAt: String
  ) throws(CatalogueError) -> Correction? {
    try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      let inForce = try Self.corrections(of: work, db)
      guard let latest = inForce.last(where: { field == nil || $0.field == field }) else {
        return nil
      }
      try db.execute(
        literal: "UPDATE correction SET undone_at = \(undoneAt) WHERE id = \(latest.id)")
      try Self.applyCorrections(to: work, db)
      return latest
    }
  }

  /// Brings the columns and facts of a work in line with its stored reading and its corrections.
  static func applyCorrections(to work: Int64, _ db: Database) throws {
    func decoded<Value: FlatValue>(_ step: LayerStep) throws -> Value {
      let request = SQLRequest<Data>(
        literal: """
          SELECT data FROM layer
          WHERE copy_id = (SELECT min(id) FROM copy WHERE work_id = \(work))
            AND step = \(step.rawValue)
          """)
      return try step.decoded(try request.fetchOne(db).map(Array.init))
    }
    try applyCorrections(
      to: work, facts: try decoded(.facts), characters: try decoded(.characters),
      places: try decoded(.places), db)
  }

  /// Brings the columns and facts of a work in line with these facts and its corrections.
  static func applyCorrections(
    to work: Int64, facts: WorkFacts, characters: [StoryCharacter], places: [Place], _ db: Database
  ) throws {
    let corrected = facts.applying(try corrections(of: work, db))
    let columns = WorkColumns(corrected, chapters: 0)
    try db.execute(
      literal: """
        UPDATE work SET
          title = \(columns.title), is_title_stated = \(columns.isTitleStated),
          author = \(columns.author), incipit = \(columns.incipit), kind = \(columns.kind),
          universe = \(columns.universe), rating = \(columns.rating),
          language = \(columns.language), words = \(columns.words),
          reading_minutes = \(columns.readingMinutes), sort_title = \(columns.sortTitle),
          sort_author = \(columns.sortAuthor), inferred = \(columns.inferred),
          corrected = \(columns.corrected)
        WHERE id = \(work)
        """)
    guard try isShelved(work, db) else { return }
    try replaceFacts(
      of: work, with: FactRow.rows(work: corrected, characters: characters, places: places), db)
  }

  static func corrections(of work: Int64, _ db: Database) throws -> [Correction] {
    try SQLRequest<Row>(
      literal: """
        SELECT id, field, value, made_at FROM correction
        WHERE work_id = \(work) AND undone_at IS NULL ORDER BY id
        """
    ).fetchAll(db).compactMap { row in
      // A field of a later program's is left alone.
      Correction.Field(rawValue: row["field"]).map { field in
        Correction(id: row["id"], field: field, value: row["value"], madeAt: row["made_at"])
      }
    }
  }

  static func exists(_ work: Int64, _ db: Database) throws -> Bool {
    try SQLRequest<Bool>(literal: "SELECT EXISTS (SELECT 1 FROM work WHERE id = \(work))")
      .fetchOne(db) ?? false
  }
}
