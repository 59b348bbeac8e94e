import Foundation
import GRDB
import IncipitBooks
import IncipitCatalogue
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct CatalogueTests {
  private static let now = "2026-01-02T03:04:05Z"

  private func entry(_ work: ShelfWork, version: String = "1") -> CatalogueEntry {
    CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: version)
  }

  private func lantern(_ name: String = "lantern.txt") -> ShelfWork {
    ShelfWork(
      "Ada lit the lantern.\n⟦1>2:“Stay,”⟧ she said.\n***\nBen ran. ⟦2>1:“No.”⟧\n", name: name,
      title: "The Élan of Lanterns", author: "Wren", cast: ["Ada Quill/Miss Quill", "Ben Marsh"],
      fandoms: ["Harbour Tales"], ships: ["Ada / Ben"], universe: .au, words: 9)
  }

  @Test func aWorkComesBackAsItWasStored() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      let work = lantern()
      #expect(try catalogue.add(entry(work), addedAt: Self.now) == .added(1))
      #expect(try catalogue.reading(of: 1, version: "1") == work.reading)
      #expect(try catalogue.copies(of: 1) == [work.manuscript.source])
      #expect(try catalogue.addedAt(1) == Self.now)
      let item = try #require(try catalogue.items(sort: .added).first)
      #expect(item.title == "The Élan of Lanterns" && item.isTitleStated)
      #expect(item.fandoms == ["Harbour Tales"] && item.ships == ["Ada / Ben"])
      #expect(item.universe == .au && item.words == 9 && item.chapters == 1)
      #expect(item.readingMinutes == 1 && item.language == "en" && item.addedAt == Self.now)
    }
  }

  @Test func theSameBytesTwiceAreOneCopy() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      #expect(try catalogue.add(entry(lantern()), addedAt: Self.now) == .added(1))
      #expect(try catalogue.add(entry(lantern()), addedAt: Self.now) == .known(1))
      #expect(try catalogue.count() == 1)
    }
  }

  @Test func numbersAreNeverGivenTwice() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      _ = try catalogue.add(entry(lantern("a")), addedAt: Self.now)
      _ = try catalogue.add(entry(lantern("b")), addedAt: Self.now, id: 7)
      try catalogue.write { db in try db.execute(sql: "DELETE FROM work WHERE id = 7") }
      #expect(try catalogue.add(entry(lantern("c")), addedAt: Self.now) == .added(8))
    }
  }

  @Test func aWriteThatFailsLeavesNothingOfTheWork() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      // The last table that an addition writes to refuses.
      try catalogue.write { db in
        try db.execute(
          sql: """
            CREATE TRIGGER broken BEFORE INSERT ON line BEGIN SELECT raise(ABORT, 'no'); END
            """)
      }
      #expect(throws: CatalogueError.self) {
        try catalogue.add(entry(lantern()), addedAt: Self.now)
      }
      for table in ["work", "copy", "layer", "fact", "name", "scene", "scene_words"] {
        let count = try catalogue.read { db in
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
        }
        #expect(count == 0, "\(table)")
      }
      try catalogue.write { db in try db.execute(sql: "DROP TRIGGER broken") }
      #expect(try catalogue.add(entry(lantern()), addedAt: Self.now) != .known(1))
    }
  }

  @Test func correctionsHoldOverEachNewReadingAndComeOffOneByOne() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      _ = try catalogue.add(entry(lantern()), addedAt: Self.now)
      _ = try catalogue.correct(.title, to: "First", of: 1, madeAt: Self.now)
      let second = try catalogue.correct(.title, to: "Second", of: 1, madeAt: Self.now)
      let fandom = try catalogue.correct(.fandom, to: "Sea; Shore", of: 1, madeAt: Self.now)
      try catalogue.replaceReading(of: 1, with: entry(lantern(), version: "2"))
      var item = try #require(try catalogue.items([1]).first)
      #expect(item.title == "Second" && !item.isTitleStated && item.fandoms == ["Sea", "Shore"])
      #expect(item.chapters == 1)
      #expect(try catalogue.reading(of: 1, version: "1") == nil)
      #expect(try catalogue.reading(of: 1, version: "2") == lantern().reading)

      #expect(
        try catalogue.undoCorrection(of: 1, field: .title, undoneAt: Self.now) == second)
      item = try #require(try catalogue.items([1]).first)
      #expect(item.title == "First")
      #expect(try catalogue.undoCorrection(of: 1, field: nil, undoneAt: Self.now) == fandom)
      _ = try catalogue.undoCorrection(of: 1, field: nil, undoneAt: Self.now)
      #expect(try catalogue.undoCorrection(of: 1, field: nil, undoneAt: Self.now) == nil)
      item = try #require(try catalogue.items([1]).first)
      #expect(item.title == "The Élan of Lanterns" && item.isTitleStated)
    }
  }

  @Test func anUnknownWorkIsSaidToBeUnknown() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      #expect(throws: CatalogueError(.noSuchWork(3))) {
        try catalogue.correct(.title, to: "x", of: 3, madeAt: Self.now)
      }
      #expect(throws: CatalogueError(.noSuchWork(3))) { try catalogue.addedAt(3) }
      #expect(try catalogue.items([3]).isEmpty)
    }
  }

  @Test func listsAreSortedBothWaysWithoutCaseAndAccents() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      let works = [
        ShelfWork("B", name: "1", title: "émile", author: "zora", words: 3),
        ShelfWork("“Apples,” he said.", name: "2", words: 1),
        ShelfWork("C", name: "3", title: "Fog", author: "Abel", words: 2),
      ]
      for work in works { _ = try catalogue.add(entry(work), addedAt: Self.now) }
      func order(_ key: ShelfSort.Key, _ descending: Bool) throws -> [Int64] {
        try catalogue.items(sort: ShelfSort(key, isDescending: descending)).map(\.id)
      }
      #expect(try order(.added, false) == [1, 2, 3])
      #expect(try order(.added, true) == [3, 2, 1])
      #expect(try order(.title, false) == [2, 1, 3])
      #expect(try order(.title, true) == [3, 1, 2])
      #expect(try order(.author, false) == [3, 1, 2])
      #expect(try order(.author, true) == [1, 3, 2])
      #expect(try order(.words, false) == [2, 3, 1])
      #expect(try order(.words, true) == [1, 3, 2])
    }
  }

  @Test func aBrokenLayerIsNamed() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      _ = try catalogue.add(entry(lantern()), addedAt: Self.now)
      try catalogue.write { db in
        try db.execute(sql: "UPDATE layer SET data = x'7b' WHERE step = 'scenes'")
      }
      let error = #expect(throws: CatalogueError.self) {
        try catalogue.reading(of: 1, version: "1")
      }
      #expect(error?.reason == .brokenLayer("scenes"))
      try catalogue.write { db in try db.execute(sql: "DELETE FROM layer WHERE step = 'scenes'") }
      #expect(try catalogue.reading(of: 1, version: "1") == nil)
    }
  }

  @Test func aTextWithNULIsIndexedToItsEnd() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      let work = ShelfWork("before\u{0}behind", name: "nul")
      _ = try catalogue.add(entry(work), addedAt: Self.now)
      let text = try catalogue.read { db in
        try String.fetchOne(
          db, sql: "SELECT text FROM scene_words WHERE scene_words MATCH 'behind'")
      }
      #expect(text == "before behind")
    }
  }
}
