import Foundation
import Glibc
import IncipitContainers
import IncipitTestSupport
import Testing

@testable import IncipitLibrary

/// Files that say that they are backups, and mean harm or are broken.
@Suite struct HostileBackupTests {
  private func write(_ entries: [(String, [UInt8])], to path: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    var archive = try ZIPStream(descriptor: file)
    for (name, bytes) in entries {
      try archive.begin(name, size: bytes.count, modified: 0)
      try archive.write(bytes[...])
    }
    try archive.end()
  }

  /// A sound backup of one work as its entries.
  private func sound(_ folder: ShelfFolder) async throws -> [(String, [UInt8])] {
    let library = try folder.open()
    _ = try await library.add([folder.put("1.txt", story(1))])
    _ = try library.backUp(to: folder.path + "/sound.zip", overwrites: false)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/sound.zip")))
    var entries: [(String, [UInt8])] = []
    var cursor = try ArchiveCursor(bytes, limits: ArchiveLimits())
    while let entry = try cursor.next() { entries.append((entry.name, entry.bytes)) }
    return entries
  }

  private func restore(_ folder: ShelfFolder) throws -> BackupReport {
    try Library.restore(
      folder.path + "/b.zip", to: folder.path + "/deep/again", settings: ShelfFolder.settings)
  }

  /// Expects that the backup is refused, and that nothing is left of it.
  private func expectRefused(
    _ folder: ShelfFolder, _ location: SourceLocation = #_sourceLocation
  ) -> LibraryError? {
    let error = #expect(throws: LibraryError.self, sourceLocation: location) {
      try restore(folder)
    }
    let left = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep")) ?? []
    #expect(left == [], sourceLocation: location)
    return error
  }

  @Test func namesThatBelongToNoShelfAreNeverWritten() async throws {
    try await ShelfFolder.using { folder in
      let hash = String(repeating: "a", count: 64)
      let names = [
        "../evil", "/tmp/incipit-evil", "originals/../../evil", "originals/aa/../../../evil",
        "originals/bb/\(hash)", "originals/aa/\(hash)/x", "originals/aa/\(hash.uppercased())",
        "shelf.sqlite/../../evil", "./shelf.sqlite-journal", "shelf.sqlite-wal",
        "originals\\aa\\x",
      ]
      let bytes = Array("evil".utf8)
      let all = try await sound(folder) + names.map { ($0, bytes) }
      try write(all, to: folder.path + "/b.zip")
      try #expect(restore(folder).works == 1)
      #expect((names + ["", "..", "originals/aa/\u{0}"]).allSatisfy { BackupName($0) == nil })
      let again = folder.path + "/deep/again"
      let there = try FileManager.default.subpathsOfDirectory(atPath: again).sorted()
      // SQLite may keep its log beside the database.
      let plain = there.filter { !$0.hasPrefix("originals") && !$0.hasPrefix("shelf.sqlite-") }
      #expect(plain == ["journal.ndjson", "shelf.sqlite"])
      #expect(there.filter { $0.hasPrefix("originals/") }.count == 2)
      #expect(!SystemFile.exists(folder.path + "/evil") && !SystemFile.exists("/tmp/incipit-evil"))
    }
  }

  @Test func aNameTwiceIsRefused() async throws {
    try await ShelfFolder.using { folder in
      let entries = try await sound(folder)
      try write(entries + entries.suffix(1), to: folder.path + "/b.zip")
      guard case .badBackup(let words)? = expectRefused(folder)?.reason else {
        Issue.record("not refused as a bad backup")
        return
      }
      #expect(words.contains("twice"))
    }
  }

  @Test func aBombIsRefused() async throws {
    try await ShelfFolder.using { folder in
      let zeros = [UInt8](repeating: 0, count: 80 << 20)
      try write([("journal.ndjson", zeros)], to: folder.path + "/b.zip")
      guard case .badBackup(let words)? = expectRefused(folder)?.reason else {
        Issue.record("not refused as a bad backup")
        return
      }
      #expect(words.contains("200 times"))
    }
  }

  @Test func cutOffChangedAndForeignFilesAreRefused() async throws {
    try await ShelfFolder.using { folder in
      _ = try await sound(folder)
      let sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/sound.zip")))
      var changed = sound
      changed[sound.count / 2] ^= 0xFF
      let bad: [[UInt8]] = [
        [], Array("no archive".utf8), Array(sound.prefix(sound.count / 2)),
        changed,
      ]
      for bytes in bad {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/b.zip"))
        guard case .badBackup? = expectRefused(folder)?.reason else {
          Issue.record("not refused as a bad backup: \(bytes.count) bytes of \(sound.count)")
          continue
        }
      }
      // Where the directory at the end alone is cut off, all of the files are there.
      try Data(sound.dropLast(30)).write(to: URL(fileURLWithPath: folder.path + "/b.zip"))
      try #expect(restore(folder).faults == [])
      try FileManager.default.removeItem(atPath: folder.path + "/deep/again")
      unlink(folder.path + "/b.zip")
      #expect(expectRefused(folder)?.reason == .noFile)
    }
  }

  @Test func aDatabaseThatIsNoneOrNewerIsRefused() async throws {
    try await ShelfFolder.using { folder in
      let sound = try await sound(folder)
      let rest = sound.filter { $0.0 != "shelf.sqlite" }
      var newer = try #require(sound.first { $0.0 == "shelf.sqlite" }).1
      // PRAGMA user_version stands at byte 60 (https://www.sqlite.org/fileformat.html#the_database_header).
      newer[62] = 0x03
      newer[63] = 0xE7
      try write(rest + [("shelf.sqlite", newer)], to: folder.path + "/b.zip")
      #expect(expectRefused(folder)?.reason == .newerShelf(version: 999))
      try write(
        rest + [("shelf.sqlite", Array("no database".utf8))], to: folder.path + "/b.zip")
      guard case .badBackup? = expectRefused(folder)?.reason else {
        Issue.record("not refused as a bad backup")
        return
      }
      try write(rest, to: folder.path + "/b.zip")
      guard case .badBackup? = expectRefused(folder)?.reason else {
        Issue.record("not refused as a bad backup")
        return
      }
    }
  }

  @Test func anOriginalThatIsNotInItIsToldOf() async throws {
    try await ShelfFolder.using { folder in
      let sound = try await sound(folder)
      try write(
        sound.filter { !$0.0.hasPrefix("originals") }, to: folder.path + "/b.zip")
      let report = try restore(folder)
      #expect(report.works == 1 && report.originals == 0 && report.faults.count == 1)
    }
  }
}
