import GRDB

// Works that a person does not want on the shelf: off it with all that is theirs, put back, erased for good.
extension Catalogue {
  /// Takes works off the shelf, in one transaction; they keep numbers, copies, corrections and notes.
  ///
  /// - Parameters:
  ///   - works: in any order; each on the shelf.
  ///   - moment: ISO 8601, UTC.
  /// - Throws: `noSuchWork` if one of them is not on the shelf, or if the database cannot be written.
  package func remove(_ works: [Int64], at moment: String) throws(CatalogueError) {
    try write { db in
      for work in works {
        guard try Self.isShelved(work, db) else { throw CatalogueError(.noSuchWork(work)) }
        try db.execute(
          literal: "INSERT INTO removal (work_id, removed_at) VALUES (\(work), \(moment))")
        try Self.clearIndex(of: work, db)
        try db.execute(literal: "UPDATE work SET is_shelved = 0 WHERE id = \(work)")
      }
    }
  }

  /// Puts a work that was taken off on the shelf again.
  ///
  /// - Throws: `noSuchWork` if it was not taken off, or if the database cannot be written.
  package func putBack(_ work: Int64, _ entry: CatalogueEntry) throws(CatalogueError) {
    try write { db in
      try db.execute(literal: "DELETE FROM removal WHERE work_id = \(work)")
      guard db.changesCount == 1 else { throw CatalogueError(.noSuchWork(work)) }
      try db.execute(literal: "UPDATE work SET is_shelved = 1 WHERE id = \(work)")
      try Self.replaceReading(of: work, with: entry, db)
    }
  }

  /// When a work was taken off the shelf; ISO 8601, UTC; nil for one that was not.
  package func removedAt(_ work: Int64) throws(CatalogueError) -> String? {
    try read { db in
      try SQLRequest<String>(literal: "SELECT removed_at FROM removal WHERE work_id = \(work)")
        .fetchOne(db)
    }
  }

  /// The works that were taken off the shelf, the last first, and how many there are.
  ///
  /// - Parameter range: which of them, from 0.
  /// - Returns: how many there are in all, and those of the range with when they were taken off.
  /// - Throws: if the database cannot be read.
  package func removals(
    _ range: Range<Int>
  ) throws(CatalogueError) -> (all: Int, shown: [(work: Int64, removedAt: String)]) {
    try read { db in
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT work_id, removed_at FROM removal ORDER BY removed_at DESC, work_id DESC
          LIMIT \(range.count) OFFSET \(range.lowerBound)
          """
      ).fetchAll(db)
      return (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM removal") ?? 0,
        rows.map { ($0["work_id"], $0["removed_at"]) }
      )
    }
  }

  /// What goes if works are erased: they themselves, what they were joined out of, and joinings undone since
  /// that would want their files; and the works behind any of these, which would have nobody to stand behind.
  ///
  /// - Returns: the works that go and those that stand behind them, each in order of numbers.
  /// - Throws: `noSuchWork` if one was not taken off, or if the database cannot be read.
  package func erasure(
    of works: [Int64]
  ) throws(CatalogueError) -> (works: [Int64], behind: [Int64]) {
    try read { db in try Self.erasure(of: works, db) }
  }

  /// Deletes works and all that is theirs, in one transaction; their numbers are not given again.
  ///
  /// - Parameter works: taken off the shelf.
  /// - Returns: the works that are gone, as ``erasure(of:)`` has them, and the hashes of their copies.
  /// - Throws: `noSuchWork` if one was not taken off, or others stand behind one, or if the database cannot be
  ///   written; then nothing is gone.
  package func erase(
    _ works: [Int64]
  ) throws(CatalogueError) -> (works: [Int64], originals: [String]) {
    try write { db in
      let (going, behind) = try Self.erasure(of: works, db)
      if let version = behind.first { throw CatalogueError(.noSuchWork(version)) }
      var originals: [String] = []
      for work in going {
        guard try !Self.isShelved(work, db) else { throw CatalogueError(.noSuchWork(work)) }
        originals += try SQLRequest<String>(
          literal: "SELECT sha256 FROM copy WHERE work_id = \(work) ORDER BY id"
        ).fetchAll(db)
        try Self.clearIndex(of: work, db)
        try db.execute(literal: "DELETE FROM work WHERE id = \(work)")
      }
      return (going, originals)
    }
  }

  private static func erasure(
    of works: [Int64], _ db: Database
  ) throws -> (works: [Int64], behind: [Int64]) {
    for work in works {
      let request = SQLRequest<Bool>(
        literal: "SELECT EXISTS (SELECT 1 FROM removal WHERE work_id = \(work))")
      guard try request.fetchOne(db) == true else { throw CatalogueError(.noSuchWork(work)) }
    }
    let going = try going(with: works, db)
    let behind = try Row.fetchAll(db, sql: "SELECT work_id, kept_id FROM version ORDER BY work_id")
      .filter { going.contains($0["kept_id"]) && !going.contains($0["work_id"]) }
    return (going.sorted(), behind.map { $0["work_id"] })
  }

  /// Gives no number up to `number` to a work that comes in.
  package func reserveNumbers(upTo number: Int64) throws(CatalogueError) {
    try write { db in
      try db.execute(
        literal: "UPDATE sqlite_sequence SET seq = max(seq, \(number)) WHERE name = 'work'")
      guard db.changesCount == 0 else { return }
      try db.execute(literal: "INSERT INTO sqlite_sequence (name, seq) VALUES ('work', \(number))")
    }
  }

  /// Down from a work that was taken off to what it is joined out of, up to joinings that were undone: such a
  /// one is not gone down from again, for its other pieces are works by themselves.
  private static func going(with works: [Int64], _ db: Database) throws -> Set<Int64> {
    func closure(_ works: Set<Int64>, _ step: (Int64) -> SQL) throws -> Set<Int64> {
      var reached = works
      var open = works.sorted()
      while let next = open.popLast() {
        let found = try SQLRequest<Int64>(literal: step(next)).fetchAll(db)
        open += found.filter { reached.insert($0).inserted }
      }
      return reached
    }
    let joined = try closure(Set(works)) { "SELECT work_id FROM piece WHERE whole_id = \($0)" }
    return try closure(joined) { "SELECT whole_id FROM piece WHERE work_id = \($0)" }
  }
}
