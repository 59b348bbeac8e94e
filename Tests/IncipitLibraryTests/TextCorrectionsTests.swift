import IncipitBooks
@testable import IncipitLibrary
import IncipitText
import Testing

/// A person's word about names, speakers, scenes and parts of a work on a shelf.
@Suite struct TextCorrectionsTests {
  private static let quay = """
    A/N: Thanks to Wren for reading this first.

    Chapter 1

    Ada Quill stood on the quay. Ada Quill had come early.

    “You are late,” said Ada.

    “The fog,” said Ben Marsh. He put the lantern down.

    “It is always the fog,” said Wick. She laughed.

    “Then we go,” said Ada. Wick took the lantern from Ben Marsh.
    """

  private func onShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      _ = try await library.add([try folder.put("quay.txt", Self.quay)])
      try await body(folder, library)
    }
  }

  private func cast(_ library: Library) throws -> [String] {
    try library.card(1).cast.map(\.character.name)
  }

  @Test func anAliasIsReadAtOnceSearchedListedAndTakenBack() async throws {
    try await onShelf { _, library in
      let before = try library.work(1).reading
      try #expect(library.search("said:ada always").isEmpty)
      let correction = try library.correct(1, .alias, about: "wick", to: "Ada Quill")
      #expect(correction.subject == .name("Wick"))
      #expect(correction.summary == "“Wick” is Ada Quill")
      try #expect(cast(library) == ["Ada Quill", "Ben Marsh"])
      try #expect(library.search("said:ada always").count == 1)
      try #expect(library.card(1).corrections == [correction])

      try #expect(library.undoCorrection(1, number: correction.id) == correction)
      try #expect(library.work(1).reading == before)
      try #expect(library.search("said:ada always").isEmpty)
      try #expect(library.undoCorrection(1, number: correction.id) == nil)
    }
  }

  @Test func itOutlastsALaterReadingAndTheLossOfTheDatabase() async throws {
    try await onShelf { folder, library in
      _ = try library.correct(1, .alias, about: "Wick", to: "Ada Quill")
      _ = try library.correct(1, .speaker, about: "The fog,", to: "the ferryman")
      let told = try library.work(1).reading
      _ = try library.readAgain(1)
      try #expect(library.work(1).reading == told)
      try folder.check().faults.forEach { Issue.record("\($0)") }
    }
    try await ShelfFolder.using { folder in
      do {
        let library = try folder.open()
        _ = try await library.add([try folder.put("quay.txt", Self.quay)])
        _ = try library.correct(1, .alias, about: "Wick", to: "Ada Quill")
        _ = try library.correct(1, .scene, about: "Then we go", to: "start")
      }
      try folder.put("../shelf/shelf.sqlite", "no database at all")
      _ = try folder.check(repair: true)
      let library = try folder.open()
      try #expect(cast(library) == ["Ada Quill", "Ben Marsh"])
      try #expect(library.work(1).reading.scenes.count == 2)
      try #expect(library.search("said:ada always").count == 1)
    }
  }

  @Test func ofTwoWordsAboutOneThingTheLaterHolds() async throws {
    try await onShelf { _, library in
      _ = try library.correct(1, .alias, about: "Wick", to: "Ada Quill")
      let mentions = try library.work(1).reading.mentions.count
      _ = try library.correct(1, .person, about: "Wick", to: "no")
      try #expect(cast(library) == ["Ada Quill", "Ben Marsh"])
      #expect(try library.work(1).reading.mentions.count < mentions)
      _ = try library.correct(1, .alias, about: "Wick", to: "")
      try #expect(cast(library).contains("Wick"))
    }
  }

  @Test func aPassageBecomesANoteAndTheStoryAgain() async throws {
    try await onShelf { _, library in
      let words = try library.card(1).work.words
      _ = try library.correct(1, .part, about: "Then we go", to: "endNote")
      var work = try library.work(1)
      #expect(work.manuscript.parts.last?.kind == .endNote)
      #expect(work.card.work.words < words)
      #expect(work.reading.quotations.count == 3)
      _ = try library.undoCorrection(1, field: .part)
      work = try library.work(1)
      #expect(work.card.work.words == words && work.reading.quotations.count == 4)
    }
  }

  @Test func aPlaceIsNamedByItsOffsetToo() async throws {
    try await onShelf { _, library in
      let span = try library.work(1).reading.quotations[1].span
      let correction = try library.correct(
        1, .speaker, about: "\(span.start)-\(span.end)", to: "Ada Quill")
      guard case .place(let anchor) = correction.subject else {
        Issue.record("no place")
        return
      }
      #expect(anchor.span == span && anchor.exact == "“The fog,”")
    }
  }

  @Test func correctionsOfTheTextMoveWithAJoin() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      let second = Self.quay.replacing("Chapter 1", with: "Chapter 2")
        .replacing("is always the fog", with: "was never the fog")
      _ = try await library.add([try folder.put("1.txt", Self.quay)])
      _ = try await library.add([try folder.put("2.txt", second)])
      _ = try library.correct(2, .speaker, about: "It was never the fog", to: "Ben Marsh")
      let whole = try library.join([1, 2])
      let reading = try library.work(whole).reading
      let lines = reading.quotations.filter { $0.how == .corrected }
      #expect(lines.count == 1)
      let first = try #require(lines.first)
      let half = try library.work(whole).manuscript.text.count / 2
      #expect(Int(first.span.start) > half)
    }
  }

  @Test(
    arguments: [
      (Correction.Field.alias, "Zebedee", "Ada Quill", "nobody is called “Zebedee”"),
      (.speaker, "said", "Ada Quill", "nothing is said, thought or written with “said”"),
      (.speaker, "the fog", "Ada Quill", ""),
      (.speaker, "999999", "Ada Quill", "nothing is said, thought or written at 999999"),
      (
        .scene, "Thanks to Wren", "start",
        "no paragraph of the story itself stands with “Thanks to Wren”"
      ),
      (.part, "Zebedee", "endNote", "no paragraph stands with “Zebedee”"),
      (.part, "fog", "endNote", "“fog” stands at 2 places"),
      (.scene, "Then we go", "perhaps", "“perhaps” is no scene"),
      (.title, "x", "y", "title cannot be corrected like that"),
    ] as [(Correction.Field, String, String, String)])
  func whatCannotBeMeantIsSaid(
    field: Correction.Field, about: String, value: String, says: String
  ) async throws {
    try await onShelf { _, library in
      guard !says.isEmpty else {
        _ = try library.correct(1, field, about: about, to: value)
        return
      }
      let error = #expect(throws: LibraryError.self) {
        try library.correct(1, field, about: about, to: value)
      }
      #expect(error?.summary.hasPrefix(says) == true, "\(error?.summary ?? "")")
      #expect(error?.remedy.isEmpty == false && error?.isShelfUnusable == false)
      try #expect(library.card(1).corrections.isEmpty)
    }
  }

  @Test func aFieldThatNeedsAPlaceSaysSo() async throws {
    try await onShelf { _, library in
      let error = #expect(throws: LibraryError.self) { try library.correct(1, .speaker, to: "Ada") }
      #expect(error?.summary == "speaker cannot be corrected like that")
    }
  }
}
