import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import IncipitServer
import IncipitText
import Testing

@Suite struct PagesTests {
  @Test func showsTheShelfInBothViewsAndFiltersIt() async throws {
    try await OpenRoom.open { client, _ in
      let grid = try await client.answer("/")
      #expect(grid.status == .ok)
      #expect(grid["Content-Type"] == "text/html; charset=utf-8")
      #expect(grid.text.contains("The Lamp at Saltwick") && grid.text.contains("2 works"))
      #expect(try await client.answer("/?view=list").text.contains("class=\"list\""))
      let filtered = try await client.answer("/?q=saltwick&sort=title&view=list")
      #expect(filtered.text.contains("1 of 2 works"))
      #expect(try await client.answer("/?q=zebra").text.contains("No work fits “zebra”."))
      #expect(try await client.answer("/?view=odd&sort=odd&page=-3").status == .ok)
    }
  }

  @Test func anEmptyShelfSaysHowToFillIt() async throws {
    try await OpenRoom.open(stories: []) { client, _ in
      let answer = try await client.answer("/")
      #expect(answer.text.contains("incipit add"))
    }
  }

  @Test func everyLinkOfTheCardAndTheReaderLeadsSomewhere() async throws {
    let format = ReadingRoom.Configuration.Format(
      name: "text", label: "Plain text", fileExtension: "txt", mediaType: "text/plain"
    ) { Array($0.card.heading.utf8) }
    try await OpenRoom.open(formats: [format]) { client, room in
      for id in room.ids {
        for page in ["/works/\(id)", "/works/\(id)/read", "/?view=list", "/search?q=trim"] {
          let html = try await client.answer(page).text
          for link in Self.links(in: html) {
            let answer = try await client.answer(link)
            #expect(
              answer.status == .ok || answer.status == .seeOther, "\(page) → \(link)")
          }
        }
      }
    }
  }

  @Test func theReaderMarksTheEvidenceAndShowsNoForeignMarkup() async throws {
    try await OpenRoom.open { client, room in
      let reader = try await client.answer("/works/\(room.ids[1])/read?evidence=33-39").text
      #expect(reader.contains("<mark>"))
      let plain = try await client.answer("/works/\(room.ids[1])/read").text
      #expect(plain.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!plain.contains("<script>"))
      #expect(try await client.answer("/works/\(room.ids[1])/read/2").status == .notFound)
      #expect(try await client.answer("/works/\(room.ids[1])/read?evidence=x-y").status == .ok)
    }
  }

  @Test func theReaderShowsACorrectionAtOnceThoughItRemembersTheWork() async throws {
    try await OpenRoom.open { client, room in
      let path = "/works/\(room.ids[0])/read"
      let before = try await client.answer(path).text
      #expect(before.contains("The Lamp at Saltwick"))
      _ = try room.library.correct(room.ids[0], .title, to: "Untrimmed")
      let after = try await client.answer(path).text
      #expect(after.contains("Untrimmed"))
      _ = try room.library.undoCorrection(room.ids[0], field: .title)
      let back = try await client.answer(path).text
      #expect(back == before)
    }
  }

  @Test func anOffsetLeadsToItsParagraph() async throws {
    try await OpenRoom.open { client, room in
      let answer = try await client.answer("/works/\(room.ids[0])/at/200-210")
      #expect(answer.status == .seeOther)
      let location = try #require(answer["Location"])
      #expect(location.hasPrefix("/works/\(room.ids[0])/read?evidence=200-210#b"))
      let id = location.split(separator: "#").last ?? ""
      #expect(try await client.answer("/works/\(room.ids[0])/read").text.contains("id=\"\(id)\""))
      #expect(try await client.answer("/works/\(room.ids[0])/at/9-3").status == .notFound)
    }
  }

  @Test func searchFindsScenesAndForgivesBadQueries() async throws {
    try await OpenRoom.open { client, _ in
      let hits = try await client.answer("/search?q=hard+man").text
      #expect(hits.contains("<mark>hard</mark>"))
      #expect(hits.contains("The Lamp at Saltwick"))
      let found = try await client.answer("/search?find=a+pianist+in+an+empty+hall").text
      #expect(found.contains("Nobody had told the pianist"))
      let bad = try await client.answer("/search?q=words%3Amany")
      #expect(bad.status == .ok && bad.text.contains("role=\"alert\""))
      #expect(
        try await client.answer("/search?q=\(String(repeating: "a", count: 5000))").status
          == .badRequest)
    }
  }

  @Test(arguments: [
    "/nowhere", "/works/99", "/works/x", "/works/-1", "/works/1/read/0", "/assets/../x",
  ])
  func whatIsNotThereGetsAPage(path: String) async throws {
    try await OpenRoom.open { client, _ in
      let answer = try await client.answer(path)
      #expect(answer.status == .notFound)
      #expect(answer.text.contains("Back to the shelf"))
      #expect(answer["Content-Security-Policy"] != nil)
    }
  }

  @Test func saysThatItIsOpen() async throws {
    try await OpenRoom.open { client, _ in
      let answer = try await client.answer("/health")
      #expect(answer.text == "ok\n")
    }
  }

  @Test func answersHeadWithoutABody() async throws {
    try await OpenRoom.open { client, room in
      for path in ["/", "/works/\(room.ids[0])", "/works/\(room.ids[0])/read", "/health"] {
        let get = try await client.answer(path)
        let head = try await client.answer(path, .head)
        #expect(head.status == .ok)
        #expect(head.body.readableBytes == 0)
        #expect(head["Content-Length"] == get["Content-Length"])
      }
    }
  }

  private static func links(in html: String) -> Set<String> {
    var links: Set<String> = []
    for part in html.split(separator: " ") {
      for name in ["href=\"/", "src=\"/"] where part.contains(name) {
        let value = part.split(separator: "\"", maxSplits: 2).dropFirst().first ?? ""
        let address = value.split(separator: "#").first.map(String.init) ?? ""
        links.insert(address.split(separator: "&amp;").joined(separator: "&"))
      }
    }
    return links
  }
}
