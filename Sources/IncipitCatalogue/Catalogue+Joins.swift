import GRDB
package import IncipitBooks
package import IncipitCollation

// Joining and its undoing, and what it takes to offer it.
extension Catalogue {
  /// Stores a work that is joined out of others and takes these off the shelf, in one transaction.
  ///
  /// Of the pieces' corrections the whole gets, for each field, those of the first piece that has any. If
  /// the same files were joined before, the work comes back under its old number.
  ///
  /// - Parameters:
  ///   - entry: the whole.
  ///   - works: the pieces, in their order.
  ///   - addedAt: ISO 8601, UTC.
  ///   - id: the number that the whole had before, when a shelf is made anew; else nil.
  /// - Returns: the whole's number, and the corrections it was given.
  /// - Throws: `noSuchWork` if a piece is not on the shelf any more, or if the database cannot be written.
  package func join(
    _ entry: CatalogueEntry, outOf works: [Int64], addedAt: String, id: Int64? = nil
  ) throws(CatalogueError) -> (whole: Int64, corrections: [Correction]) {
    try write { db in
      for work in works where try !Self.isShelved(work, db) {
        throw CatalogueError(.noSuchWork(work))
      }
      let whole: Int64
      switch try Self.insert(entry, addedAt: addedAt, id: id, db) {
      case .added(let work): whole = work
      case .known(let work):
        whole = work
        try db.execute(literal: "UPDATE work SET is_shelved = 1 WHERE id = \(work)")
        try db.execute(literal: "DELETE FROM piece WHERE whole_id = \(work)")
        try Self.replaceReading(of: work, with: entry, db)
      }
      for (index, work) in works.enumerated() {
        try db.execute(
          literal: """
            INSERT INTO piece (whole_id, position, work_id) VALUES (\(whole), \(index + 1), \(work))
            """)
        try Self.clearIndex(of: work, db)
        try db.execute(literal: "UPDATE work SET is_shelved = 0 WHERE id = \(work)")
      }
      let given = try Self.inherit(works, by: whole, db)
      if !given.isEmpty { try Self.applyCorrections(to: whole, db) }
      return (whole, given)
    }
  }

  /// Takes a whole off the shelf and puts its pieces back, in one transaction.
  ///
  /// - Parameters:
  ///   - whole: the work that was joined; it keeps its number and its corrections, unseen.
  ///   - entries: the readings of its pieces, by number.
  /// - Throws: `noSuchWork` if it is no whole on the shelf or lacks an entry, or if the database cannot be
  ///   written.
  package func separate(
    _ whole: Int64, into entries: [Int64: CatalogueEntry]
  ) throws(CatalogueError) {
    try write { db in
      let works = try Self.pieces(of: whole, db)
      guard !works.isEmpty, try Self.isShelved(whole, db) else {
        throw CatalogueError(.noSuchWork(whole))
      }
      try Self.clearIndex(of: whole, db)
      try db.execute(literal: "UPDATE work SET is_shelved = 0 WHERE id = \(whole)")
      for work in works {
        guard let entry = entries[work] else { throw CatalogueError(.noSuchWork(work)) }
        try db.execute(literal: "UPDATE work SET is_shelved = 1 WHERE id = \(work)")
        try Self.replaceReading(of: work, with: entry, db)
      }
    }
  }

  /// The works that a work on or off the shelf was joined out of, in their order; none for one that came
  /// in as a file.
  package func pieces(of whole: Int64) throws(CatalogueError) -> [Int64] {
    try read { db in try Self.pieces(of: whole, db) }
  }

  /// The works on the shelf that were joined out of others, the last joined first, and how many there are.
  ///
  /// - Parameter range: which of them, from 0.
  /// - Returns: how many there are in all, and those of the range.
  /// - Throws: if the database cannot be read.
  package func wholes(
    _ range: Range<Int>
  ) throws(CatalogueError) -> (all: Int, shown: [(whole: Int64, pieces: Int)]) {
    try read { db in
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT p.whole_id, count(*) AS pieces FROM piece p JOIN work w ON w.id = p.whole_id
          WHERE w.is_shelved GROUP BY p.whole_id ORDER BY p.whole_id DESC
          LIMIT \(range.count) OFFSET \(range.lowerBound)
          """
      ).fetchAll(db)
      let all = try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT p.whole_id) FROM piece p JOIN work w ON w.id = p.whole_id
          WHERE w.is_shelved
          """)
      return (all ?? 0, rows.map { ($0["whole_id"], $0["pieces"]) })
    }
  }

  /// The work on the shelf that a work is a piece or another version of, itself if it is on the shelf; nil if
  /// there is none.
  package func shelvedWork(with work: Int64) throws(CatalogueError) -> Int64? {
    try read { db in try Self.holder(of: work, db) { try Self.isShelved($0, db) } }
  }

  /// The work off the shelf that a work is a piece or another version of, itself if it was taken off; nil if there
  /// is none.
  package func removedWork(with work: Int64) throws(CatalogueError) -> Int64? {
    try read { db in
      try Self.holder(of: work, db) { next in
        try SQLRequest<Bool>(
          literal: "SELECT EXISTS (SELECT 1 FROM removal WHERE work_id = \(next))"
        ).fetchOne(db) ?? false
      }
    }
  }

  /// The first of a work and those that it belongs to for which `isIt` holds.
  private static func holder(
    of work: Int64, _ db: Database, _ isIt: (Int64) throws -> Bool
  ) throws -> Int64? {
    var seen: Set<Int64> = []
    var open = [work]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if try isIt(next) { return next }
      open += try SQLRequest<Int64>(
        literal: """
          SELECT whole_id AS id FROM piece WHERE work_id = \(next)
          UNION SELECT kept_id FROM version WHERE work_id = \(next) ORDER BY id
          """
      ).fetchAll(db)
    }
    return nil
  }

  /// What is asked of each work on the shelf to tell whether it is a chapter of another, by number; works
  /// without a word, and those of an earlier reader, are left out.
  ///
  /// O(works).
  package func looseFiles() throws(CatalogueError) -> [LooseFile] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT w.id, w.title, w.author, w.incipit, w.inferred, w.collation, c.name FROM work w
          JOIN copy c ON c.id = (SELECT min(id) FROM copy WHERE work_id = w.id)
          WHERE w.is_shelved AND w.words > 0 AND w.collation IS NOT NULL ORDER BY w.id
          """)
      var files: [LooseFile] = []
      while let row = try rows.next() {
        let guessed = WorkColumns.fields(row["inferred"])
        let file = LooseFile(
          id: row["id"], fileName: row["name"],
          title: guessed.contains(.title) ? nil : row["title"],
          author: guessed.contains(.author) ? nil : row["author"],
          opening: row["incipit"], line: row["collation"])
        if let file { files.append(file) }
      }
      return files
    }
  }

  private static func pieces(of whole: Int64, _ db: Database) throws -> [Int64] {
    try SQLRequest<Int64>(
      literal: "SELECT work_id FROM piece WHERE whole_id = \(whole) ORDER BY position"
    ).fetchAll(db)
  }

  /// Copies the corrections in force of `works` to `whole`.
  ///
  /// For each field those of the first that has any; a field that the whole itself has corrected stays. What
  /// is said of the text is copied all.
  private static func inherit(
    _ works: [Int64], by whole: Int64, _ db: Database
  ) throws -> [Correction] {
    var taken = Set(try corrections(of: whole, db).map(\.field))
    var given: [Correction] = []
    for work in works {
      let own = try corrections(of: work, db).filter {
        $0.subject != nil || !taken.contains($0.field)
      }
      for correction in own {
        let id = try insert(
          correction.field, correction.subject, correction.value, of: whole,
          madeAt: correction.madeAt, db)
        given.append(
          Correction(
            id: id, field: correction.field, subject: correction.subject, value: correction.value,
            madeAt: correction.madeAt))
      }
      taken.formUnion(own.map(\.field))
    }
    return given
  }
}
