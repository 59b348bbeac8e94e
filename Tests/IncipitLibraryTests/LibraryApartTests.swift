import Foundation
import IncipitBooks
import IncipitCatalogue
import IncipitCollation
import Testing

@testable import IncipitLibrary

@Suite struct LibraryApartTests {
  /// Chapters of one story, with other words in each.
  private static let chapters = [
    """
    Chapter 1

    The lamp hissed the whole night, and Ines Marrow wound the clock twice before the rain came.

    “You were to trim it at six,” said Captain Doyle.

    “I did trim it,” said Ines. “It was the wind that put it out.”

    Old Peg Tolliver laughed. “A great deal is laid at its door,” said Peg.
    """,
    """
    Chapter 2

    No boat had come by Friday, so Ines Marrow went down to the cellar and counted candles.

    “Eleven,” said Ines. “We had twenty when the month began, Captain Doyle.”

    “Then somebody reads in bed,” said Captain Doyle, and looked at nobody.

    “I never learned my letters,” said Peg Tolliver, “which clears me, I should think.”
    """,
    """
    Chapter 3

    In the morning there was a sail off the point, patched with red, and Peg Tolliver saw it first.

    “That is my brother’s sloop,” said Peg, “and he has been dead these four years.”

    Ines Marrow took the glass from her. “Whoever he is,” said Ines, “he steers badly.”

    “Ring the bell,” said Captain Doyle. “Let him be told of the rocks at least.”
    """,
  ]

  /// A story and the same with another end.
  private static func tides(_ ending: String) -> String {
    (1...20).map { "On tide \($0) the Fairweather lost anchor \($0 * 3) off Skerry Point." }
      .joined(separator: "\n\n") + "\n\n" + ending
  }

  /// Calls `body` with a shelf of chapters 1 to 3, and two works that share their text, works 1 to 5.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for (place, chapter) in Self.chapters.enumerated() {
        try folder.put("\(place + 1)007x.txt", chapter)
      }
      try folder.put("y.txt", Self.tides("She came home."))
      try folder.put("z.txt", Self.tides("She was lost with all hands, and nobody told of it."))
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      try #require(library.chapterOffers().map { $0.group.members.map(\.id) } == [[1, 2, 3]])
      try #require(library.versionGroups().map(\.works) == [[4, 5]])
      try await body(folder, library)
    }
  }

  private func offers(_ library: Library) throws -> [[Int64]] {
    try library.chapterOffers().map { $0.group.members.map(\.id) }
  }

  @Test func chaptersThatAreKeptApartCanBeOfferedAgain() async throws {
    try await withShelf { _, library in
      try library.keepApart([2, 1, 3])
      try library.keepApart([1, 3])
      try #expect(offers(library) == [] && library.areKeptApart([3, 1]))
      // What was said already is not said twice.
      try #expect(library.worksKeptApart() == [[1, 2, 3]])
      try #expect(library.items(ofSets: [[3, 99, 1]]).map { $0.map(\.id) } == [[3, 1]])
      try library.offerAgain([3, 2, 1])
      try #expect(offers(library) == [[1, 2, 3]] && library.worksKeptApart() == [])
    }
  }

  @Test func whatWasSaidOfOthersStays() async throws {
    try await withShelf { _, library in
      try library.keepApart([1, 2, 3, 4])
      try library.offerAgain([1, 2])
      try #expect(library.worksKeptApart() == [[1, 3, 4], [2, 3, 4]])
      try #expect(offers(library) == [[1, 2]])
      try library.offerAgain([1, 2, 3])
      try #expect(library.worksKeptApart() == [[1, 4], [2, 4], [3, 4]])
      try #expect(offers(library) == [[1, 2, 3]])
    }
  }

  @Test func worksThatShareTheirTextAreNoVersionsIfAPersonSaysSo() async throws {
    try await withShelf { _, library in
      try library.keepApart([4, 5])
      try #expect(library.versionGroups() == [] && library.versionPairs() == [])
      try #expect(library.versionGroups(of: 5) == [])
      try library.keepApart([1, 2])
      try #expect(library.worksKeptApart() == [[4, 5], [1, 2]])
      try #expect(library.worksKeptApart(sharingText: true) == [[4, 5]])
      // Asked for by name the two are compared still.
      try #expect(library.told(4, 5).isAlike)
      try library.offerAgain([4, 5])
      try #expect(library.versionGroups().map(\.works) == [[4, 5]])
      try #expect(library.versionPairs().count == 1)
      try #expect(library.worksKeptApart(sharingText: true) == [])
    }
  }

  @Test func whatCannotBeTakenBackIsSaid() async throws {
    try await withShelf { _, library in
      try library.keepApart([1, 2])
      for works in [[], [1], [1, 1], [1, 3], [1, 99]] as [[Int64]] {
        let error = #expect(throws: LibraryError.self) { try library.offerAgain(works) }
        #expect(error?.summary == "no two of these works are kept apart")
      }
      let unknown = #expect(throws: LibraryError.self) { try library.keepApart([1, 99]) }
      #expect(unknown?.reason == .noSuchWork("99"))
      try #expect(library.worksKeptApart() == [[1, 2]])
    }
  }

  @Test func ofAnErasedWorkNothingIsKeptApart() async throws {
    try await withShelf { _, library in
      try library.keepApart([1, 2])
      try library.keepApart([2, 3, 4])
      try library.remove([2])
      try #expect(library.worksKeptApart() == [[1, 2], [2, 3, 4]])
      _ = try library.erase([2])
      try #expect(library.worksKeptApart() == [[3, 4]])
    }
  }

  @Test func aShelfMadeAnewKeepsApartWhatWasNotTakenBack() async throws {
    try await withShelf { folder, library in
      try library.keepApart([1, 2, 3])
      try library.keepApart([4, 5])
      try library.keepApart([3, 4])
      try library.offerAgain([1, 2, 3])
      try library.offerAgain([4, 5])
      try library.keepApart([4, 5])
      let before = try library.worksKeptApart()
      #expect(before == [[3, 4], [4, 5]])
      try library.catalogue.close()
      try Data("garbage".utf8).write(to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      let report = try folder.check(repair: true)
      #expect(report.isRebuilt && report.isSound)
      let made = try folder.open()
      try #expect(made.worksKeptApart() == before)
      try #expect(offers(made) == [[1, 2, 3]] && made.versionGroups() == [])
    }
  }
}
