import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import Testing

@Suite struct ChaptersTests {
  private static func chapter(_ number: Int) -> String {
    """
    Chapter \(number)

    The lamp at Saltwick hissed, and Ines Marrow wound the clock for the \(number)th time.

    "You were to trim it at six," said Captain Doyle.

    "I did trim it," said Ines. "It was the wind, Captain Doyle, number \(number)."

    Old Peg Tolliver laughed. "The wind," said Peg, "has a great deal to answer for."
    """
  }

  private func form(_ works: String, token: String = OpenRoom.token) -> String {
    "token=\(token)&works=\(works)"
  }

  @Test func chaptersAreOfferedJoinedShownAndTakenApart() async throws {
    try await OpenRoom.open(stories: [1, 2, 5].map(Self.chapter)) { client, room in
      let offered = try await client.answer("/chapters")
      let page = offered.text
      #expect(page.contains("3 files of one work?"))
      #expect(page.contains("chapters 3 to 4 are missing"))
      #expect(page.contains("value=\"1 2 3\""))

      let refused = try await client.answer(
        "/chapters/join", .post, form: form("1+2+3", token: "wrong"))
      #expect(refused.status == .forbidden)
      try #expect(room.library.items().count == 3)

      let joined = try await client.answer(
        "/chapters/join", .post, form: form("1+2+3"))
      #expect(joined.status == .seeOther && joined["Location"] == "/works/4")
      let card = try await client.answer("/works/4")
      let words = card.text
      #expect(words.contains("You joined this work out of 3 files"))
      let piece = try await client.answer("/works/2")
      #expect(piece.text.contains("href=\"/works/4\""))
      let file = try await client.answer("/works/4/original/2")
      #expect(file.text == Self.chapter(2))
      let reader = try await client.answer("/works/4/read/2")
      #expect(reader.status == .ok)

      let listed = try await client.answer("/chapters").text
      #expect(listed.contains("Joined works") && listed.contains("joined out of 3 works"))
      #expect(listed.contains("action=\"/works/4/separate\""))
      let apart = try await client.answer(
        "/works/4/separate", .post, form: form(""))
      #expect(apart.status == .seeOther)
      try #expect(room.library.items().map(\.id) == [1, 2, 3])
      #expect(!(try await client.answer("/chapters").text.contains("Joined works")))
    }
  }

  @Test func aNoIsKeptAndListedUntilItIsTakenBack() async throws {
    try await OpenRoom.open(stories: [1, 2].map(Self.chapter)) { client, _ in
      #expect(!(try await client.answer("/chapters").text.contains("Kept apart")))
      let kept = try await client.answer(
        "/chapters/apart", .post, form: form("1+2"))
      #expect(kept.status == .seeOther)
      let page = try await client.answer("/chapters").text
      #expect(page.contains("No files look like chapters of one work."))
      #expect(page.contains("Kept apart") && page.contains("action=\"/chapters/offer\""))
      #expect(
        page.contains("name=\"works\" value=\"1 2\"><button type=\"submit\">Offer them again"))

      let refused = try await client.answer(
        "/chapters/offer", .post, form: form("1+2", token: "wrong"))
      #expect(refused.status == .forbidden)
      let back = try await client.answer("/chapters/offer", .post, form: form("1+2"))
      #expect(back.status == .seeOther && back["Location"] == "/chapters")
      let offered = try await client.answer("/chapters?parted=9").text
      #expect(offered.contains("2 files of one work?") && !offered.contains("Kept apart"))
      // There is nothing to take back any more.
      #expect(
        try await client.answer("/chapters/offer", .post, form: form("1+2")).status == .badRequest)
    }
  }

  @Test(arguments: ["", "1", "x", "1+y", "1+99", "99999999999999999999"])
  func whatCannotBeJoinedIsToldAndChangesNothing(works: String) async throws {
    try await OpenRoom.open(stories: [1, 2].map(Self.chapter)) { client, room in
      let answer = try await client.answer(
        "/chapters/join", .post, form: form(works))
      #expect([.badRequest, .notFound].contains(answer.status), "\(answer.status)")
      try #expect(room.library.items().count == 2)
    }
  }
}
