import Foundation
import IncipitBooks
import IncipitContainers
import IncipitTestSupport
import Synchronization
import Testing

@testable import IncipitLibrary

@Suite struct ArchiveAdditionTests {
  @Test func theFilesOfAnArchiveGoInOneByOne() async throws {
    try await ShelfFolder.using { folder in
      let inner = try ZIPArchive.bytes(of: [ZIPEntry("4.txt", story(4))])
      try folder.put("1.txt", story(1))
      try folder.put(
        "2.zip",
        ZIPArchive.bytes(of: [
          ZIPEntry("a/2.txt", story(2)), ZIPEntry("__MACOSX/2.txt", "no"),
          ZIPEntry("3.txt", story(3)),
          ZIPEntry("inner.zip", inner), ZIPEntry("again.txt", story(1)),
        ]))
      try folder.put("5.txt", story(5))
      let library = try folder.open()
      let steps = Mutex<[AddProgress]>([])
      let report = try await library.add([folder.heap]) { step in
        steps.withLock { $0.append(step) }
      }
      #expect(report.added.map(\.id) == [1, 2, 3, 4, 5])
      #expect(report.known.map(\.id) == [1])
      #expect(report.refused.isEmpty)
      let told = steps.withLock { $0 }
      #expect(told.last?.done == 6 && told.last?.total == 6)
      #expect(told.last?.bytesDone == told.last?.bytesTotal)
      try #expect(library.card(2).copies[0].name == "2.zip/a/2.txt")
      try #expect(library.card(4).copies[0].name == "2.zip/inner.zip/4.txt")
      try #expect(
        library.original(library.card(3).copies[0].sha256) == Array(story(3).utf8))
    }
  }

  @Test func anArchiveThatUnpacksToTooMuchIsRefused() async throws {
    try await ShelfFolder.using { folder in
      try folder.put(
        "bomb.zip",
        ZIPArchive.bytes(of: [ZIPEntry("zeros.txt", [UInt8](repeating: 0, count: 8 << 20))]))
      let report = try await folder.open().add([folder.heap])
      #expect(report.added.isEmpty)
      #expect(
        report.refused.map(\.summary) == ["the archive unpacks to more than 200 times its size"])
    }
  }

  @Test func archivesTooDeepInEachOtherAreRefused() async throws {
    try await ShelfFolder.using { folder in
      var archive = try ZIPArchive.bytes(of: [ZIPEntry("1.txt", story(1))])
      for level in 0..<3 { archive = try ZIPArchive.bytes(of: [ZIPEntry("\(level).zip", archive)]) }
      try folder.put("deep.zip", archive)
      let report = try await folder.open().add([folder.heap])
      #expect(report.added.isEmpty)
      #expect(report.refused.map(\.summary) == ["more than 2 archives in each other"])
    }
  }
}
