import GRDB
package import IncipitBooks

/// What can still be read of a damaged shelf: the little that no original can give back.
package struct Salvage: Hashable, Sendable {
  package struct Copy: Hashable, Sendable {
    package let work: Int64
    package let sha256: String
    package let name: String
    package let addedAt: String

    package init(work: Int64, sha256: String, name: String, addedAt: String) {
      self.work = work
      self.sha256 = sha256
      self.name = name
      self.addedAt = addedAt
    }
  }

  package struct Correction: Hashable, Sendable {
    package let work: Int64
    package let correction: IncipitBooks.Correction
    package let undoneAt: String?

    package init(work: Int64, correction: IncipitBooks.Correction, undoneAt: String?) {
      self.work = work
      self.correction = correction
      self.undoneAt = undoneAt
    }
  }

  /// In order of works.
  package let copies: [Copy]
  /// In order of ids.
  package let corrections: [Correction]

  package init(copies: [Copy], corrections: [Correction]) {
    self.copies = copies
    self.corrections = corrections
  }

  /// Reads the file at `path` row by row and stops each table at the first row that cannot be read.
  package init(path: String) {
    var configuration = Configuration()
    configuration.readonly = true
    var copies: [Copy] = []
    var corrections: [Correction] = []
    if let database = try? DatabaseQueue(path: path, configuration: configuration) {
      try? database.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT work_id, sha256, name, added_at
            FROM copy JOIN work ON work.id = copy.work_id ORDER BY copy.id
            """)
        while let row = try rows.next() {
          copies.append(
            Copy(
              work: row["work_id"], sha256: row["sha256"], name: row["name"],
              addedAt: row["added_at"]))
        }
      }
      try? database.read { db in
        // A shelf of an earlier version has no subjects.
        let hasSubjects = try db.columns(in: "correction").contains { $0.name == "subject" }
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT id, work_id, field, \(hasSubjects ? "subject" : "NULL AS subject"), value,
              made_at, undone_at
            FROM correction ORDER BY id
            """)
        while let row = try rows.next() {
          guard let correction = IncipitBooks.Correction(row) else { continue }
          corrections.append(
            Correction(
              work: row["work_id"], correction: correction, undoneAt: row["undone_at"]))
        }
      }
    }
    self.init(copies: copies, corrections: corrections)
  }
}

extension Catalogue {
  /// Puts salvaged corrections back under their own numbers, undone ones included.
  ///
  /// Those of works that are not there are left out.
  package func restore(_ corrections: [Salvage.Correction]) throws(CatalogueError) {
    try write { db in
      for saved in corrections {
        let own = saved.correction
        try db.execute(
          literal: """
            INSERT OR IGNORE INTO correction
              (id, work_id, field, subject, value, made_at, undone_at)
            SELECT \(own.id), id, \(own.field.rawValue), \(try own.subject?.words),
              \(own.value), \(own.madeAt), \(saved.undoneAt)
            FROM work WHERE id = \(saved.work)
            """)
      }
      for work in Set(corrections.map(\.work)).sorted() {
        let exists = SQLRequest<Bool>(
          literal: "SELECT EXISTS (SELECT 1 FROM work WHERE id = \(work))")
        if try exists.fetchOne(db) == true { try Self.applyCorrections(to: work, db) }
      }
    }
  }
}
