import Foundation
import GRDB
package import IncipitCollation

// Versions of a work: how they are found, and how one stands behind another.
extension Catalogue {
  /// The sketches of works on the shelf, in order of numbers; works of an earlier reader have none.
  ///
  /// O(works).
  ///
  /// - Parameter works: those that are asked for; nil for all.
  /// - Returns: the sketches by work.
  /// - Throws: if the database cannot be read.
  package func sketches(
    of works: [Int64]? = nil
  ) throws(CatalogueError) -> [(work: Int64, sketch: TextSketch)] {
    // Many are picked out of one sweep, for a statement names no more than some thousands.
    let few = works.flatMap { $0.count <= 1_000 ? $0 : nil }
    let some = works.map(Set.init)
    let asked: SQL = few.map { "w.is_shelved AND w.id IN \($0)" } ?? "w.is_shelved"
    return try read { db in
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT s.work_id, s.text_hash, s.words, s.hashes FROM sketch s
          JOIN work w ON w.id = s.work_id WHERE \(asked) ORDER BY s.work_id
          """
      ).fetchCursor(db)
      var sketches: [(work: Int64, sketch: TextSketch)] = []
      while let row = try rows.next() {
        if let some, !some.contains(row["work_id"]) { continue }
        let sketch = TextSketch(
          hashes: TextSketch.hashes(in: Array(row["hashes"] as Data)),
          textHash: UInt64(bitPattern: row["text_hash"] as Int64), words: row["words"])
        sketches.append((row["work_id"], sketch))
      }
      return sketches
    }
  }

  static func insertSketch(_ sketch: TextSketch, of work: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO sketch (work_id, text_hash, words, hashes) VALUES (?, ?, ?, ?)
        """
    ).execute(
      arguments: [work, Int64(bitPattern: sketch.textHash), sketch.words, Data(sketch.bytes)])
  }

  /// Takes works off the shelf, to stand behind another as its versions.
  ///
  /// - Throws: `noSuchWork` if one of them is not on the shelf, or if the database cannot be written.
  package func putBehind(_ kept: Int64, _ versions: [Int64]) throws(CatalogueError) {
    try write { db in
      for work in [kept] + versions where try !Self.isShelved(work, db) {
        throw CatalogueError(.noSuchWork(work))
      }
      for work in versions where work != kept {
        try db.execute(
          literal: "INSERT INTO version (work_id, kept_id) VALUES (\(work), \(kept))")
        try Self.clearIndex(of: work, db)
        try db.execute(literal: "UPDATE work SET is_shelved = 0 WHERE id = \(work)")
      }
    }
  }

  /// Puts a version on the shelf again.
  ///
  /// - Throws: `noSuchWork` if it stands behind none, or if the database cannot be written.
  package func bringForward(_ work: Int64, _ entry: CatalogueEntry) throws(CatalogueError) {
    try write { db in
      try db.execute(literal: "DELETE FROM version WHERE work_id = \(work)")
      guard db.changesCount == 1 else { throw CatalogueError(.noSuchWork(work)) }
      try db.execute(literal: "UPDATE work SET is_shelved = 1 WHERE id = \(work)")
      try Self.replaceReading(of: work, with: entry, db)
    }
  }

  /// The works that stand behind a work as its versions, in order of numbers.
  package func versions(of kept: Int64) throws(CatalogueError) -> [Int64] {
    try read { db in
      try SQLRequest<Int64>(
        literal: "SELECT work_id FROM version WHERE kept_id = \(kept) ORDER BY work_id"
      ).fetchAll(db)
    }
  }

  /// The work that a version stands behind; nil if it stands for itself.
  package func kept(for version: Int64) throws(CatalogueError) -> Int64? {
    try read { db in
      try SQLRequest<Int64>(literal: "SELECT kept_id FROM version WHERE work_id = \(version)")
        .fetchOne(db)
    }
  }

  /// The works that stand behind another, in order of those that they stand behind, and how many there are.
  ///
  /// - Parameter range: which of them, from 0.
  /// - Returns: how many there are in all, and those of the range.
  /// - Throws: if the database cannot be read.
  package func versions(
    _ range: Range<Int>
  ) throws(CatalogueError) -> (all: Int, shown: [(version: Int64, kept: Int64)]) {
    try read { db in
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT work_id, kept_id FROM version ORDER BY kept_id, work_id
          LIMIT \(range.count) OFFSET \(range.lowerBound)
          """
      ).fetchAll(db)
      return (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM version") ?? 0,
        rows.map { ($0["work_id"], $0["kept_id"]) }
      )
    }
  }
}
