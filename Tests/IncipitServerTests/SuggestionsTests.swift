import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import Testing

@Suite struct SuggestionsTests {
  private static func story(_ number: Int, fandom: String? = nil) -> String {
    """
    Title: The Lamp, night \(number)

    Author: saltmarsh

    \(fandom.map { "Fandom: \($0)\n\n" } ?? "")Chapter 1

    Ines Marrow wound clock number \(number). Tobias Wick stood at the door.

    “You were to trim it at six,” said Tobias Wick.

    “I did trim it,” said Ines Marrow. “It was the wind.”

    “Then write that, Ines,” said Tobias. “Write: wind, night \(number).”
    """
  }

  private static let stories = [
    story(1, fandom: "The <b>Lights"), story(2, fandom: "The <b>Lights"), story(3),
  ]

  private func form(_ field: String, _ value: String, token: String = OpenRoom.token) -> String {
    "token=\(token)&field=\(field)&value=\(value)"
  }

  @Test func theCardSuggestsApartFromTheFactsWithLinksToItsGrounds() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, _ in
      let card = try await client.answer("/works/3").text
      let parts = card.split(separator: "The shelf suggests", maxSplits: 1)
      try #require(parts.count == 2)
      #expect(!parts[0].contains("The &lt;b&gt;Lights"))
      #expect(parts[1].contains("The &lt;b&gt;Lights") && !card.contains("<b>Lights"))
      #expect(parts[1].contains("href=\"/works/1\"") && parts[1].contains("href=\"/works/2\""))
      #expect(!(try await client.answer("/works/1").text.contains("The shelf suggests")))
    }
  }

  @Test func yesIsACorrectionAndNoIsKept() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      let refused = try await client.answer(
        "/works/3/correct", .post, form: form("declined", "fandom%3A+x", token: "wrong"))
      #expect(refused.status == .forbidden)
      let no = try await client.answer(
        "/works/3/correct", .post, form: form("declined", "fandom%3A+The+%3Cb%3ELights"))
      #expect(no.status == .seeOther && no["Location"] == "/works/3#suggestions")
      #expect(!(try await client.answer("/works/3").text.contains("The shelf suggests")))
      #expect(
        try await client.answer("/works/3/correct").text.contains("not to be suggested again"))
      _ = try room.library.undoCorrection(3)
      let yes = try await client.answer(
        "/works/3/correct", .post, form: form("fandom", "The+%3Cb%3ELights"))
      #expect(yes["Location"] == "/works/3#fact-fandom")
      try #expect(room.library.item(3).corrected == [.fandom])
    }
  }

  @Test func peopleAreListedAndEachHasAPageWhoseLinksLead() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, _ in
      let list = try await client.answer("/people").text
      #expect(list.contains("Ines Marrow") && list.contains("3 works"))
      #expect(list.contains("href=\"/people/Ines%20Marrow?of=1\""))
      let page = try await client.answer("/people/Ines%20Marrow?of=1")
      #expect(page.status == .ok)
      #expect(page.text.contains("In these works") && page.text.contains("Tobias Wick"))
      for part in page.text.split(separator: "href=\"").dropFirst() {
        let address = String(part.prefix { $0 != "\"" && $0 != "#" })
        guard address.hasPrefix("/") else { continue }
        let answer = try await client.answer(address)
        #expect(answer.status == .ok || answer.status == .seeOther, "\(address)")
      }
      #expect(try await client.answer("/works/3").text.contains("/people/Ines%20Marrow?of=3"))
    }
  }

  @Test(arguments: ["/people/Nobody", "/people/Ines?of=99", "/people/%20", "/people/%FF"])
  func whoIsNotThereGetsAPage(path: String) async throws {
    try await OpenRoom.open(stories: Self.stories) { client, _ in
      let answer = try await client.answer(path)
      #expect(answer.status == .notFound && answer.text.contains("Back to the shelf"))
    }
  }
}
