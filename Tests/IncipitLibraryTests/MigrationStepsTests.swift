import Foundation
import GRDB
import IncipitBooks
import IncipitContainers
import IncipitTestSupport
import Testing

@testable import IncipitCatalogue
@testable import IncipitLibrary

/// A shelf of the first version, brought up step by step: at each step the program may have been stopped, or
/// been the program of that day.
@Suite struct MigrationStepsTests {
  @Test(arguments: 1...Schema.version)
  func aShelfOfEveryVersionOpensWithAllThatWasInIt(version: Int) async throws {
    try await ShelfFolder.using { folder in
      try unpack(into: folder.shelf)
      let path = Library.databasePath(in: folder.shelf)
      let old = try DatabaseQueue(path: path)
      let step = try #require(
        Schema.migrator.migrations.first { $0.hasPrefix("\(version) ") })
      try Schema.migrator.migrate(old, upTo: step)
      try #expect(old.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == version)
      try old.close()
      let library = try folder.open()
      let item = try #require(try library.items().first)
      #expect(item.id == 1 && item.title == "The Lamp at Saltwick" && item.author == "Mole")
      try #expect(library.card(1).corrections.map(\.value) == ["Mole"])
      _ = try folder.check(repair: true)
      try #expect(folder.check().faults == [])
      try #expect(library.search("said:ines wind").count == 1)
      // A backup of it is a shelf of today.
      _ = try library.backUp(to: folder.path + "/b.zip", overwrites: false)
    }
  }

  @Test func aBackupOfAnEarlierVersionIsBroughtUpToDate() async throws {
    try await ShelfFolder.using { folder in
      // What was unpacked from the fixture is a backup in all but the note.
      let fixture = ProjectFolder.path + "/Tests/IncipitLibraryTests/Shelves/version-1.zip"
      let report = try Library.restore(
        fixture, to: folder.shelf, settings: ShelfFolder.settings)
      #expect(report.works == 1 && report.faults == [])
      try #expect(folder.open().items().map(\.author) == ["Mole"])
    }
  }

  private func unpack(into shelf: String) throws {
    let path = ProjectFolder.path + "/Tests/IncipitLibraryTests/Shelves/version-1.zip"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var cursor = try ArchiveCursor(bytes, limits: ArchiveLimits())
    while let entry = try cursor.next(wants: { _ in true }) {
      let file = URL(fileURLWithPath: shelf + "/" + entry.name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(entry.bytes).write(to: file)
    }
  }
}
