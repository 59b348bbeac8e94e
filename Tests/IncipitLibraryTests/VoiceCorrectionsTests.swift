import IncipitBooks
@testable import IncipitLibrary
import IncipitText
import Testing

/// A person's word about whose words stand where, to whom they go, and what people are called.
@Suite struct VoiceCorrectionsTests {
  private static let story = """
    Ada Quill stood on the quay with Ben Marsh and Tom Reed. The boat was late.

    “You are late,” said Ada.

    “The fog,” said Ben Marsh. He put the lantern down.

    I must not sleep, she thought.

    Dear Ada,

    The water is high and I cannot come. Wait for me.

    Yours, Ben

    Robin Vale folded the letter. “Then we go,” said Robin.
    """

  private func onShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      _ = try await library.add([try folder.put("quay.txt", Self.story)])
      try await body(folder, library)
    }
  }

  private func name(_ id: Int?, _ library: Library) throws -> String? {
    try library.work(1).reading.characters.first { $0.id == id }?.name
  }

  @Test func whomALineGoesToIsFoundListedAndTakenBack() async throws {
    try await onShelf { folder, library in
      let before = try library.work(1).reading
      try #expect(library.search("to:robin late").isEmpty)
      let one = try library.correct(
        1, .addressee, about: "You are late", to: " Robin Vale;  Tom   Reed; Robin Vale; ")
      #expect(one.value == "Robin Vale; Tom Reed")
      #expect(one.summary == "to whom “You are late,” goes: Robin Vale; Tom Reed")
      try #expect(library.search("to:robin late").count == 1)
      try #expect(library.search("to:tom late").count == 1)

      let told = try library.work(1).reading
      _ = try library.readAgain(1)
      try #expect(library.work(1).reading == told)
      let two = try library.correct(1, .addressee, about: "You are late", to: "")
      #expect(two.summary == "to whom “You are late,” goes: not known")
      try #expect(library.card(1).corrections == [one, two])
      try #expect(library.work(1).reading.quotations[0].addressees.isEmpty)
      _ = try library.undoCorrection(1, field: .addressee)
      try #expect(library.work(1).reading == told)
      _ = try library.undoCorrection(1, number: one.id)
      try #expect(library.work(1).reading == before)
      try folder.check().faults.forEach { Issue.record("\($0)") }
    }
  }

  @Test func aThoughtIsSomebodysAndFoundByIt() async throws {
    try await onShelf { _, library in
      try #expect(library.search("thought:robin sleep").isEmpty)
      let correction = try library.correct(1, .speaker, about: "must not sleep", to: "Robin Vale")
      #expect(correction.summary == "whose words “I must not sleep,” are: Robin Vale")
      try #expect(library.search("thought:robin sleep").count == 1)
      try #expect(library.search("said:robin sleep").isEmpty)
      _ = try library.undoCorrection(1)
      try #expect(library.search("thought:robin sleep").isEmpty)
    }
  }

  @Test func aLetterHasAWriterAndAReader() async throws {
    try await onShelf { _, library in
      _ = try library.correct(1, .speaker, about: "The water is high", to: "Tom Reed")
      let to = try library.correct(1, .addressee, about: "Dear Ada,", to: "the ferryman")
      #expect(to.summary.hasPrefix("to whom “Dear Ada, The water is high"))
      let letter = try #require(try library.work(1).reading.inserts.first)
      try #expect(name(letter.writer, library) == "Tom Reed")
      try #expect(name(letter.reader, library) == "the ferryman")
      let error = #expect(throws: LibraryError.self) {
        try library.correct(1, .addressee, about: "Dear Ada,", to: "Tom Reed; Ben Marsh")
      }
      #expect(error?.remedy == "a letter or message goes to one person: give one name")
      try #expect(library.card(1).corrections.count == 2)
    }
  }

  @Test func aLineIsNamedWithItsTagToo() async throws {
    try await onShelf { _, library in
      let correction = try library.correct(
        1, .speaker, about: "Then we go,” said Robin.", to: "Ben Marsh")
      #expect(correction.summary == "Ben Marsh says “Then we go,”")
    }
  }

  @Test func aLineOfAChatIsNamedWithItsLabelAndALabelIsAName() async throws {
    let chat = """
      Ada Quill looked at her screen. Ben Marsh was late again.

      WOLF: where are you

      OWL: at home

      WOLF: come here

      OWL: the boat is gone
      """
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      _ = try await library.add([try folder.put("chat.txt", chat)])
      let line = try library.correct(1, .speaker, about: "WOLF: come here", to: "Ben Marsh")
      #expect(line.summary == "whose words “come here” are: Ben Marsh")
      try #expect(library.search("said:ben here").count == 1)
      _ = try library.correct(1, .alias, about: "wolf", to: "Ada Quill")
      try #expect(library.search("said:ada where").count == 1)
      try #expect(library.search("said:ben here").count == 1)
      _ = try library.correct(1, .addressee, about: "the boat is gone", to: "Ben Marsh")
      try #expect(library.search("to:ben gone").count == 1)
    }
  }

  @Test func pronounsMoveWhatHangsOnThem() async throws {
    try await onShelf { _, library in
      let before = try library.work(1).reading
      let correction = try library.correct(1, .pronouns, about: "robin", to: "They")
      #expect(correction.value == "they" && correction.summary == "pronouns of Robin: they")
      try #expect(
        library.card(1).cast.first { $0.character.name == "Robin Vale" }?.character.pronouns
          == .they)
      _ = try library.correct(1, .pronouns, about: "Robin Vale", to: "")
      try #expect(
        library.work(1).reading.characters.first { $0.name == "Robin Vale" }?.pronouns == nil)
      _ = try library.undoCorrection(1)
      _ = try library.undoCorrection(1)
      try #expect(library.work(1).reading == before)
    }
  }

  @Test(
    arguments: [
      (
        Correction.Field.addressee, "no such words", "Ben Marsh",
        "nothing is said, thought or written"
      ),
      (.addressee, "999999", "Ben Marsh", "nothing is said, thought or written at 999999"),
      (.pronouns, "Zebedee", "she", "“Zebedee” is no person of this story"),
      (.pronouns, "boat", "it", "“boat” is no person of this story"),
      (.pronouns, "Ada Quill", "xe", "“xe” is no pronouns"),
    ] as [(Correction.Field, String, String, String)])
  func whatCannotBeMeantIsSaid(
    field: Correction.Field, about: String, value: String, says: String
  ) async throws {
    try await onShelf { _, library in
      let error = #expect(throws: LibraryError.self) {
        try library.correct(1, field, about: about, to: value)
      }
      #expect(error?.summary.hasPrefix(says) == true, "\(error?.summary ?? "")")
      #expect(error?.remedy.isEmpty == false)
      try #expect(library.card(1).corrections.isEmpty)
    }
  }
}
