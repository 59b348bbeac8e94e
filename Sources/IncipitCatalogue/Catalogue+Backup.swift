import GRDB

/// What a snapshot of the database names.
package struct CatalogueSnapshot: Hashable, Sendable {
  /// How many works stand on the shelf.
  package let works: Int
  /// The hashes of all copies, in order.
  package let originals: [String]
}

extension Catalogue {
  /// Writes the database as it stands at one moment into a new file, while others read and write.
  ///
  /// By SQLite's online backup (<https://www.sqlite.org/backup.html>) out of one read transaction, which
  /// holds up no writer. The file is a single one, without a log beside it. O(size of the file).
  ///
  /// - Parameters:
  ///   - path: of the new file; its folder must exist.
  ///   - moment: called when the moment is fixed, for what must be of the same moment.
  /// - Returns: what the snapshot names.
  /// - Throws: `damaged` if the snapshot contradicts itself, or if it cannot be read or written.
  package func snapshot(
    to path: String, moment: () -> Void = {}
  ) throws(CatalogueError) -> CatalogueSnapshot {
    try read { db in
      // A transaction sees what it sees from its first question on.
      let works = try Int.fetchOne(db, sql: "SELECT count(*) FROM work WHERE is_shelved") ?? 0
      moment()
      let originals = try String.fetchAll(db, sql: "SELECT sha256 FROM copy ORDER BY sha256")
      let target = try DatabaseQueue(path: path)
      try target.writeWithoutTransaction { copy in
        // It is written beside the shelf, and written anew if the machine stops.
        try copy.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
        try db.backup(to: copy)
        try copy.execute(sql: "PRAGMA journal_mode = DELETE")
        let faults = try String.fetchAll(copy, sql: "PRAGMA quick_check(1)").filter { $0 != "ok" }
        if let fault = faults.first { throw CatalogueError(.damaged, underlying: fault) }
      }
      try target.close()
      return CatalogueSnapshot(works: works, originals: originals)
    }
  }

  /// The hashes of all copies, in order.
  package func originals() throws(CatalogueError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT sha256 FROM copy ORDER BY sha256") }
  }
}
