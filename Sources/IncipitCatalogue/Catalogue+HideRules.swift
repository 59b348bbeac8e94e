import GRDB
package import IncipitBooks

// The rules by which works are hidden; which works they hide, the search knows.
extension Catalogue {
  /// The rules in force, by number.
  package func hideRules() throws(CatalogueError) -> [HideRule] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, query, unless_query, reason, made_at FROM hide_rule
          WHERE undone_at IS NULL ORDER BY id
          """
      ).map { row in
        HideRule(
          id: row["id"], query: row["query"], unless: row["unless_query"], reason: row["reason"],
          madeAt: row["made_at"])
      }
    }
  }

  /// Keeps a rule; `id` is the number that it had before, when a shelf is made anew, else nil.
  package func addHideRule(
    _ query: String, unless: String?, reason: String, madeAt: String, id: Int64? = nil
  ) throws(CatalogueError) -> HideRule {
    try write { db in
      try db.execute(
        literal: """
          INSERT INTO hide_rule (id, query, unless_query, reason, made_at)
          VALUES (\(id), \(query), \(unless), \(reason), \(madeAt))
          """)
      return HideRule(
        id: db.lastInsertedRowID, query: query, unless: unless, reason: reason, madeAt: madeAt)
    }
  }

  /// Takes a rule back; whether there was one in force.
  package func undoHideRule(_ id: Int64, at moment: String) throws(CatalogueError) -> Bool {
    try change(
      "UPDATE hide_rule SET undone_at = \(moment) WHERE id = \(id) AND undone_at IS NULL")
  }
}
