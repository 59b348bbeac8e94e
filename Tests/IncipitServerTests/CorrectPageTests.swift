import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import IncipitText
import Testing

@Suite struct CorrectPageTests {
  private static let quay = """
    Ada Quill stood on the quay. Ada Quill had come early.

    “You are late,” said Ada.

    “The fog,” said Ben Marsh. He put the lantern down.

    “It is always the fog,” said Wick. She took the lantern from Ben Marsh.
    """

  private func form(_ words: String, token: String = OpenRoom.token) -> String {
    "token=\(token)&\(words)"
  }

  @Test func aSpeakerIsPutRightAtItsPlaceAndTakenBack() async throws {
    try await OpenRoom.open(stories: [Self.quay]) { client, room in
      let span = try room.library.work(1).reading.quotations[1].span
      let place = "\(span.start)-\(span.end)"
      let page = try await client.answer("/works/1/correct?at=\(place)").text
      #expect(page.contains("<option selected>Ben Marsh</option>"))
      #expect(page.contains("No scene begins with this paragraph."))

      let sent = "field=speaker&about=\(place)&at=\(place)&value=Ada+Quill&other="
      let refused = try await client.answer(
        "/works/1/correct", .post, form: form(sent, token: "wrong"))
      #expect(refused.status == .forbidden)
      let kept = try await client.answer("/works/1/correct", .post, form: form(sent))
      #expect(kept.status == .seeOther && kept["Location"] == "/works/1/correct?at=\(place)")
      let reader = try await client.answer("/works/1/read").text
      #expect(reader.contains("data-why=\"as you said\""))

      let said = try await client.answer("/works/1/correct").text
      #expect(said.contains("Ada Quill says “The fog,”"))
      _ = try await client.answer("/works/1/undo", .post, form: form("number=1"))
      try #expect(room.library.card(1).corrections.isEmpty)
    }
  }

  @Test func namesAreGivenTypedKeptAndDropped() async throws {
    try await OpenRoom.open(stories: [Self.quay]) { client, room in
      func send(_ words: String) async throws {
        _ = try await client.answer("/works/1/correct", .post, form: form(words))
      }
      try await send("field=alias&about=Wick&value=-&other=")
      try #expect(room.library.card(1).corrections.isEmpty)
      try await send("field=alias&about=Wick&value=Ada+Quill&other=")
      try #expect(room.library.card(1).cast.map(\.character.name) == ["Ada Quill", "Ben Marsh"])
      try await send("field=alias&about=Wick&value=-&other=Wilhelmina+Tarn")
      try #expect(
        room.library.card(1).cast.map(\.character.name).contains("Wilhelmina Tarn"))
      try await send("field=alias&about=Wick&value=%3F&other=")
      try #expect(room.library.card(1).cast.map(\.character.name) == ["Ada Quill", "Ben Marsh"])
    }
  }

  @Test func aPlaceOutsideTheTextIsSaidToBeLost() async throws {
    try await OpenRoom.open(stories: [Self.quay]) { client, _ in
      let page = try await client.answer("/works/1/correct?at=99999-99999")
      #expect(page.status == .ok && page.text.contains("There is no such place in this work."))
    }
  }
}
