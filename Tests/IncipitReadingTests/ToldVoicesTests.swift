import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

/// Whose words one says they are, and to whom they go, holds for speech, thoughts, chats and letters.
@Suite struct ToldVoicesTests {
  private static let kitchen = """
    Ada Quill, Ben Marsh and Tom Reed sat in the kitchen. Ada poured the tea.

    “You never told me,” said Ada.

    Nobody spoke.
    """

  private func guided(_ text: String, _ change: (inout Guidance) -> Void) throws -> ReadStory {
    var guidance = Guidance()
    change(&guidance)
    return try ReadStory(text, guidance: guidance)
  }

  // MARK: To whom

  @Test func whomItIsSaidToHoldsAndIsMeantByYou() throws {
    let place = try ReadStory(Self.kitchen).span(of: "“You never told me,”")
    for name in ["Ben Marsh", "Tom Reed"] {
      let after = try guided(Self.kitchen) { $0.addressees = [place: [name]] }
      #expect(after.addressees == [name] && after.speakers == ["Ada Quill"])
      #expect(after.meaning(of: "You never") == name)
    }
  }

  @Test func itIsSaidToSeveralToSomebodyElseAndToNobody() throws {
    let place = try ReadStory(Self.kitchen).span(of: "“You never told me,”")
    let several = try guided(Self.kitchen) {
      $0.addressees = [place: ["Tom Reed", "the ferryman", "Tom Reed"]]
    }
    #expect(several.addressees == ["Tom Reed, the ferryman"])
    let nobody = try guided(Self.kitchen) { $0.addressees = [place: []] }
    #expect(nobody.addressees == [""])
  }

  @Test func whoIsSpokenToDoesNotSpeak() throws {
    let text = """
      Ada Quill and Ben Marsh sat in the kitchen. Ada poured the tea.

      “Is it cold?”

      “It is not.”

      “Then drink it.”
      """
    let place = try ReadStory(text).span(of: "“Is it cold?”")
    for (listener, speaker) in [("Ada Quill", "Ben Marsh"), ("Ben Marsh", "Ada Quill")] {
      let after = try guided(text) { $0.addressees = [place: [listener]] }
      #expect(after.speakers == [speaker, listener, speaker])
      #expect(after.addressees == [listener, speaker, listener])
    }
    let alone = try guided(text) {
      $0.addressees = [place: ["Ada Quill"]]
      $0.speakers = [place: "Ada Quill"]
    }
    #expect(alone.speakers[0] == "Ada Quill" && alone.addressees[0] == "Ada Quill")
  }

  @Test func whomTheTextNamesSpeaksAllTheSame() throws {
    let place = try ReadStory(Self.kitchen).span(of: "“You never told me,”")
    let several = try guided(Self.kitchen) { $0.addressees = [place: ["Ada Quill", "Ben Marsh"]] }
    #expect(several.speakers == ["Ada Quill"] && several.addressees == ["Ada Quill, Ben Marsh"])
    let alone = try guided(Self.kitchen) { $0.addressees = [place: ["Ada Quill"]] }
    #expect(alone.speakers == ["Ada Quill"] && alone.addressees == ["Ada Quill"])
  }

  @Test func otherLinesOfTheParagraphGoToWhomTheyWent() throws {
    let text = """
      Ada Quill, Ben Marsh and Tom Reed sat in the kitchen. Ada poured the tea.

      “Is it cold?” Ada asked Ben.

      “It is not,” said Ben. “The cups are,” he told Ada. “Sit down,” he said.
      """
    let before = try ReadStory(text)
    try #require(before.addressees == ["Ben Marsh", "Ada Quill", "Ada Quill", "Ada Quill"])
    let place = before.span(of: "“The cups are,”")
    for names in [["Tom Reed"], []] {
      let after = try guided(text) { $0.addressees = [place: names] }
      #expect(after.speakers == before.speakers)
      #expect(
        after.addressees == ["Ben Marsh", "Ada Quill", names.first ?? "", "Ada Quill"])
    }
  }

  @Test func aSpeechOverParagraphsGoesOnToThoseWhoHearItBegin() throws {
    let text = """
      Ada Quill, Ben Marsh and Tom Reed sat in the kitchen. Ada turned to Ben.

      “The fog came in at noon,” said Ada, “and nobody rang the bell.

      “So the boat went on the rocks.

      “That is all.”
      """
    let story = try ReadStory(text)
    let first = story.span(of: "“and nobody rang the bell.")
    let last = story.span(of: "“That is all.”")
    let after = try guided(text) { $0.addressees = [first: ["Tom Reed"]] }
    #expect(after.addressees.suffix(3) == ["Tom Reed", "Tom Reed", "Tom Reed"])
    let turned = try guided(text) { $0.addressees = [first: ["Tom Reed"], last: []] }
    #expect(turned.addressees.suffix(3) == ["Tom Reed", "Tom Reed", ""])
  }

  // MARK: Thoughts

  @Test func aThoughtIsTheirsWhoOneSaysThinksIt() throws {
    let text = """
      Ada Quill closed the door on Wren Tarn. I must not sleep, she thought.

      “Good night,” said Wren.
      """
    let before = try ReadStory(text)
    let thought = try #require(before.reading.quotations.first { $0.kind == .thought })
    for name in ["Ada Quill", "Wren Tarn", "the lodger"] {
      let after = try guided(text) { $0.speakers = [thought.span: name] }
      let told = try #require(after.reading.quotations.first { $0.kind == .thought })
      #expect(told.speaker.map(after.name) == name && told.span == thought.span)
      #expect(told.how == .corrected && told.confidence == 1)
    }
    let unknown = try guided(text) { $0.speakers = [thought.span: ""] }
    #expect(unknown.reading.quotations == before.reading.quotations)
  }

  // MARK: Chats

  private static let chat = """
    Ada Quill looked at her screen. Ben Marsh was late again.

    wolfie: where are you

    owlet: at home

    wolfie: come here

    owlet: no
    """

  @Test func aLineOfAChatIsTheirsWhoOneSaysWritesIt() throws {
    let before = try ReadStory(Self.chat)
    #expect(before.speakers == ["wolfie", "owlet", "wolfie", "owlet"])
    let place = before.span(of: "where are you")
    let after = try guided(Self.chat) { $0.speakers = [place: "owlet"] }
    #expect(after.speakers == ["owlet", "owlet", "wolfie", "owlet"])
    #expect(after.reading.quotations.first?.how == .corrected)
    #expect(after.reading.characters.count { $0.name == "owlet" } == 1)
  }

  @Test func aLabelIsSomebodysNameForAllItsLines() throws {
    for name in ["Ada Quill", "Zoe Tarn"] {
      let after = try guided(Self.chat) { $0.names = [.init("wolfie", of: name)] }
      #expect(after.speakers == [name, "owlet", name, "owlet"])
      #expect(after.character("wolfie") == nil)
    }
    let nobody = try guided(Self.chat) { $0.notPersons = ["wolfie"] }
    #expect(nobody.character("wolfie") == nil)
  }

  // MARK: Letters

  private static let letter = """
    Ada Quill opened the letter. Ben Marsh watched her, and Tom Reed slept.

    Dear Ada,

    The fog is thick and I cannot come. Wait for me.

    Yours, Ben

    Ada folded it.
    """

  @Test func aLetterIsBetweenThoseWhomOneNames() throws {
    let text = Self.letter
    let before = try ReadStory(text)
    let letter = try #require(before.reading.inserts.first)
    #expect(letter.writer.map(before.name) == "Ben Marsh")
    let place = TextSpan(Int(letter.span.start), Int(letter.span.start) + 9)
    let after = try guided(text) {
      $0.speakers = [place: "the harbour master"]
      $0.addressees = [place: ["Tom Reed"]]
    }
    let told = try #require(after.reading.inserts.first)
    #expect(told.writer.map(after.name) == "the harbour master" && told.confidence == 1)
    #expect(told.reader.map(after.name) == "Tom Reed")
    let unknown = try guided(text) { $0.speakers = [place: ""] }
    #expect(unknown.reading.inserts.first?.writer == nil)
    #expect(unknown.reading.inserts.first?.reader == letter.reader)
  }

  @Test func aLetterDoesNotGoToItsOwnWriterByAGuess() throws {
    let before = try ReadStory(Self.letter)
    let place = try #require(before.reading.inserts.first).span
    let written = try #require(
      guided(Self.letter) { $0.speakers = [place: "Ada Quill"] }.reading.inserts.first)
    #expect(written.writer.map(before.name) == "Ada Quill" && written.reader == nil)
    #expect(written.confidence == 1)
    let gotten = try #require(
      guided(Self.letter) { $0.addressees = [place: ["Ben Marsh"]] }.reading.inserts.first)
    #expect(gotten.reader.map(before.name) == "Ben Marsh" && gotten.writer == nil)
    // Told so, one writes to oneself.
    let own = try guided(Self.letter) {
      $0.speakers = [place: "Ada Quill"]
      $0.addressees = [place: ["Ada Quill"]]
    }
    let told = try #require(own.reading.inserts.first)
    #expect(told.reader == told.writer && told.reader != nil)
  }

  @Test func aGuessedReaderIsNotCertainBecauseTheWriterWasTold() throws {
    let before = try #require(try ReadStory(Self.letter).reading.inserts.first)
    let after = try #require(
      guided(Self.letter) { $0.speakers = [before.span: "Tom Reed"] }.reading.inserts.first)
    #expect(after.reader == before.reader && after.reader != nil)
    #expect(after.confidence == before.confidence && after.confidence < 1)
  }
}
