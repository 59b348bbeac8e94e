import Foundation
import IncipitBooks
import IncipitCollation
import IncipitLibrary
import IncipitText
import Testing

@Suite struct LibraryJoinsTests {
  /// A chapter of a story of its own.
  private static func chapter(_ number: Int) -> String {
    """
    Chapter \(number)

    The lamp at Saltwick hissed for the \(number)th night, and Ines Marrow wound the clock.

    “You were to trim it at six,” said Captain Doyle.

    “I did trim it,” said Ines. “It was the wind, Captain Doyle, number \(number).”

    Old Peg Tolliver laughed. “The wind,” said Peg, “has a great deal to answer for.”

    “It has,” said Ines Marrow.
    """
  }

  /// Calls `body` with a shelf of chapters 1, 2, 4 and a stranger, works 1 to 4.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in [1, 2, 4] { try folder.put("\(number)00\(number)7x.txt", Self.chapter(number)) }
      try folder.put("z.txt", story(7))
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      try await body(folder, library)
    }
  }

  @Test func chaptersAreOfferedWithTheirGapAndNothingIsJoined() async throws {
    try await withShelf { _, library in
      let offer = try #require(library.chapterOffers().first)
      try #expect(library.chapterOffers().count == 1)
      #expect(offer.group.members.map(\.id) == [1, 2, 3])
      #expect(offer.group.gapsLine == "chapter 3 is missing")
      #expect(offer.items.map(\.id) == [1, 2, 3])
      try #expect(library.items().map(\.id) == [1, 2, 3, 4])
      try #expect(library.chapterOffers(with: [4]) == [])
    }
  }

  @Test func aCopyIsNoChapterOfALongerWork() async throws {
    try await ShelfFolder.using { folder in
      let text = Self.chapter(1).replacing("Chapter 1\n\n", with: "")
      try folder.put("lamp 1.txt", text)
      try folder.put("lamp 2.txt", "A note first.\n\n" + text + "\n\n“So it has.”\n")
      try folder.put("z.txt", story(7))
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      try #expect(library.chapterOffers() == [])
      try #expect(library.versionPairs().map(\.second.id) == [2])
    }
  }

  @Test func joinedFilesAreOneWorkInTheOrderOfTheirChapters() async throws {
    try await withShelf { _, library in
      let whole = try library.join([3, 1, 2])
      #expect(whole == 5)
      try #expect(library.items().map(\.id) == [4, 5])
      let work = try library.work(whole)
      #expect(work.manuscript.chapters.map(\.number) == [1, 2, 4])
      #expect(work.card.pieces == [3, 1, 2] && work.card.copies.count == 3)
      #expect(work.reading.characters.contains { $0.name == "Ines Marrow" })
      // Each line is found once, in the whole.
      try #expect(library.search("said:ines wind").map(\.item.id) == [5])
      try #expect(library.chapterOffers() == [])
      let piece = try library.card(1)
      #expect(piece.whole == 5)
      try #expect(library.check(repair: false).faults == [])
    }
  }

  @Test func takenApartEverythingIsAsItWas() async throws {
    try await withShelf { _, library in
      _ = try library.correct(2, .author, to: "Wren")
      let before = try library.items()
      let cards = try before.map { try library.card($0.id) }
      let whole = try library.join([1, 2, 3])
      // The pieces' corrections hold for the whole.
      try #expect(library.item(whole).author == "Wren")
      try #expect(library.separate(whole) == [1, 2, 3])
      try #expect(library.items() == before)
      try #expect(before.map { try library.card($0.id) } == cards)
      try #expect(library.search("wind").map(\.item.id).sorted() == [1, 2, 3])
      // Joined once more it is the same work.
      try #expect(library.join([1, 2, 3]) == whole)
      try #expect(library.items().map(\.id) == [4, whole])
      try #expect(library.check(repair: false).faults == [])
    }
  }

  @Test func aChapterFoundLaterGoesToItsPlace() async throws {
    try await withShelf { folder, library in
      let whole = try library.join([1, 2, 3])
      let late = try folder.put("late.txt", Self.chapter(3))
      let added = try #require(await library.add([late]).added.first?.id)
      let offer = try #require(library.chapterOffers(with: [added]).first)
      #expect(Set(offer.group.members.map(\.id)) == [whole, added])
      #expect(offer.group.gaps.isEmpty)
      let larger = try library.join([whole, added])
      let work = try library.work(larger)
      #expect(work.manuscript.chapters.map(\.number) == [1, 2, 3, 4])
      #expect(work.card.copies.count == 4)
      // One step back.
      try #expect(library.separate(larger) == [whole, added])
      try #expect(library.items().map(\.id) == [4, whole, added].sorted())
    }
  }

  @Test func aFileThatIsAPieceIsKnownAsTheWhole() async throws {
    try await withShelf { folder, library in
      let whole = try library.join([1, 2])
      let again = try await library.add([folder.heap])
      #expect(again.added == [])
      #expect(again.known.map(\.id) == [whole, whole, 3, 4])
    }
  }

  @Test func whatCannotBeJoinedIsSaid() async throws {
    try await withShelf { _, library in
      for works in [[], [1], [1, 1]] as [[Int64]] {
        #expect(throws: LibraryError.self) { try library.join(works) }
      }
      #expect(throws: LibraryError(.noSuchWork("99"))) { try library.join([1, 99]) }
      let whole = try library.join([1, 2])
      let error = #expect(throws: LibraryError.self) { try library.join([1, 3]) }
      #expect(error?.summary == "work 1 is part of work \(whole)")
      #expect(throws: LibraryError(.notJoined(3))) { try library.separate(3) }
      #expect(throws: LibraryError(.notJoined(1))) { try library.separate(1) }
      try #expect(library.items().map(\.id) == [3, 4, whole])
    }
  }

  @Test func aNoIsKeptAndAJoiningOutweighsIt() async throws {
    try await withShelf { _, library in
      try library.keepApart([1, 2, 3])
      try #expect(library.chapterOffers() == [])
      try #expect(library.join([1, 2]) == 5)
    }
  }

  @Test func aShelfMadeAnewHasItsJoinsAndSeparations() async throws {
    try await withShelf { folder, library in
      try library.keepApart([3, 4])
      let whole = try library.join([1, 2])
      _ = try library.correct(whole, .title, to: "The Lamp")
      let other = try library.join([3, 4])
      _ = try library.separate(other)
      let before = try library.items()
      try Data(repeating: 0x5A, count: 20_000).write(
        to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder.shelf + "/shelf.sqlite" + end)
      }
      _ = try folder.check(repair: true)
      let again = try folder.open()
      try #expect(again.items() == before)
      try #expect(again.pieces(of: whole) == [1, 2])
      try #expect(again.shelvedWork(with: other) == nil)
      try #expect(folder.check().faults == [])
    }
  }
}
