import Foundation
import Glibc
import IncipitBooks
import IncipitTestSupport
import IncipitText
import Synchronization
import Testing

@testable import IncipitLibrary

@Suite struct LibraryAddTests {
  @Test func aHeapGoesInInOrderAndKeepsItsBytes() async throws {
    try await ShelfFolder.using { folder in
      for number in 1...7 { try folder.put("\(number).txt", story(number)) }
      let crlf = Array(story(8).replacingOccurrences(of: "\n", with: "\r\n").utf8)
      try folder.put("deep/er/8.txt", crlf)
      let library = try folder.open()
      let steps = Mutex<[AddProgress]>([])
      let report = try await library.add([folder.heap]) { step in
        steps.withLock { $0.append(step) }
      }
      #expect(report.added.map(\.id) == Array(1...8))
      #expect(
        report.added.map { $0.path.split(separator: "/").last } == [
          "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt", "7.txt", "8.txt",
        ])
      #expect(report.known.isEmpty && report.refused.isEmpty && !report.isCancelled)
      let told = steps.withLock { $0 }
      #expect(told.map(\.done) == Array(1...8) && told.allSatisfy { $0.total == 8 })
      #expect(told.last?.bytesDone == told.last?.bytesTotal)
      let card = try library.card(8)
      try #expect(library.original(card.copies[0].sha256) == crlf)
      #expect(card.copies[0].name == "8.txt" && card.addedAt == "2026-01-02T03:04:05Z")
      let work = try library.work(8)
      #expect(work.manuscript.text.utf8 == crlf && work.card == card)
      #expect(work.reading.quotations.count == 3)
      #expect(folder.mode("shelf") == 0o700)
      #expect(folder.mode("shelf/originals/\(folder.originals()[0])") == 0o444)
    }
  }

  @Test func theSameBytesTwiceAreOneWork() async throws {
    try await ShelfFolder.using { folder in
      try folder.put("a.txt", story(1))
      try folder.put("b.txt", story(1))
      let library = try folder.open()
      let first = try await library.add([folder.heap])
      #expect(first.added.map(\.id) == [1] && first.known.map(\.id) == [1])
      let second = try await library.add([folder.heap])
      #expect(second.added.isEmpty && second.known.map(\.id) == [1, 1])
      try #expect(library.items().count == 1 && folder.originals().count == 1)
    }
  }

  @Test func badFilesAreRefusedOneByOneAndTheRestGoesIn() async throws {
    try await ShelfFolder.using { folder in
      try folder.put("1-empty.txt", "")
      try folder.put("2-blank.txt", " \n\u{FEFF}\n")
      let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
      try folder.put("3-picture.txt", png + Array(repeating: 0, count: 500))
      try folder.put(".hidden.txt", story(1))
      try folder.put("loop/story.txt", story(2))
      symlink(folder.heap, folder.heap + "/loop/back")
      mkfifo(folder.heap + "/pipe.txt", 0o600)
      symlink("ring", folder.heap + "/ring")
      symlink("nowhere", folder.heap + "/dangling")
      try folder.put("z.txt", story(3))
      let library = try folder.open()
      let report = try await library.add([folder.heap, folder.path + "/missing"])
      #expect(report.added.map { $0.path.split(separator: "/").last } == ["story.txt", "z.txt"])
      let names = report.refused.map { $0.path.split(separator: "/").last }
      #expect(
        Set(names) == [
          "1-empty.txt", "2-blank.txt", "3-picture.txt", "back", "pipe.txt", "ring", "dangling",
          "missing",
        ])
      #expect(names.count == 8)
      for refusal in report.refused {
        #expect(!refusal.summary.isEmpty && !refusal.remedy.isEmpty)
        #expect(!refusal.summary.contains("\n") && !refusal.remedy.contains("\n"))
      }
    }
  }

  @Test(.enabled(if: getuid() != 0)) func aFileWithoutPermissionIsRefused() async throws {
    try await ShelfFolder.using { folder in
      chmod(try folder.put("a.txt", story(1)), 0)
      try folder.put("b.txt", story(2))
      let report = try await folder.open().add([folder.heap])
      #expect(report.added.count == 1)
      #expect(report.refused.first?.summary == "no permission to read it")
    }
  }

  @Test func everyErrorOfTheSystemHasItsLine() {
    for code in [ENOENT, EACCES, ELOOP, EISDIR, EFBIG, ENAMETOOLONG, EIO] {
      let refusal = Refusal(FileFault(code: code, path: "a.txt"))
      #expect(refusal.path == "a.txt" && !refusal.summary.isEmpty && !refusal.remedy.isEmpty)
    }
    #expect(LibraryError(FileFault(code: ENOSPC, path: "x")).reason == .diskFull)
    #expect(LibraryError(FileFault(code: EROFS, path: "x")).reason == .readOnly)
    #expect(LibraryError(FileFault(code: EACCES, path: "x")).reason == .permission)
  }

  @Test func aFileAboveTheLimitIsNotRead() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/a"
      try Data(repeating: 0x41, count: 101).write(to: URL(fileURLWithPath: path))
      #expect(throws: FileFault(code: EFBIG, path: path)) {
        try SystemFile.bytes(of: path, limit: 100)
      }
      try #expect(SystemFile.bytes(of: path, limit: 101).count == 101)
    }
  }

  @Test func oneLongLineInWindows1252GoesIn() async throws {
    try await ShelfFolder.using { folder in
      let line = Array("the caf\u{65} ".utf8) + [0xE9, 0x20, 0x93, 0x48, 0x69, 0x94, 0x20]
      try folder.put("long.txt", Array(repeatElement(line, count: 20_000).joined()))
      let library = try folder.open()
      let report = try await library.add([folder.heap])
      #expect(report.added.count == 1)
      let hits = try library.search("é hi", limit: 1)
      #expect((hits.first?.hits.first?.line.utf8.count ?? .max) < 400)
    }
  }

  @Test func theShelfsOwnFolderIsNoHeap() async throws {
    try await ShelfFolder.using { folder in
      try folder.put("a.txt", story(1))
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      let report = try await library.add([folder.path])
      #expect(report.added.isEmpty && report.refused.isEmpty && report.known.count == 1)
    }
  }

  @Test func aCancelledAdditionKeepsWhatWentIn() async throws {
    try await ShelfFolder.using { folder in
      for number in 100..<200 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      let told = Mutex(0)
      let adding = Task {
        try await library.add([folder.heap]) { step in
          told.withLock { $0 += 1 }
          // From within, so that the test does not depend on time.
          if step.done == 3 { withUnsafeCurrentTask { $0?.cancel() } }
        }
      }
      let report = try await adding.value
      // What was stored together with the third is there as well, and was told of.
      let count = report.added.count
      #expect(report.isCancelled && (3...AddBatch.maximumWorks).contains(count))
      try #expect(library.items().count == count && folder.check().isSound)
      #expect(told.withLock { $0 } == count)
      #expect(try await library.add([folder.heap]).added.count == 100 - count)
    }
  }

  @Test func manyWorksKeepTheirOrderThroughTheirBatches() async throws {
    try await ShelfFolder.using { folder in
      for number in 100..<180 {
        // The 141st is the 105th again, and one in the midst is no story.
        try folder.put("\(number).txt", number == 120 ? "" : story(number == 141 ? 105 : number))
      }
      let library = try folder.open()
      let told = Mutex<[Int]>([])
      let report = try await library.add([folder.heap]) { step in
        told.withLock { $0.append(step.done) }
      }
      #expect(report.added.map(\.id) == Array(1...78))
      #expect(report.known.map(\.id) == [6] && report.refused.count == 1)
      #expect(told.withLock { $0 } == Array(1...80))
      try #expect(folder.check().isSound)
    }
  }

  @Test func twoProgramsMayAddAtOnce() async throws {
    try await ShelfFolder.using { folder in
      for number in 10...30 { try folder.put("\(number).txt", story(number)) }
      let libraries = [try folder.open(), try folder.open()]
      let reports = try await withThrowingTaskGroup(of: AddReport.self) { group in
        for library in libraries { group.addTask { try await library.add([folder.heap]) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(reports.map(\.added.count).reduce(0, +) == 21)
      #expect(reports.map(\.known.count).reduce(0, +) == 21)
      #expect(reports.flatMap(\.refused).isEmpty)
      try #expect(folder.check().faults.isEmpty)
    }
  }
}
