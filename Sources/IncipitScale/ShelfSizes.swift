import GRDB
package import IncipitCatalogue

/// How many bytes each table and index of a shelf's database takes.
package struct ShelfSizes: Sendable {
  /// Largest first; the parts of a search table stand for themselves.
  package let tables: [(name: String, bytes: Int)]
  /// Of the stories' scenes, in UTF-8.
  package let text: Int

  /// O(size of the file).
  package init(_ catalogue: Catalogue) throws(CatalogueError) {
    (tables, text) = try catalogue.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY 2 DESC, 1")
      let text = try Int.fetchOne(db, sql: "SELECT sum(length(CAST(text AS BLOB))) FROM scene")
      return (rows.map { ($0["name"], $0["bytes"]) }, text ?? 0)
    }
  }

  /// The tables and indexes that are there to be searched; the scenes' text itself is left out.
  package var index: Int {
    tables.reduce(0) { sum, table in
      Self.searched.contains { table.name.hasPrefix($0) } ? sum + table.bytes : sum
    }
  }

  private static let searched = [
    "scene_", "line", "name", "fact", "present", "value_words",
    "sqlite_autoindex_fact",
  ]
}
