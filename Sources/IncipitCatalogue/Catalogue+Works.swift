import GRDB
package import IncipitBooks
import IncipitText

extension Catalogue {
  /// What came of storing an entry.
  package enum Stored: Hashable, Sendable {
    case added(Int64)
    /// A copy with the same bytes is there as this work.
    case known(Int64)
  }

  /// Stores a new work in one transaction: all of it is there afterwards, or nothing.
  ///
  /// - Parameters:
  ///   - entry: the manuscript and its reading.
  ///   - addedAt: ISO 8601, UTC.
  ///   - id: the number the work had before, when a shelf is made anew; else nil for the next one.
  /// - Returns: the work's number, and whether it is new.
  /// - Throws: if the database cannot be written; then nothing of the work is in it.
  package func add(
    _ entry: CatalogueEntry, addedAt: String, id: Int64? = nil
  ) throws(CatalogueError) -> Stored {
    try write { db in try Self.insert(entry, addedAt: addedAt, id: id, db) }
  }

  /// Stores new works in one transaction: all of them are there afterwards, or none.
  ///
  /// The cost of a commit and of the index's merging is shared by all.
  ///
  /// - Parameters:
  ///   - entries: the manuscripts and their readings, in the order of their numbers to be.
  ///   - addedAt: ISO 8601, UTC.
  /// - Returns: for each the work's number, and whether it is new.
  /// - Throws: if the database cannot be written; then nothing of them is in it.
  package func add(
    _ entries: [CatalogueEntry], addedAt: String
  ) throws(CatalogueError) -> [Stored] {
    try write { db in try entries.map { try Self.insert($0, addedAt: addedAt, id: nil, db) } }
  }

  static func insert(
    _ entry: CatalogueEntry, addedAt: String, id: Int64?, _ db: Database
  ) throws -> Stored {
    if let known = try work(withCopy: entry.source.sha256, db) { return .known(known) }
    let columns = entry.columns
    try db.cachedStatement(
      sql: """
        INSERT INTO work (
          id, added_at, title, is_title_stated, author, incipit, kind, universe, rating, language,
          words, chapters, reading_minutes, sort_title, sort_author, inferred,
          corrected, collation)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        id, addedAt, columns.title, columns.isTitleStated, columns.author, columns.incipit,
        columns.kind, columns.universe, columns.rating, columns.language, columns.words,
        columns.chapters, columns.readingMinutes, columns.sortTitle, columns.sortAuthor,
        columns.inferred, columns.corrected, entry.collation,
      ])
    let work = db.lastInsertedRowID
    let source = entry.source
    try db.cachedStatement(
      sql: """
        INSERT INTO copy (work_id, name, sha256, bytes, format, encoding)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        work, source.name, source.sha256, source.bytes, source.format.rawValue,
        source.encoding.rawValue,
      ])
    try insertReading(entry, work: work, copy: db.lastInsertedRowID, db)
    return .added(work)
  }

  /// Puts a new reading in the place of the old one; corrections stay and hold over it.
  ///
  /// A work that is not on the shelf gets layers and columns alone.
  package func replaceReading(of work: Int64, with entry: CatalogueEntry) throws(CatalogueError) {
    try write { db in try Self.replaceReading(of: work, with: entry, db) }
  }

  static func replaceReading(
    of work: Int64, with entry: CatalogueEntry, _ db: Database
  ) throws {
    let owner = SQLRequest<Int64>(
      literal: "SELECT id FROM copy WHERE work_id = \(work) AND sha256 = \(entry.source.sha256)")
    guard let copy = try owner.fetchOne(db) else { throw CatalogueError(.noSuchWork(work)) }
    try clearIndex(of: work, db)
    try db.execute(literal: "DELETE FROM layer WHERE copy_id = \(copy)")
    try db.execute(
      literal: """
        UPDATE work SET chapters = \(entry.chapterCount), collation = \(entry.collation)
        WHERE id = \(work)
        """)
    try insertReading(entry, work: work, copy: copy, db)
    try applyCorrections(
      to: work, facts: entry.reading.work, characters: entry.reading.characters,
      places: entry.reading.places, db)
  }

  /// The work that has a copy with these bytes.
  package func work(withCopy sha256: String) throws(CatalogueError) -> Int64? {
    try read { db in try Self.work(withCopy: sha256, db) }
  }

  /// Does `body` if no copy has these bytes, while no other program can add one.
  package func ifNoCopy(has sha256: String, _ body: () throws -> Void) throws(CatalogueError) {
    try write { db in
      if try Self.work(withCopy: sha256, db) == nil { try body() }
    }
  }

  /// The files that hold a work, the one that was read first.
  package func copies(of work: Int64) throws(CatalogueError) -> [SourceDescription] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT name, sha256, bytes, format, encoding FROM copy WHERE work_id = \(work) ORDER BY id
          """
      ).fetchAll(db).map(SourceDescription.init(row:))
    }
  }

  /// Every work's number and when it came in, in order of numbers.
  package func works() throws(CatalogueError) -> [(id: Int64, addedAt: String)] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, added_at FROM work ORDER BY id").map { row in
        (row["id"], row["added_at"])
      }
    }
  }

  /// When a work came in; ISO 8601, UTC.
  package func addedAt(_ work: Int64) throws(CatalogueError) -> String {
    try read { db in
      let request = SQLRequest<String>(literal: "SELECT added_at FROM work WHERE id = \(work)")
      guard let moment = try request.fetchOne(db) else { throw CatalogueError(.noSuchWork(work)) }
      return moment
    }
  }

  private static func work(withCopy sha256: String, _ db: Database) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT work_id FROM copy WHERE sha256 = ?")
    return try Int64.fetchOne(statement, arguments: [sha256])
  }
}

extension SourceDescription {
  /// A row of `copy`; a format or encoding that this program does not know is read as plain text.
  init(row: Row) {
    self.init(
      name: row["name"], sha256: row["sha256"], bytes: row["bytes"],
      format: SourceFormat(rawValue: row["format"]) ?? .text,
      encoding: TextEncoding(rawValue: row["encoding"]) ?? .utf8)
  }
}
