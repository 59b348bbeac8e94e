import IncipitBooks
@testable import IncipitLibrary
import IncipitText
import Testing

/// A person's word about where and when a scene is.
@Suite struct SettingCorrectionsTests {
  private static let story = """
    Ada Quill waited in the kitchen. The kettle sang.

    “You are late,” said Ada.

    ***

    Ben Marsh put the lantern down. Nobody had been there since May.
    """

  @Test func aSceneIsFoundWhereOneSaysItIs() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      _ = try await library.add([try folder.put("quay.txt", Self.story)])
      let before = try library.work(1).reading
      try #expect(library.search("place:boathouse").isEmpty)
      let first = try library.correct(1, .setting, about: "You are late", to: "the boathouse")
      #expect(first.summary.hasPrefix("place of the scene that begins at “Ada Quill waited in"))
      #expect(first.summary.hasSuffix(": the boathouse"))
      try #expect(library.search("place:boathouse").count == 1)
      try #expect(library.work(1).reading.scenes[0].place == "the boathouse")

      // Whichever place of a scene is pointed at, it is said of the scene.
      let later = try library.correct(1, .setting, about: "The kettle sang", to: "")
      #expect(later.subject == first.subject)
      try #expect(library.work(1).reading.scenes[0].place == nil)
      try #expect(library.search("place:boathouse").isEmpty)
      _ = try library.correct(1, .time, about: "The kettle sang", to: "the day before")
      try #expect(library.work(1).reading.scenes.first?.time == "the day before")

      _ = try library.undoCorrection(1, field: .time)
      _ = try library.undoCorrection(1, number: later.id)
      try #expect(library.work(1).reading.scenes[0].place == "the boathouse")
      _ = try library.undoCorrection(1)
      try #expect(library.work(1).reading == before)
    }
  }

  @Test func allOfThemOutlastTheLossOfTheDatabase() async throws {
    try await ShelfFolder.using { folder in
      let told: Reading
      let said: [Correction]
      do {
        let library = try folder.open()
        _ = try await library.add([try folder.put("quay.txt", Self.story)])
        _ = try library.correct(1, .setting, about: "The kettle sang", to: "the boathouse")
        _ = try library.correct(1, .time, about: "The kettle sang", to: "at noon")
        _ = try library.correct(1, .addressee, about: "You are late", to: "Ben Marsh")
        _ = try library.correct(1, .pronouns, about: "Ben Marsh", to: "they")
        told = try library.work(1).reading
        said = try library.card(1).corrections
      }
      try folder.put("../shelf/shelf.sqlite", "no database at all")
      _ = try folder.check(repair: true)
      let library = try folder.open()
      try #expect(library.work(1).reading == told)
      try #expect(library.card(1).corrections == said && said.count == 4)
      try folder.check().faults.forEach { Issue.record("\($0)") }
    }
  }

  @Test func aPlaceOutsideTheStoryIsSaid() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      _ = try await library.add([
        try folder.put("quay.txt", "A/N: Thanks to Wren.\n\nChapter 1\n\n" + Self.story)
      ])
      let error = #expect(throws: LibraryError.self) {
        try library.correct(1, .setting, about: "Thanks to Wren", to: "the attic")
      }
      #expect(error?.summary.hasPrefix("no paragraph of the story itself stands") == true)
    }
  }
}
