import Foundation
import GRDB
import Glibc
import IncipitBooks
import IncipitCatalogue
import IncipitText
import Testing

@testable import IncipitLibrary

@Suite struct LibraryCheckTests {
  /// A shelf of three works with corrections, closed again.
  private func withShelf(_ body: (ShelfFolder) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in 1...3 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      _ = try library.correct(2, .title, to: "Fog")
      _ = try library.correct(2, .author, to: "Wren")
      _ = try library.undoCorrection(2, field: .author)
      try library.catalogue.close()
      try await body(folder)
    }
  }

  private func overwrite(_ path: String, at offset: Int, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  private func expectWhole(_ folder: ShelfFolder) throws {
    let library = try folder.open()
    let items = try library.items()
    #expect(items.map(\.id) == [1, 2, 3])
    #expect(items.map(\.sourceName) == ["1.txt", "2.txt", "3.txt"])
    #expect(items.map(\.title) == [nil, "Fog", nil])
    #expect(items.allSatisfy { $0.author == nil && $0.addedAt == "2026-01-02T03:04:05Z" })
    try #expect(library.search("ferry").count == 3)
    try #expect(folder.check().faults == [])
    // Numbers of corrections and works go on where they stood.
    try #expect(library.correct(1, .title, to: "Quay").id == 3)
    _ = try library.undoCorrection(1)
  }

  @Test func aSoundShelfPassesAndIsCounted() async throws {
    try await withShelf { folder in
      let report = try folder.check()
      #expect(report.faults == [] && report.isSound && !report.isRebuilt, "\(report)")
      #expect(report.works == 3 && report.originals == 3 && report.layers == 27)
      try expectWhole(folder)
    }
  }

  @Test func aShelfWhoseDatabaseIsGarbageSaysSoAndIsMadeAnew() async throws {
    try await withShelf { folder in
      let database = folder.shelf + "/shelf.sqlite"
      let garbage = Data(repeating: 0x5A, count: 20_000)
      try garbage.write(to: URL(fileURLWithPath: database))
      let error = #expect(throws: LibraryError.self) { try folder.open() }
      #expect(error?.reason == .damaged && error?.path == database)
      #expect(error?.remedy.contains("incipit check --repair") == true)
      let seen = try folder.check()
      #expect(seen.faults.map(\.kind) == [.database] && !seen.isSound)
      let report = try folder.check(repair: true)
      #expect(report.isRebuilt && report.isSound && report.works == 3)
      let aside = database + ".damaged-20260102T030405Z"
      try #expect(Data(contentsOf: URL(fileURLWithPath: aside)) == garbage)
      try expectWhole(folder)
    }
  }

  @Test func aDatabaseDamagedInTheMiddleIsMadeAnew() async throws {
    try await withShelf { folder in
      let database = folder.shelf + "/shelf.sqlite"
      let size = try #require(
        FileManager.default.attributesOfItem(atPath: database)[.size] as? Int)
      // Every page but the first two.
      for page in 2..<(size / 4_096) {
        try overwrite(database, at: page * 4_096, with: Array(repeating: 0xA5, count: 512))
      }
      try #expect(!folder.check().isSound)
      try #expect(folder.check(repair: true).isRebuilt)
      try expectWhole(folder)
    }
  }

  @Test func aLostDatabaseIsNoEmptyShelf() async throws {
    try await withShelf { folder in
      for suffix in ["", "-wal", "-shm"] { unlink(folder.shelf + "/shelf.sqlite" + suffix) }
      let error = #expect(throws: LibraryError.self) { try folder.open() }
      #expect(error?.reason == .damaged)
      try #expect(folder.check(repair: true).isSound)
      try expectWhole(folder)
    }
  }

  @Test func withoutAJournalTheDamagedDatabaseGivesWhatItCan() async throws {
    try await withShelf { folder in
      unlink(folder.shelf + "/journal.ndjson")
      let catalogue = try Catalogue(path: folder.shelf + "/shelf.sqlite")
      try catalogue.write { db in
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(sql: "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'scene'")
      }
      try catalogue.close()
      try #expect(folder.check(repair: true).isRebuilt)
      try expectWhole(folder)
    }
  }

  @Test func aTornJournalLosesOnlyItsTornLine() async throws {
    try await withShelf { folder in
      let journal = Journal(shelf: folder.shelf)
      let whole = journal.salvage()
      let bytes = try SystemFile.bytes(of: journal.path, limit: .max >> 1)
      try Data(bytes.dropLast(20)).write(to: URL(fileURLWithPath: journal.path))
      try journal.append([.added(work: 9, sha256: "x", name: "y", at: "z")])
      let torn = journal.salvage()
      #expect(torn.copies.count == whole.copies.count + 1)
      #expect(torn.corrections.count == 2 && torn.corrections.allSatisfy { $0.undoneAt == nil })
    }
  }

  @Test func anOriginalWithoutItsWorkIsFoundAndTakenIn() async throws {
    try await withShelf { folder in
      // A program killed between the original and the transaction, and one killed before.
      let bytes = Array(story(4).utf8)
      let sha256 = ReadingDesk.sha256(of: bytes)
      let store = OriginalStore(shelf: folder.shelf)
      try store.save(bytes, sha256: sha256)
      let stray = folder.shelf + "/originals/\(sha256.prefix(2))/.writing-999999999-x"
      try Data([1, 2]).write(to: URL(fileURLWithPath: stray))
      let seen = try folder.check()
      #expect(seen.faults.map(\.kind) == [.strayFile, .orphanOriginal] && !seen.isSound)
      try #expect(folder.open().items().count == 3)
      let mended = try folder.check(repair: true)
      #expect(mended.isSound && mended.works == 4 && !SystemFile.exists(stray))
      try #expect(folder.open().original(sha256) == bytes)
      try #expect(folder.check().faults == [])
    }
  }

  @Test func anAdditionCutShortIsMadeGoodByTheNext() async throws {
    try await withShelf { folder in
      let bytes = Array(story(4).utf8)
      let sha256 = ReadingDesk.sha256(of: bytes)
      try OriginalStore(shelf: folder.shelf).save(bytes, sha256: sha256)
      let path = try folder.put("4.txt", bytes)
      #expect(try await folder.open().add([path]).added.map(\.id) == [4])
      try #expect(folder.check().faults == [])
    }
  }

  @Test func aHalfWrittenOriginalIsReplaced() async throws {
    try await withShelf { folder in
      let bytes = Array(story(4).utf8)
      let store = OriginalStore(shelf: folder.shelf)
      let path = store.path(ReadingDesk.sha256(of: bytes))
      try FileManager.default.createDirectory(
        atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try Data(bytes.prefix(10)).write(to: URL(fileURLWithPath: path))
      _ = try await folder.open().add([folder.put("4.txt", bytes)])
      try #expect(SystemFile.bytes(of: path, limit: 10_000) == bytes)
    }
  }

  @Test func changedAndMissingOriginalsAreNamed() async throws {
    try await withShelf { folder in
      let items = try folder.open().items()
      let store = OriginalStore(shelf: folder.shelf)
      chmod(store.path(items[0].sha256), 0o600)
      try overwrite(store.path(items[0].sha256), at: 3, with: [0x21])
      unlink(store.path(items[1].sha256))
      let report = try folder.check(repair: true)
      #expect(report.faults.map(\.kind) == [.changedOriginal, .missingOriginal])
      #expect(report.faults.map(\.work) == [1, 2] && !report.isSound)
      let library = try folder.open()
      let error = #expect(throws: LibraryError.self) { try library.work(1) }
      #expect(error?.reason == .lostOriginal(sha256: items[0].sha256))
      // What was read stays at hand, and the same file mends the shelf.
      try #expect(library.card(2).id == 2)
      #expect(try await library.add([folder.heap]).known.count == 3)
      try #expect(folder.check().faults == [])
    }
  }

  @Test func brokenAndStaleLayersAndIndexAreMadeAnew() async throws {
    try await withShelf { folder in
      let library = try folder.open()
      try library.catalogue.write { db in
        try db.execute(sql: "UPDATE layer SET data = x'00' WHERE copy_id = 1 AND step = 'facts'")
        try db.execute(sql: "UPDATE layer SET version = 'old' WHERE copy_id = 2")
        try db.execute(sql: "DELETE FROM layer WHERE copy_id = 3 AND step = 'places'")
        try db.execute(sql: "INSERT INTO scene_words (rowid, text) VALUES (77, 'ghost')")
      }
      let seen = try folder.check()
      #expect(seen.faults.map(\.kind) == [.brokenLayer, .staleLayer, .brokenLayer, .index])
      #expect(!seen.isSound && !seen.isOnlyOutdated)
      let mended = try folder.check(repair: true)
      #expect(mended.isSound && !mended.isOnlyOutdated)
      try expectWhole(folder)
      try folder.open().catalogue.write { db in
        try db.execute(sql: "UPDATE layer SET version = 'old' WHERE copy_id = 2")
      }
      try #expect(folder.check().isOnlyOutdated)
    }
  }

  @Test func aFolderThatIsNoneIsSaidToBeNone() async throws {
    try await ShelfFolder.using { folder in
      #expect(throws: LibraryError.self) { try folder.check() }
      let file = try folder.put("a.txt", "x")
      let error = #expect(throws: LibraryError.self) {
        try Library.open(at: file, settings: ShelfFolder.settings)
      }
      #expect(error?.reason == .noFolder)
      let below = #expect(throws: LibraryError.self) {
        try Library.open(at: file + "/shelf", settings: ShelfFolder.settings)
      }
      #expect(below?.reason == .noFolder)
    }
  }
}
