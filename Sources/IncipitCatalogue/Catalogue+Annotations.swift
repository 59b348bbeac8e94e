import GRDB
package import IncipitBooks
package import IncipitText

// Highlights and notes on stretches of the texts.
extension Catalogue {
  /// The annotations of a work, or of all works on the shelf, by work and number; removed ones are left out.
  package func annotations(
    of work: Int64? = nil
  ) throws(CatalogueError) -> [(work: Int64, annotation: Annotation)] {
    let own: SQL = work.map { "a.work_id = \($0)" } ?? "w.is_shelved"
    return try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT a.* FROM annotation a JOIN work w ON w.id = a.work_id
          WHERE \(own) AND a.removed_at IS NULL ORDER BY a.work_id, a.id
          """
      ).fetchAll(db).compactMap { row in
        Annotation(row: row).map { (row["work_id"], $0) }
      }
    }
  }

  /// The annotation with this number and its work, removed or not; nil if there never was one.
  package func annotation(
    _ id: Int64
  ) throws(CatalogueError) -> (work: Int64, annotation: Annotation, isRemoved: Bool)? {
    try read { db in
      let row = try SQLRequest<Row>(literal: "SELECT * FROM annotation WHERE id = \(id)")
        .fetchOne(db)
      guard let row, let annotation = Annotation(row: row) else { return nil }
      return (row["work_id"], annotation, row["removed_at"] != nil)
    }
  }

  /// Keeps an annotation, made and changed at moments in ISO 8601, UTC.
  ///
  /// `id` is the number that it had before, when a shelf is made anew; nil for the next one.
  package func annotate(
    _ work: Int64, _ anchor: TextAnchor, _ comment: String, madeAt: String, changedAt: String,
    id: Int64? = nil
  ) throws(CatalogueError) -> Annotation {
    let json = try Self.json(anchor)
    return try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      try db.execute(
        literal: """
          INSERT INTO annotation (id, work_id, anchor, comment, made_at, changed_at)
          VALUES (\(id), \(work), \(json), \(comment), \(madeAt), \(changedAt))
          """)
      return Annotation(
        id: db.lastInsertedRowID, anchor: anchor, comment: comment, madeAt: madeAt,
        changedAt: changedAt)
    }
  }

  /// Puts other words in the place of an annotation's; whether there is such an annotation.
  package func changeAnnotation(
    _ id: Int64, to comment: String, at moment: String
  ) throws(CatalogueError) -> Bool {
    try change(
      "UPDATE annotation SET comment = \(comment), changed_at = \(moment) WHERE id = \(id)")
  }

  /// Takes an annotation away, or with nil puts it back; whether there is such an annotation.
  package func setAnnotation(
    _ id: Int64, removedAt moment: String?
  ) throws(CatalogueError) -> Bool {
    try change("UPDATE annotation SET removed_at = \(moment) WHERE id = \(id)")
  }

  /// Does a statement; whether a row was changed.
  func change(_ statement: SQL) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(literal: statement)
      return db.changesCount > 0
    }
  }
}

extension Annotation {
  /// A row of `annotation`; nil if its anchor is a later program's.
  fileprivate init?(row: Row) {
    guard let anchor: TextAnchor = Catalogue.value(row["anchor"]) else { return nil }
    self.init(
      id: row["id"], anchor: anchor, comment: row["comment"], madeAt: row["made_at"],
      changedAt: row["changed_at"])
  }
}
