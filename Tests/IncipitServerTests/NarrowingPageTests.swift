import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import Testing

@Suite struct NarrowingPageTests {
  private static func tale(_ number: Int) -> String {
    """
    The lamp at Saltwick hissed, and Ines Marrow wound the clock for the \(number)th time.

    "I did trim it," said Ines. "It was the wind, number \(number)."
    """
  }

  @Test func theShelfIsNarrowedByLinksAndWidenedAgain() async throws {
    try await OpenRoom.open(stories: [1, 2, 3].map(Self.tale)) { client, room in
      _ = try room.library.correct(1, .fandom, to: "Saltwick & Sons")
      let page = try await client.answer("/").text
      #expect(page.contains("Saltwick &amp; Sons"))
      let query = "fandom%3A%22Saltwick%20%26%20Sons%22"
      #expect(page.contains("&amp;q=\(query)\""))
      let narrowed = try await client.answer("/?q=\(query)").text
      #expect(narrowed.contains("1 of 3 works"))
      #expect(narrowed.contains("take away"))
      let others = try await client.answer("/?q=-\(query)").text
      #expect(others.contains("2 of 3 works"))
    }
  }

  @Test func aSearchIsKeptOpenedAndForgotten() async throws {
    try await OpenRoom.open(stories: [1, 2].map(Self.tale)) { client, room in
      let form = "token=\(OpenRoom.token)&name=Lamps&query=ines"
      let refused = try await client.answer(
        "/shelves", .post, form: form.replacing(OpenRoom.token, with: "x"))
      #expect(refused.status == .forbidden)
      let kept = try await client.answer("/shelves", .post, form: form)
      #expect(kept.status == .seeOther && kept["Location"] == "/?q=shelf%3A%22Lamps%22")
      let page = try await client.answer("/?q=shelf%3A%22Lamps%22").text
      #expect(page.contains("aria-current=\"page\"><bdi>Lamps</bdi>"))
      #expect(page.contains("2 of 2 works"))
      _ = try await client.answer(
        "/shelves/forget", .post, form: "token=\(OpenRoom.token)&name=Lamps")
      try #expect(room.library.savedSearches().isEmpty)
    }
  }
}
