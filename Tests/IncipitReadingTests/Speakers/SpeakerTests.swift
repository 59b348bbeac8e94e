import IncipitBooks
import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct SpeakerTests {
  @Test func readsTagsBehindBeforeAndInside() throws {
    let story = try ReadStory(
      """
      "Run," said Ada.

      Ben asked, "Where to?"

      "Home," Ada whispered, "and fast."
      """)
    #expect(story.speakers == ["Ada", "Ben", "Ada", "Ada"])
    #expect(story.reading.quotations.first?.how == .tagName)
    #expect(story.reading.quotations.first?.verb == "said")
  }

  @Test func readsTagsThatStandAsSentences() throws {
    let story = try ReadStory(
      "\"You are late.\" Marian says sweetly\n\n\"The train.\" He says. Peter sits down.")
    #expect(story.speakers == ["Marian", "Peter"])
  }

  @Test func givesUntaggedTurnsToTheTwoWhoTalkInTurn() throws {
    let story = try ReadStory(
      """
      "Are you going?" asked Ada.

      "Yes," said Ben.

      "Today?"

      "Tonight."

      "Alone?"

      "Always."
      """)
    #expect(story.speakers == ["Ada", "Ben", "Ada", "Ben", "Ada", "Ben"])
    #expect(story.addressees == ["Ben", "Ada", "Ben", "Ada", "Ben", "Ada"])
  }

  @Test func nobodyCallsThemselves() throws {
    let story = try ReadStory(
      """
      Ada and Ben stood at the gate.

      "Come in, Ben."

      "After you, Ada."
      """)
    #expect(story.speakers == ["Ada", "Ben"])
  }

  @Test func takesTheDoerBesideAQuotationForItsSpeaker() throws {
    let story = try ReadStory(
      """
      Ada and Ben waited in the hall.

      Ben clenched his fist. "Enough."

      "I know." Ada closed the book.
      """)
    #expect(story.speakers == ["Ben", "Ada"])
    #expect(story.reading.quotations.map(\.how) == [.beat, .beat])
  }

  @Test func namesASpeakerOutsideTheCastByTheStorysWords() throws {
    let story = try ReadStory(
      """
      Ada came out of the theatre. Ada waved.

      "Who made the dress?" someone shouted.

      "My mother," said Ada.
      """)
    #expect(story.speakers == ["“someone”", "Ada"])
  }

  @Test func keepsTheSpeakerOfAParagraphThroughAListenersBeat() throws {
    let story = try ReadStory(
      """
      Ada and Cora were alone.

      "You know him," said Ada without a pause. "But you won't tell him." Cora nodded and Ada smiled.
      """)
    #expect(story.speakers == ["Ada", "Ada"])
  }

  @Test func saysLessOfWhatIsLessSure() throws {
    let story = try ReadStory(
      "\"Run,\" said Ada.\n\n\"No,\" said Ben.\n\nCora watched. Dora watched.\n\n\"Why?\"")
    let confidences = story.reading.quotations.map(\.confidence)
    #expect(confidences[0] > 0.9 && confidences[2] < confidences[0])
  }

  @Test func namesNobodyWhoIsUnlikely() throws {
    // Six people in a room, and nothing that tells who it is.
    let story = try ReadStory(
      """
      Ada, Ben, Cora, Dora, Emil and Fred waited in the hall. Ada sat by Fred. Dora watched Emil and Cora.

      "Enough."
      """)
    for quotation in story.reading.quotations where quotation.speaker != nil {
      #expect(quotation.confidence >= 0.4)
    }
    for quotation in story.reading.quotations where quotation.speaker == nil {
      #expect(quotation.how == nil && quotation.confidence == 0)
    }
  }

  @Test func readsManyTurnsOfOneParagraphInABoundedTime() throws {
    let story = try ReadStory(String(repeating: "\"Hi,\" said Ada. ", count: 20_000))
    #expect(story.reading.quotations.count == 20_000)
  }

  @Test func isTheSameEachTime() throws {
    let text =
      "\"Run,\" said Ada.\n\n\"No.\"\n\nBen sat. \"Why?\" he asked.\n\n\"Because,\" said the girl."
    #expect(try ReadStory(text).reading == ReadStory(text).reading)
  }
}
