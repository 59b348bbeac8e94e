import Foundation
import IncipitBooks
import GRDB
import IncipitCatalogue
import Testing

@testable import IncipitLibrary

@Suite struct LibraryRemovalTests {
  /// Works 1 to 3, of which the second has a correction, a mark and a note.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in 1...3 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      _ = try library.correct(2, .title, to: "Fog")
      try library.setStars(4, of: 2)
      _ = try library.annotate(2, quoting: "stood on the quay", comment: "Where?")
      try await body(folder, library)
    }
  }

  @Test func aWorkLeavesListsAndSearchesAndComesBackWithAllThatIsItsOwn() async throws {
    try await withShelf { folder, library in
      let before = try library.card(2)
      try library.remove([2])
      try #expect(library.items().map(\.id) == [1, 3])
      try #expect(library.search("ferry").map(\.item.id) == [1, 3])
      try #expect(library.item(2).title == "Fog")
      try #expect(library.card(2).removedAt == "2026-01-02T03:04:05Z")
      try #expect(library.removedWorks().shown.map(\.item.id) == [2])
      try #expect(folder.check().faults == [])
      #expect(folder.originals().count == 3)

      try library.putBack(2)
      try #expect(library.card(2) == before)
      try #expect(library.items().map(\.id) == [1, 2, 3])
      try #expect(library.search("ferry").map(\.item.id) == [1, 2, 3])
      try #expect(library.life(of: 2).stars == 4)
      try #expect(library.removedWorks().all == 0)
      try #expect(folder.check().faults == [])
    }
  }

  @Test func aFileThatIsAddedAgainDoesNotBringItBack() async throws {
    try await withShelf { folder, library in
      try library.remove([2])
      let report = try await library.add([folder.heap])
      #expect(report.added == [] && report.known.map(\.id) == [1, 2, 3])
      #expect(report.known.map(\.isRemoved) == [false, true, false])
      try #expect(library.items().map(\.id) == [1, 3])
    }
  }

  @Test func whatIsNotOnTheShelfByItselfIsNotTakenOff() async throws {
    try await withShelf { _, library in
      try library.putBehind(1, [3])
      #expect(throws: LibraryError.self) { try library.remove([3]) }
      #expect(throws: LibraryError.self) { try library.remove([2, 99]) }
      #expect(throws: LibraryError.self) { try library.remove([]) }
      try #expect(library.items().map(\.id) == [1, 2])
      let error = #expect(throws: LibraryError.self) { try library.putBack(1) }
      #expect(error?.reason == .notRemoved(1))
      try library.remove([2])
      #expect(throws: LibraryError.self) { try library.remove([2]) }
    }
  }

  @Test func aShelfMadeAnewKeepsWorksOffAndTheirWayBack() async throws {
    try await withShelf { folder, library in
      try library.remove([1, 2])
      try library.putBack(1)
      try library.catalogue.close()
      try Data("garbage".utf8).write(to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      _ = try folder.check(repair: true)
      let made = try folder.open()
      try #expect(made.items().map(\.id) == [1, 3])
      try #expect(made.removedWorks().shown.map(\.item.id) == [2])
      try made.putBack(2)
      try #expect(made.items().map(\.title) == [nil, "Fog", nil])
    }
  }

  @Test func erasingDeletesFileAndWorkAndItsNumberIsNotGivenAgain() async throws {
    try await withShelf { folder, library in
      let error = #expect(throws: LibraryError.self) { try library.erase([3]) }
      #expect(error?.reason == .notRemoved(3))
      try library.remove([2, 3])
      try #expect(library.erasure(of: [3]).works == [3])
      #expect(folder.originals().count == 3)
      let erased = try library.erase([2, 3])
      #expect(erased.works == [2, 3] && erased.copies.map(\.name) == ["2.txt", "3.txt"])
      #expect(folder.originals().count == 1)
      #expect(throws: LibraryError.self) { try library.item(3) }
      try #expect(folder.check().faults == [])

      // The file comes in as a new work, without what was said of the old one.
      let report = try await library.add([folder.heap])
      #expect(report.added.map(\.id) == [4, 5])
      try #expect(library.card(4).corrections == [] && library.life(of: 4) == .untouched)
    }
  }

  @Test func aShelfMadeAnewBringsNoErasedWorkBack() async throws {
    try await withShelf { folder, library in
      try library.remove([2, 3])
      _ = try library.erase([2, 3])
      _ = try await library.add([folder.heap + "/2.txt"])
      _ = try library.correct(4, .title, to: "Mist")
      // As if the program had been stopped before the file was gone.
      let third = ReadingDesk.sha256(of: Array(story(3).utf8))
      try library.originals.save(Array(story(3).utf8), sha256: third)
      let seen = try folder.check()
      #expect(seen.faults.map(\.kind) == [.strayFile])
      #expect(seen.faults.first?.summary.contains("erased") == true)
      try library.catalogue.close()
      try Data("garbage".utf8).write(to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      let report = try folder.check(repair: true)
      #expect(report.isRebuilt && report.isSound)
      let made = try folder.open()
      try #expect(made.items().map(\.id) == [1, 4])
      try #expect(made.items().map(\.title) == [nil, "Mist"])
      #expect(folder.originals().count == 2)
      // No number of an erased work is given again either.
      let added = try await made.add([folder.put("5.txt", story(5))]).added
      #expect(added.map(\.id) == [5])
    }
  }

  @Test func aShelfMadeAnewForgetsNothingForTheSakeOfWhatWasErased() async throws {
    try await withShelf { folder, library in
      try folder.put("4.txt", story(4))
      _ = try await library.add([folder.heap])
      // Decisions about works of which one is gone later.
      try library.keepApart([2, 3])
      try library.putBehind(1, [3, 4])
      _ = try library.bringForward(3)
      try library.remove([3])
      _ = try library.erase([3])
      try library.catalogue.close()
      try Data("garbage".utf8).write(to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      _ = try folder.check(repair: true)
      let made = try folder.open()
      try #expect(made.items().map(\.id) == [1, 2])
      try #expect(made.kept(for: 4) == 1)
      try #expect(made.items().map(\.title) == [nil, "Fog"])
      try #expect(made.life(of: 2).stars == 4)
    }
  }

  @Test func aPieceOfAWholeThatIsOffIsKnownAsTheWhole() async throws {
    try await withShelf { folder, library in
      let whole = try library.join([1, 2])
      try library.remove([whole])
      let report = try await library.add([folder.heap + "/1.txt"])
      #expect(report.known.map(\.id) == [whole] && report.known[0].isRemoved)
      try #expect(!library.card(1).isShelved && library.card(3).isShelved)
    }
  }

  @Test func whatIsCalledAProgramOnTheShelfIsReadStill() async throws {
    try await withShelf { folder, library in
      // A copy of before names were asked.
      try library.catalogue.write { db in
        try db.execute(sql: "UPDATE copy SET name = 'story.json' WHERE work_id = 2")
      }
      try library.remove([2])
      try library.putBack(2)
      try #expect(library.work(2).manuscript.source.name == "story.json")
      _ = try library.readAgain(2)
    }
  }

  @Test func theHighestNumberOutlastsARepairAfterItsWorkWasErased() async throws {
    try await withShelf { folder, library in
      try library.remove([3])
      _ = try library.erase([3])
      try library.catalogue.close()
      try Data("garbage".utf8).write(to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      _ = try folder.check(repair: true)
      let added = try await folder.open().add([folder.put("4.txt", story(4))]).added
      #expect(added.map(\.id) == [4])
    }
  }

  @Test func aWholeGoesWithItsPiecesAndWithWhatWaitsForThem() async throws {
    try await withShelf { folder, library in
      // A joining that was undone waits for the files of 1 and 2.
      let undone = try library.join([1, 2])
      _ = try library.separate(undone)
      let whole = try library.join([2, 3])
      try library.remove([whole])
      try #expect(library.items().map(\.id) == [1])
      let erased = try library.erase([whole])
      #expect(erased.works == [2, 3, undone, whole])
      try #expect(library.items().map(\.id) == [1])
      #expect(folder.originals().count == 1)
      try #expect(folder.check().faults == [])
    }
  }

  @Test func aWorkThatOthersStandBehindIsNotErased() async throws {
    try await withShelf { _, library in
      try library.putBehind(1, [3])
      try library.remove([1])
      let error = #expect(throws: LibraryError.self) { try library.erase([1]) }
      #expect(error?.remedy.contains("incipit duplicates --undo 3") == true)
      _ = try library.bringForward(3)
      try #expect(library.erase([1]).works == [1])
      try #expect(library.items().map(\.id) == [2, 3])
    }
  }
}
