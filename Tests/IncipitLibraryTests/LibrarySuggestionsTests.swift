import Foundation
import IncipitBooks
import IncipitLibrary
import IncipitTestSupport
import Testing

/// What works on one shelf teach each other, and a person's yes and no.
@Suite struct LibrarySuggestionsTests {
  /// A story about Ines Marrow and Tobias Wick, or about those two by their given names alone.
  static func story(
    _ number: Int, fandom: String? = nil, ship: String? = nil, isFull: Bool = true
  )
    -> String
  {
    let ines = isFull ? "Ines Marrow" : "Ines"
    let tobias = isFull ? "Tobias Wick" : "Tobias"
    let rows = [
      fandom.map { "Fandom: \($0)" }, ship.map { "Relationships: \($0)" },
    ].compactMap { $0 }.map { $0 + "\n\n" }.joined()
    return """
      Title: The Lamp, night \(number)

      Author: saltmarsh

      \(rows)Chapter 1

      \(ines) wound clock number \(number). \(tobias) stood at the door of the lamp room.

      “You were to trim it at six,” said \(tobias).

      “I did trim it,” said \(ines). “It was the wind.”

      “Then write that, Ines,” said Tobias. “Write: wind, night \(number).”

      “I will write what I like,” said Ines. She took the pen, and Tobias laughed.
      """
  }

  private func withShelf(
    _ stories: [String], _ body: (ShelfFolder, Library) async throws -> Void
  ) async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      let files = try stories.enumerated().map { try folder.put("\($0.offset).txt", $0.element) }
      _ = try await library.add(files)
      try await body(folder, library)
    }
  }

  private static let three = [
    story(1, fandom: "The Harbour Lights"), story(2, fandom: "The Harbour Lights"), story(3),
  ]

  @Test func aWorkLearnsItsFandomFromThoseThatShareItsPeople() async throws {
    try await withShelf(Self.three) { _, library in
      let suggestion = try #require(library.suggestions(for: 3).first)
      #expect(suggestion.matter == .fandom && suggestion.value == "The Harbour Lights")
      #expect(suggestion.grounds.map(\.work) == [1, 2] && suggestion.against == [])
      #expect(Set(suggestion.grounds[0].people) == ["Ines Marrow", "Tobias Wick"])
      #expect(suggestion.confidence > 0.8)
      // It is no fact: neither listed, nor found, nor taught further.
      try #expect(library.item(3).fandoms == [])
      try #expect(library.items(matching: "fandom:harbour").map(\.id) == [1, 2])
      try #expect(library.suggestions(for: 1) == [])
    }
  }

  @Test func aYesIsACorrectionThatTeachesOthers() async throws {
    let stories = [Self.story(1, fandom: "The Harbour Lights"), Self.story(2), Self.story(3)]
    try await withShelf(stories) { _, library in
      let before = try #require(library.suggestions(for: 3).first)
      let own = try #require(library.suggestions(for: 2).first)
      let correction = try library.accept(own, for: 2)
      #expect(correction.field == .fandom)
      try #expect(library.item(2).corrected == [.fandom])
      let after = try #require(library.suggestions(for: 3).first)
      #expect(after.grounds.map(\.work) == [1, 2] && after.confidence > before.confidence)
      try #expect(library.suggestions(for: 2) == [])
      _ = try library.undoCorrection(2, number: correction.id)
      try #expect(library.suggestions(for: 2) == [own])
    }
  }

  @Test func aNoIsKeptThroughADamagedDatabaseAndTakenBack() async throws {
    try await withShelf(Self.three) { folder, library in
      let suggestion = try #require(library.suggestions(for: 3).first)
      let reading = try library.work(3).reading
      let no = try library.decline(suggestion, for: 3)
      #expect(no.summary == "“fandom: The Harbour Lights” is not to be suggested again")
      try #expect(library.suggestions(for: 3) == [])
      try #expect(library.card(3).work.fandoms == [] && library.item(3).corrected == [])
      try #expect(library.work(3).reading == reading)
      // Two of them stand beside each other.
      let other = try library.correct(3, .declined, to: "ship: Tobines")
      try #expect(library.card(3).corrections == [no, other])

      try Data(repeating: 0x5A, count: 20_000).write(
        to: URL(fileURLWithPath: folder.shelf + "/shelf.sqlite"))
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: folder.shelf + "/shelf.sqlite" + end)
      }
      _ = try folder.check(repair: true)
      let again = try folder.open()
      try #expect(again.suggestions(for: 3) == [])
      try #expect(again.card(3).corrections == [no, other])
      _ = try again.undoCorrection(3, number: no.id)
      try #expect(again.suggestions(for: 3) == [suggestion])
    }
  }

  @Test func aFullNameIsTaughtAndReadOnceAPersonSaysYes() async throws {
    let stories = [
      Self.story(1, fandom: "F"), Self.story(2, fandom: "F"),
      Self.story(3, fandom: "F", isFull: false),
    ]
    try await withShelf(stories) { _, library in
      let names = try library.suggestions(for: 3).filter { $0.about != nil }
      #expect(Set(names.map(\.statement)) == ["Ines: Ines Marrow", "Tobias: Tobias Wick"])
      let ines = try #require(names.first { $0.about == "Ines" })
      _ = try library.accept(ines, for: 3)
      try #expect(library.card(3).cast.map(\.character.name).contains("Ines Marrow"))
      try #expect(library.suggestions(for: 3).map(\.statement) == ["Tobias: Tobias Wick"])
    }
  }

  @Test func aShipIsTaughtToAWorkWithTheSameTwo() async throws {
    let stories = [
      Self.story(1, ship: "Tobines"), Self.story(2, ship: "Tobines"), Self.story(3),
    ]
    try await withShelf(stories) { _, library in
      let ships = try library.suggestions(for: 3).filter { $0.matter == .ship }
      #expect(ships.map(\.value) == ["Tobines"])
    }
  }

  @Test func aVersionBehindAnotherTeachesNothing() async throws {
    try await withShelf(Self.three) { _, library in
      try library.putBehind(3, [1, 2])
      try #expect(library.suggestions(for: 3) == [])
    }
  }

  @Test func anUnknownWorkIsRefused() async throws {
    try await withShelf([]) { _, library in
      #expect(throws: LibraryError(.noSuchWork("9"))) { try library.suggestions(for: 9) }
      try #expect(library.openWorks() == [])
    }
  }
}
