import Foundation
import GRDB
import IncipitCatalogue
import IncipitTestSupport
import Testing

@Suite struct CatalogueOpeningTests {
  @Test func garbageIsDamaged() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
      #expect(error?.reason == .damaged)
    }
  }

  @Test func aStrangersDatabaseIsLeftAlone() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      let stranger = try DatabaseQueue(path: path)
      try stranger.write { db in try db.execute(sql: "CREATE TABLE theirs (x)") }
      try stranger.close()
      #expect(throws: CatalogueError(.notAShelf)) { try Catalogue(path: path) }
    }
  }

  @Test func aShelfWhoseMakingWasStoppedIsMadeToItsEnd() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      // What GRDB writes before the first of our tables.
      let begun = try DatabaseQueue(path: path)
      try begun.write { db in
        try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
      try begun.close()
      try #expect(Catalogue(path: path).count() == 0)
    }
  }

  @Test func aNewerShelfIsRefused() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      let catalogue = try Catalogue(path: path)
      try catalogue.write { db in try db.execute(sql: "PRAGMA user_version = 99") }
      try catalogue.close()
      #expect(throws: CatalogueError(.newer(version: 99))) { try Catalogue(path: path) }
    }
  }

  @Test func aShelfOpensAgainWithItsSettings() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      try Catalogue(path: path).close()
      let catalogue = try Catalogue(path: path)
      let settings = try catalogue.write { db in
        [
          try String.fetchOne(db, sql: "PRAGMA journal_mode"),
          try String.fetchOne(db, sql: "PRAGMA foreign_keys"),
          try String.fetchOne(db, sql: "PRAGMA synchronous"),
          try String.fetchOne(db, sql: "PRAGMA application_id"),
          try String.fetchOne(db, sql: "PRAGMA user_version"),
        ]
      }
      #expect(settings == ["wal", "1", "2", "1231971177", "14"])
    }
  }

  @Test func aMissingFolderCannotBeOpened() {
    let error = #expect(throws: CatalogueError.self) {
      try Catalogue(path: "/nonexistent-folder/shelf.sqlite")
    }
    #expect(error?.reason == .cannotOpen)
  }
}
