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

  @Test func whomItGoesToAndWhereItIsArePutRightThere() async throws {
    try await OpenRoom.open(stories: [Self.quay]) { client, room in
      let span = try room.library.work(1).reading.quotations[1].span
      let place = "\(span.start)-\(span.end)"
      func send(_ words: String) async throws -> Int {
        let sent = "\(words)&about=\(place)&at=\(place)"
        return try await client.answer("/works/1/correct", .post, form: form(sent)).status.code
      }
      let several = "field=addressee&value=Ada+Quill&other=Ada+Quill%3B+Wick"
      try await #expect(send(several) == 303)
      let page = try await client.answer("/works/1/correct?at=\(place)").text
      #expect(page.contains("<option selected>Ada Quill; Wick</option>"))
      #expect(page.contains("and says it to"))
      try await #expect(send("field=addressee&value=&other=") == 303)
      try #expect(room.library.work(1).reading.quotations[1].addressees.isEmpty)

      try await #expect(send("field=place&value=the+%22old%22+quay") == 303)
      try await #expect(send("field=time&value=at+dawn") == 303)
      let scene = try #require(try room.library.work(1).reading.scenes.first)
      #expect(scene.place == "the \"old\" quay" && scene.time == "at dawn")
      let after = try await client.answer("/works/1/correct?at=\(place)").text
      #expect(after.contains("value=\"the &quot;old&quot; quay\""))
      #expect(after.contains("value=\"at dawn\""))
    }
  }

  @Test func thoughtsAndLettersHaveTheirForms() async throws {
    let story = """
      Ada Quill and Ben Marsh were alone. I must not sleep, she thought.

      Dear Ada,

      The water is high and I cannot come.

      Yours, Ben

      Ada folded it.
      """
    try await OpenRoom.open(stories: [story]) { client, room in
      let reading = try room.library.work(1).reading
      let thought = try #require(reading.quotations.first { $0.kind == .thought }).span
      let page = try await client.answer("/works/1/correct?at=\(thought.start)-\(thought.end)").text
      #expect(page.contains("nobody knows who thinks it") && page.contains(">Thinks it</button>"))
      #expect(!page.contains("and thinks it to"))
      let letter = try #require(reading.inserts.first).span
      let inside = Int(letter.start) + 15
      let written = try await client.answer("/works/1/correct?at=\(inside)-\(inside)").text
      #expect(written.contains(">Writes it</button>") && written.contains("and writes it to"))
      #expect(written.contains("value=\"\(letter.start)-\(letter.end)\""))
    }
  }

  @Test func pronounsAreChosenForEachPerson() async throws {
    try await OpenRoom.open(stories: [Self.quay]) { client, room in
      let sent = "field=pronouns&about=Wick&value=they"
      _ = try await client.answer("/works/1/correct", .post, form: form(sent))
      let people = try room.library.work(1).reading.characters
      #expect(people.first { $0.name == "Wick" }?.pronouns == .they)
      let page = try await client.answer("/works/1/correct").text
      #expect(page.contains("<option value=\"they\" selected>they</option>"))
      #expect(page.contains("pronouns of Wick: they"))
      let bad = try await client.answer(
        "/works/1/correct", .post, form: form("field=pronouns&about=Wick&value=xe"))
      #expect(bad.status.code >= 400 && bad.status.code < 500)
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
