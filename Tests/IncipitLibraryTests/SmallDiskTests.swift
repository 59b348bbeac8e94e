import Foundation
import IncipitCatalogue
import IncipitTestSupport
import Testing

@testable import IncipitLibrary

/// Shelves on disks that are full or read-only; needs the right to mount one in memory.
@Suite(.enabled(if: SmallDisk.isPossible), .serialized)
struct SmallDiskTests {
  @Test func onAFullDiskFilesAreRefusedAndWhatIsThereStays() async throws {
    try await ShelfFolder.using { folder in
      for number in 1...3 { try folder.put("\(number).txt", story(number)) }
      try folder.put("4-large.txt", (0..<1_500).map { story($0) }.joined())
      try folder.put("5.txt", story(5))
      try await SmallDisk.using(kilobytes: 1_600) { disk in
        let shelf = disk + "/shelf"
        let library = try Library.open(at: shelf, settings: ShelfFolder.settings)
        let report = try await library.add([folder.heap])
        #expect(report.added.map(\.id).prefix(3) == [1, 2, 3])
        #expect(report.refused.map(\.summary) == ["the disk is full"])
        try #expect(library.items().count == 4)
        try #expect(Library.check(at: shelf, repair: true, settings: ShelfFolder.settings).isSound)
      }
    }
  }

  @Test func aReadOnlyDiskIsNamed() async throws {
    try await ShelfFolder.using { folder in
      let story = try folder.put("1.txt", story(1))
      try await SmallDisk.using(kilobytes: 4_000) { disk in
        let shelf = disk + "/shelf"
        let library = try Library.open(at: shelf, settings: ShelfFolder.settings)
        _ = try await library.add([story])
        try library.catalogue.close()
        #expect(try ChildProcess.run("/bin/mount", ["-o", "remount,ro", disk]).status == 0)
        let late = #expect(throws: LibraryError.self) {
          try Library.open(at: shelf, settings: ShelfFolder.settings)
        }
        #expect(late?.reason == .readOnly)
        let early = #expect(throws: LibraryError.self) {
          try Library.open(at: disk + "/other", settings: ShelfFolder.settings)
        }
        #expect(early?.reason == .readOnly && early?.path == disk + "/other")
      }
    }
  }
}

/// A disk in memory of little room.
enum SmallDisk {
  static let isPossible: Bool = {
    guard
      let status = try? TemporaryFolder.using({ folder in
        let mounted = try ChildProcess.run("/bin/mount", ["-t", "tmpfs", "none", folder])
        if mounted.status == 0 { _ = try ChildProcess.run("/bin/umount", [folder]) }
        return mounted.status
      })
    else { return false }
    return status == 0
  }()

  static func using(kilobytes: Int, _ body: (String) async throws -> Void) async throws {
    try await TemporaryFolder.using { folder in
      let options = ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", folder]
      try #expect(ChildProcess.run("/bin/mount", options).status == 0)
      do {
        try await body(folder)
      } catch {
        _ = try ChildProcess.run("/bin/umount", ["-l", folder])
        throw error
      }
      _ = try ChildProcess.run("/bin/umount", ["-l", folder])
    }
  }
}
