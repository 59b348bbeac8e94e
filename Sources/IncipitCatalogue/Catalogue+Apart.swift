import GRDB
import IncipitCollation

// Works that a person keeps apart: neither chapters of one work nor versions of each other.
extension Catalogue {
  /// Sets of works of which no two are one work, in the order of the decisions; two or more each.
  package func keptApart() throws(CatalogueError) -> [[Int64]] {
    try read { db in
      let sets = try Self.decisions(db)
      var seen: Set<[Int64]> = []
      // Of a decision whose works were erased up to one nothing is left to say.
      return sets.map(\.works).filter { $0.count > 1 && seen.insert($0).inserted }
    }
  }

  /// Keeps a person's word that no two of `works` are of one work.
  ///
  /// - Returns: whether it is new; false if one decision says so already.
  /// - Throws: `noSuchWork`, or if the database cannot be written.
  package func keepApart(_ works: [Int64]) throws(CatalogueError) -> Bool {
    try write { db in
      let works = Set(works)
      for work in works.sorted() where try !Self.exists(work, db) {
        throw CatalogueError(.noSuchWork(work))
      }
      guard try !Self.decisions(db).contains(where: { works.isSubset(of: $0.works) }) else {
        return false
      }
      try Self.insertDecision(works, db)
      return true
    }
  }

  /// Takes a person's word back: no two of `works` are kept apart any more.
  ///
  /// What the same decisions say of other works stays, in as few sets as can be found.
  ///
  /// - Returns: whether any two of them were kept apart.
  /// - Throws: if the database cannot be written.
  package func offerAgain(_ works: [Int64]) throws(CatalogueError) -> Bool {
    try write { db in
      let works = Set(works)
      let touched = try Self.decisions(db).filter { works.intersection($0.works).count > 1 }
      for decision in touched {
        try db.execute(literal: "DELETE FROM kept_apart WHERE decision = \(decision.number)")
      }
      for left in KeptApart(touched.map(\.works)).without(works) {
        try Self.insertDecision(Set(left), db)
      }
      return !touched.isEmpty
    }
  }

  /// The decisions in their order, with their works in order of numbers.
  private static func decisions(_ db: Database) throws -> [(number: Int64, works: [Int64])] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT decision, work_id FROM kept_apart ORDER BY decision, work_id")
    var decisions: [(number: Int64, works: [Int64])] = []
    while let row = try rows.next() {
      let number: Int64 = row["decision"]
      if decisions.last?.number != number { decisions.append((number, [])) }
      decisions[decisions.count - 1].works.append(row["work_id"])
    }
    return decisions
  }

  private static func insertDecision(_ works: Set<Int64>, _ db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT max(decision) FROM kept_apart") ?? 0
    for work in works.sorted() {
      try db.execute(
        literal: "INSERT INTO kept_apart (decision, work_id) VALUES (\(last + 1), \(work))")
    }
  }
}
