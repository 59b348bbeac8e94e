import GRDB
package import IncipitBooks

extension Catalogue {
  /// The saved searches, by name.
  package func savedSearches() throws(CatalogueError) -> [SavedSearch] {
    try read { db in
      try SQLRequest<Row>(
        literal: "SELECT name, query, made_at FROM saved_search ORDER BY name COLLATE NOCASE"
      ).fetchAll(db).map { row in
        SavedSearch(name: row["name"], query: row["query"], madeAt: row["made_at"])
      }
    }
  }

  /// Keeps a search under its name, in the place of another of that name.
  package func save(_ search: SavedSearch) throws(CatalogueError) {
    try write { db in
      try db.execute(
        literal: """
          INSERT INTO saved_search (name, query, made_at)
          VALUES (\(search.name), \(search.query), \(search.madeAt))
          ON CONFLICT (name) DO UPDATE SET
            name = excluded.name, query = excluded.query, made_at = excluded.made_at
          """)
    }
  }

  /// Forgets the search of that name; false if there is none.
  package func forgetSearch(named name: String) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(literal: "DELETE FROM saved_search WHERE name = \(name)")
      return db.changesCount > 0
    }
  }
}
