import Foundation
import Glibc
import IncipitBooks
import IncipitContainers
import IncipitTestSupport
import Testing

@testable import IncipitLibrary

@Suite struct LibraryBackupTests {
  /// A shelf of three works, one of them corrected, two of them joined.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in 1...3 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      _ = try library.correct(2, .title, to: "Fog")
      _ = try library.join([1, 3])
      try await body(folder, library)
    }
  }

  private func restore(_ folder: ShelfFolder, _ file: String = "b.zip") throws -> BackupReport {
    try Library.restore(
      folder.path + "/" + file, to: folder.path + "/again", settings: ShelfFolder.settings)
  }

  private func open(_ folder: ShelfFolder) throws -> Library {
    try Library.open(at: folder.path + "/again", settings: ShelfFolder.settings)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func whatIsBackedUpComesBack() async throws {
    try await withShelf { folder, library in
      let file = folder.path + "/b.zip"
      let report = try library.backUp(to: file, overwrites: false)
      #expect(report.works == 2 && report.originals == 4 && report.faults == [])
      try #expect(names(folder.path) == ["b.zip", "heap", "shelf"])
      var info = stat()
      #expect(stat(file, &info) == 0 && info.st_mode & 0o777 == 0o600)
      #expect(Int(info.st_size) == report.bytes)
      let back = try restore(folder)
      #expect(back == report)
      let again = try open(folder)
      try #expect(again.items() == library.items())
      try #expect(again.card(4) == library.card(4))
      try #expect(again.search("ferry").map(\.item.id) == library.search("ferry").map(\.item.id))
      try #expect(again.check(repair: false).faults == [])
      try #expect(
        Data(contentsOf: URL(fileURLWithPath: folder.path + "/again/journal.ndjson"))
          == Data(contentsOf: URL(fileURLWithPath: folder.shelf + "/journal.ndjson")))
      // Numbers go on where they stood, and what was joined can be taken apart.
      try #expect(again.separate(4) == [1, 3])
      #expect(folder.mode("again") == 0o700 && folder.mode("again/shelf.sqlite") == 0o600)
      let original = "again/originals/" + (folder.originals().first.map { $0 } ?? "")
      #expect(folder.mode(original) == 0o444)
    }
  }

  @Test func aBackupUnpackedByHandIsAShelf() async throws {
    try await withShelf { folder, library in
      let file = folder.path + "/b.zip"
      _ = try library.backUp(to: file, overwrites: false)
      guard let unzip = ChildProcess.path(of: "unzip") else { return }
      let result = try ChildProcess.run(unzip, [file, "-d", folder.path + "/again"])
      #expect(result.status == 0, "\(result.errorText)")
      try #expect(open(folder).check(repair: false).faults == [])
      try #expect(
        names(folder.path + "/again").filter { !$0.hasPrefix("shelf.sqlite-") }
          == ["README.txt", "journal.ndjson", "originals", "shelf.sqlite"])
    }
  }

  @Test func aFileThatIsThereStaysUnlessItMayGo() async throws {
    try await withShelf { folder, library in
      let file = folder.path + "/b.zip"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
      let error = #expect(throws: LibraryError.self) {
        try library.backUp(to: file, overwrites: false)
      }
      #expect(error?.reason == .alreadyThere(mayOverwrite: true) && error?.path == file)
      try #expect(Data(contentsOf: URL(fileURLWithPath: file)) == Data("mine".utf8))
      try #expect(library.backUp(to: file, overwrites: true).works == 2)
      try #expect(restore(folder).works == 2)
      let none = #expect(throws: LibraryError.self) {
        try library.backUp(to: folder.path + "/none/b.zip", overwrites: false)
      }
      #expect(none?.reason == .noFolder)
      #expect(throws: LibraryError.self) { try library.backUp(to: folder.heap, overwrites: true) }
      try #expect(names(folder.path) == ["again", "b.zip", "heap", "shelf"])
    }
  }

  @Test func oneBackupToAFileAtATime() async throws {
    try await withShelf { folder, library in
      let file = folder.path + "/b.zip"
      var second: LibraryError?
      _ = try library.backUp(to: file, overwrites: false) { _ in
        guard second == nil else { return }
        do throws(LibraryError) {
          _ = try library.backUp(to: file, overwrites: false)
        } catch {
          second = error
        }
      }
      #expect(second?.reason == .beingWritten)
      // What a program left that was stopped is no hindrance.
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path + "/.c.zip.partial"))
      try #expect(library.backUp(to: folder.path + "/c.zip", overwrites: false).works == 2)
      try #expect(names(folder.path) == ["b.zip", "c.zip", "heap", "shelf"])
    }
  }

  @Test func whatIsAddedMeanwhileIsWhollyInOrWhollyOut() async throws {
    try await withShelf { folder, library in
      var late = false
      let report = try library.backUp(to: folder.path + "/b.zip", overwrites: false) { _ in
        guard !late else { return }
        late = true
        // Another program corrects while the originals are written.
        let other = try? folder.open()
        _ = try? other?.correct(2, .title, to: "Later")
      }
      #expect(late && report.works == 2)
      _ = try restore(folder)
      let again = try open(folder)
      try #expect(again.item(2).title == "Fog")
      try #expect(library.item(2).title == "Later")
      #expect(again.journalLines().count < library.journalLines().count)
      try #expect(again.check(repair: false).faults == [])
    }
  }

  @Test func alreadyLostOriginalsAreToldOfAndTheRestIsKept() async throws {
    try await withShelf { folder, library in
      let hashes = try library.items().map(\.sha256)
      let first = try library.copies(of: 1)[0].sha256
      unlink(library.originals.path(first))
      let changed = library.originals.path(hashes[0])
      chmod(changed, 0o600)
      try Data("other".utf8).write(to: URL(fileURLWithPath: changed))
      let report = try library.backUp(to: folder.path + "/b.zip", overwrites: false)
      #expect(report.originals == 2 && report.faults.count == 2)
      let back = try restore(folder)
      #expect(back.works == 2 && back.faults.count == 2)
      try #expect(open(folder).items().count == 2)
    }
  }

  @Test func aFolderThatIsNotEmptyIsLeftAlone() async throws {
    try await withShelf { folder, library in
      _ = try library.backUp(to: folder.path + "/b.zip", overwrites: false)
      let error = #expect(throws: LibraryError.self) {
        try Library.restore(
          folder.path + "/b.zip", to: folder.shelf, settings: ShelfFolder.settings)
      }
      #expect(error?.reason == .alreadyThere(mayOverwrite: false) && error?.path == folder.shelf)
      try FileManager.default.createDirectory(
        atPath: folder.path + "/again", withIntermediateDirectories: false)
      try #expect(restore(folder).works == 2)
      try #expect(library.items().count == 2)
    }
  }
}
