package import GRDB

/// The database of a shelf: works, copies, corrections, stored readings and the search index.
///
/// One value for the life of the process; reads run beside each other and beside one write.
package struct Catalogue: Sendable {
  /// Writes wait this long, in seconds, for another program to let go.
  package static let busySeconds = 10.0

  private let pool: DatabasePool

  /// Opens the database at `path`, or makes it, and brings its tables up to date.
  ///
  /// - Parameter path: of the file; its folder must exist.
  /// - Throws: if the file is damaged, no shelf, or a newer program's, or cannot be written.
  package init(path: String) throws(CatalogueError) {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Self.busySeconds)
    configuration.label = "shelf"
    configuration.prepareDatabase { db in
      // What readers look up again and again: the inner pages of tables and indexes.
      try db.execute(sql: "PRAGMA cache_size = -16384")
      SceneScore.register(db)
      db.add(function: LinesHave.function)
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { db in try Self.checkIdentity(db) }
      // GRDB sets NORMAL for WAL, under which a power cut may take back the last transactions.
      // The writer's cache holds what a batch of works changes, so that no page is written twice for
      // want of room; and the log is moved into the file seldom, at the latest by `settle`.
      try pool.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 8192
            """)
      }
      try Schema.migrator.migrate(pool)
      // The schema may be whole and pages behind it not; the first page of each table is looked at.
      _ = try pool.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM correction") }
    } catch {
      throw CatalogueError(error)
    }
  }

  /// Reads; what `body` sees does not change while it runs.
  package func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(CatalogueError) -> Value {
    do { return try pool.read(body) } catch { throw CatalogueError(error) }
  }

  /// Writes all that `body` does, or nothing of it.
  package func write<Value>(
    _ body: (Database) throws -> Value
  ) throws(CatalogueError) -> Value {
    do { return try pool.write(body) } catch { throw CatalogueError(error) }
  }

  /// Moves what was written from the log beside the file into the file, unless another program is
  /// reading just then.
  ///
  /// Commits are safe without it; it keeps the file whole for those who copy it alone.
  package func settle() {
    _ = try? pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
  }

  /// Ends every connection; used before the file is moved.
  package func close() throws(CatalogueError) {
    settle()
    do { try pool.close() } catch { throw CatalogueError(error) }
  }

  /// That the file is empty or a shelf of a version that is known, and SQLite can search texts.
  private static func checkIdentity(_ db: Database) throws {
    let modules = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
    guard try Int.fetchOne(db, sql: modules) == 1 else { throw CatalogueError(.noFullTextSearch) }
    // The list of migrations comes first: a program that was stopped then has left nothing else.
    let tables = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'"
    let isEmpty = try Int.fetchOne(db, sql: tables) == 0
    if isEmpty { return }
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard application == Schema.applicationID else { throw CatalogueError(.notAShelf) }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else { throw CatalogueError(.newer(version: version)) }
  }
}
