import Foundation
import IncipitBooks
import IncipitCollation
import IncipitLibrary
import IncipitText
import Testing

@Suite struct LibraryVersionsTests {
  private static func chapter(_ number: Int, ending: String = "Nobody answered.") -> String {
    let lines = (1...12).map {
      "On night \($0) of week \(number) the lamp at Saltwick hissed, and Ines wound clock \($0 * number) again."
    }
    return "Chapter \(number)\n\n" + lines.joined(separator: "\n\n") + "\n\n\(ending)\n\n"
  }

  /// Calls `body` with a shelf of an older copy, a newer one with a chapter more, the newer as a page, and a
  /// stranger: works 1 to 4.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      let newer = (1...3).map { Self.chapter($0) }.joined()
      let paragraphs = newer.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
      let files = [
        try folder.put("old.txt", Self.chapter(1) + Self.chapter(2)),
        try folder.put("new.txt", newer),
        try folder.put("new.html", "<html><body>\(paragraphs)</body></html>"),
        try folder.put("other.txt", story(9)),
      ]
      let library = try folder.open()
      _ = try await library.add(files)
      try await body(folder, library)
    }
  }

  @Test func versionsAreFoundAndTold() async throws {
    try await withShelf { _, library in
      let pairs = try library.versionPairs()
      let ids: Set<[Int64]> = [[1, 2], [1, 3], [2, 3]]
      #expect(Set(pairs.map { [$0.first.id, $0.second.id] }) == ids && pairs.count == 3)
      let byIDs = Dictionary(uniqueKeysWithValues: pairs.map { ([$0.first.id, $0.second.id], $0) })
      #expect(byIDs[[2, 3]]?.comparison.kind == .sameText)
      #expect(byIDs[[1, 2]]?.lines == ["work 2 has chapter 3 more"])
      try #expect(library.versionPairs(of: 4) == [])
      // Nothing was put away.
      try #expect(library.items().map(\.id) == [1, 2, 3, 4])
    }
  }

  @Test func groupsAreListedAndTold() async throws {
    try await withShelf { _, library in
      let groups = try library.versionGroups()
      #expect(groups.map(\.works) == [[2, 3], [1, 2]])
      let told = try groups.compactMap { try library.told($0) }
      #expect(told.map { $0.items.map(\.id) } == [[2, 3], [1, 2]])
      #expect(
        told.map(\.lines) == [["the same text in another file"], ["work 2 has chapter 3 more"]])
    }
  }

  @Test func whatRulesHideIsLeftOutOfTheListAndCounted() async throws {
    try await withShelf { _, library in
      _ = try library.correct(3, .warning, to: "storms")
      _ = try library.hide("warning:storms")
      let shown = try library.shownVersionGroups()
      #expect(shown.values.map(\.works) == [[1, 2]] && shown.hidden == 1)
      try #expect(library.versionGroups().map(\.works) == [[2, 3], [1, 2]])
    }
  }

  @Test func copiesThatAreKeptApartAndHiddenLeaveNoGroupTwice() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      // Marks make no other text.
      for (place, mark) in [".", "!", "?", "…"].enumerated() {
        _ = try await library.add([
          try folder.put("\(place).txt", Self.chapter(1, ending: "Nobody answered\(mark)"))
        ])
      }
      try library.keepApart([1, 2])
      try #expect(library.versionGroups().map(\.works) == [[1, 3, 4], [2, 3, 4]])
      try #expect(library.versionGroups(of: 2).map(\.works) == [[2, 3, 4]])
      for work in [1, 2] as [Int64] { _ = try library.correct(work, .warning, to: "storms") }
      _ = try library.hide("warning:storms")
      let shown = try library.shownVersionGroups()
      #expect(shown.values.map(\.works) == [[3, 4]] && shown.hidden == 2)
    }
  }

  @Test func whatStandsBehindAndWhatWasJoinedIsListed() async throws {
    try await withShelf { _, library in
      try library.putBehind(2, [3, 1])
      let (all, shown) = try library.standingVersions(0..<10)
      #expect(all == 2 && shown.map { [$0.version.id, $0.kept.id] } == [[1, 2], [3, 2]])
      try #expect(library.standingVersions(1..<2).shown.map(\.version.id) == [3])
      try #expect(library.kept(for: 1) == 2 && library.kept(for: 2) == nil)
      let whole = try library.join([2, 4])
      let joined = try library.joinedWorks(0..<10)
      #expect(joined.all == 1 && joined.shown.map(\.item.id) == [whole])
      #expect(joined.shown.map(\.pieces) == [2])
      _ = try library.separate(whole)
      try #expect(library.joinedWorks(0..<10).all == 0)
    }
  }

  @Test func aVersionPutBehindComesBackWithAllThatWasItsOwn() async throws {
    try await withShelf { folder, library in
      _ = try library.correct(1, .author, to: "Wren")
      let before = try library.items()
      try library.putBehind(2, [1, 3])
      try #expect(library.items().map(\.id) == [2, 4])
      try #expect(library.card(2).versions == [1, 3])
      try #expect(library.card(1).whole == 2)
      try #expect(library.search("saltwick").map(\.item.id) == [2])
      try #expect(library.versionPairs() == [])
      let again = try await library.add([folder.heap])
      #expect(again.known.map(\.id).sorted() == [2, 2, 2, 4])
      try #expect(library.bringForward(1) == 2)
      try #expect(library.bringForward(3) == 2)
      try #expect(library.items() == before)
      try #expect(folder.check().faults == [])
    }
  }

  @Test func whatCannotBePutBehindIsSaid() async throws {
    try await withShelf { _, library in
      #expect(throws: LibraryError.self) { try library.putBehind(1, [1]) }
      #expect(throws: LibraryError(.noSuchWork("99"))) { try library.putBehind(1, [99]) }
      #expect(throws: LibraryError(.notJoined(1))) { try library.bringForward(1) }
      try library.putBehind(2, [1])
      #expect(throws: LibraryError.self) { try library.putBehind(1, [4]) }
      #expect(throws: LibraryError.self) { try library.join([1, 4]) }
    }
  }

  @Test func aShelfMadeAnewHasItsVersions() async throws {
    try await withShelf { folder, library in
      try library.putBehind(2, [1, 3])
      _ = try library.bringForward(3)
      let before = try library.items()
      try Data(repeating: 0x5A, count: 20_000).write(
        to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder.shelf + "/shelf.sqlite" + end)
      }
      _ = try folder.check(repair: true)
      try #expect(folder.open().items() == before)
      try #expect(folder.open().card(2).versions == [1])
    }
  }

  @Test func changesAreToldByParagraphs() async throws {
    try await withShelf { folder, library in
      let edited = Self.chapter(1) + Self.chapter(2, ending: "Somebody answered.")
      let id = try #require(
        await library.add([try folder.put("edited.txt", edited)]).added.first?.id)
      let difference = try library.difference(1, id)
      #expect(difference.chapters.map(\.name) == ["chapter 1", "chapter 2"])
      #expect(difference.chapters.map(\.sameness)[0] == 1 && difference.chapters[0].diff == nil)
      let steps = try #require(difference.chapters[1].diff?.steps)
      guard case .removed(let gone) = steps[1], case .added(let new) = steps[2] else {
        Issue.record("\(steps)")
        return
      }
      #expect(gone.map(difference.first.string) == ["Nobody answered."])
      #expect(new.map(difference.second.string) == ["Somebody answered."])
    }
  }
}
