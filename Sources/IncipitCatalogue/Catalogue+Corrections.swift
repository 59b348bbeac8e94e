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
  ///   - subject: what of the text is meant, for a field that needs it.
  ///   - value: what holds instead, checked against the field's choices by the caller.
  ///   - work: the work's number.
  ///   - madeAt: ISO 8601, UTC.
  /// - Returns: the correction with its number.
  /// - Throws: `noSuchWork`, or if the database cannot be written.
  package func correct(
    _ field: Correction.Field, about subject: Correction.Subject? = nil, to value: String,
    of work: Int64, madeAt: String
  ) throws(CatalogueError) -> Correction {
    try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      let correction = Correction(
        id: try Self.insert(field, subject, value, of: work, madeAt: madeAt, db), field: field,
        subject: subject, value: value, madeAt: madeAt)
      // What is said of the text holds once the work is read again.
      if field.aim == nil { try Self.applyCorrections(to: work, db) }
      return correction
    }
  }

  /// Stores a correction; its number.
  static func insert(
    _ field: Correction.Field, _ subject: Correction.Subject?, _ value: String, of work: Int64,
    madeAt: String, _ db: Database
  ) throws -> Int64 {
    try db.execute(
      literal: """
        INSERT INTO correction (work_id, field, subject, value, made_at)
        VALUES (\(work), \(field.rawValue), \(try subject?.words), \(value), \(madeAt))
        """)
    return db.lastInsertedRowID
  }

  /// Takes back a correction in force.
  ///
  /// - Parameters:
  ///   - work: the work's number.
  ///   - field: only of this field; nil for any.
  ///   - number: only the one of this number; nil for the latest.
  ///   - undoneAt: ISO 8601, UTC.
  /// - Returns: what was taken back; nil if there is no such correction.
  /// - Throws: `noSuchWork`, or if the database cannot be written.
  package func undoCorrection(
    of work: Int64, field: Correction.Field?, number: Int64? = nil, undoneAt: String
  ) throws(CatalogueError) -> Correction? {
    try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      let inForce = try Self.corrections(of: work, db)
      guard
        let latest = inForce.last(where: {
          (field == nil || $0.field == field) && (number == nil || $0.id == number)
        })
      else {
        return nil
      }
      try db.execute(
        literal: "UPDATE correction SET undone_at = \(undoneAt) WHERE id = \(latest.id)")
      if latest.field.aim == nil { try Self.applyCorrections(to: work, db) }
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
        SELECT id, field, subject, value, made_at FROM correction
        WHERE work_id = \(work) AND undone_at IS NULL ORDER BY id
        """
    ).fetchAll(db).compactMap(Correction.init)
  }

  static func exists(_ work: Int64, _ db: Database) throws -> Bool {
    try SQLRequest<Bool>(literal: "SELECT EXISTS (SELECT 1 FROM work WHERE id = \(work))")
      .fetchOne(db) ?? false
  }
}

extension Correction {
  /// A row with `id`, `field`, `subject`, `value` and `made_at`; nil for a field of a later program's, which is left
  /// alone.
  init?(_ row: Row) {
    guard let field = Field(rawValue: row["field"]) else { return nil }
    let subject: Subject? = (row["subject"] as String?).flatMap { Subject(words: $0) }
    guard (field.aim == nil) == (subject == nil) else { return nil }
    self.init(
      id: row["id"], field: field, subject: subject, value: row["value"], madeAt: row["made_at"])
  }
}

extension Correction.Subject {
  /// As it is stored: JSON.
  var words: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// What was stored; nil if it is anything else.
  init?(words: String) {
    guard let subject = try? JSONDecoder().decode(Self.self, from: Data(words.utf8)) else {
      return nil
    }
    self = subject
  }
}
