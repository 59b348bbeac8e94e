import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import IncipitServer
import Testing

@Suite struct FilesTests {
  @Test func givesTheSavedFileByteForByte() async throws {
    try await OpenRoom.open { client, room in
      let answer = try await client.answer("/works/\(room.ids[0])/original/1")
      #expect(Array(answer.body.readableBytesView) == Array(OpenRoom.lamp.utf8))
      #expect(answer["Content-Type"] == "application/octet-stream")
      #expect(
        answer["Content-Disposition"] == "attachment; filename=\"0.txt\"; filename*=UTF-8''0.txt")
      #expect(try await client.answer("/works/\(room.ids[0])/original/2").status == .notFound)
    }
  }

  @Test func givesEachFormatUnderAHarmlessName() async throws {
    let format = ReadingRoom.Configuration.Format(
      name: "epub", label: "EPUB", fileExtension: "epub", mediaType: "application/epub+zip"
    ) { work in Array("book of \(work.card.id)".utf8) }
    try await OpenRoom.open(formats: [format]) { client, room in
      let id = room.ids[1]
      _ = try room.library.correct(id, .title, to: "../Café\" <x>; \u{202E}gpj.exe: a/b")
      let answer = try await client.answer("/works/\(id)/epub")
      #expect(answer.text == "book of \(id)")
      #expect(answer["Content-Type"] == "application/epub+zip")
      #expect(
        answer["Content-Disposition"]
          == "attachment; filename=\"Caf_ x ; gpj.exe a b.epub\"; filename*=UTF-8''Caf%C3%A9%20x%20%3B%20gpj.exe%20a%20b.epub"
      )
      #expect(try await client.answer("/works/\(id)").text.contains("href=\"/works/\(id)/epub\""))
      #expect(try await client.answer("/works/\(id)/mobi").status == .notFound)
    }
  }

  @Test func aFormatThatFailsGetsAPageWithoutItsCause() async throws {
    struct Broken: Error { let words = "secret words" }
    let format = ReadingRoom.Configuration.Format(
      name: "epub", label: "EPUB", fileExtension: "epub", mediaType: "application/epub+zip"
    ) { _ in throw Broken() }
    try await OpenRoom.open(formats: [format]) { client, room in
      let answer = try await client.answer("/works/\(room.ids[0])/epub")
      #expect(answer.status == .internalServerError)
      #expect(answer.text.contains("Something broke") && !answer.text.contains("secret"))
    }
  }

  @Test func assetsLastAndAreNotSentTwice() async throws {
    try await OpenRoom.open { client, _ in
      let page = try await client.answer("/").text
      let links = page.split(separator: "\"").filter {
        $0.hasPrefix("/assets/") || $0.hasPrefix("/covers/")
      }
      #expect(links.count >= 5)
      for link in links {
        let first = try await client.answer(String(link))
        #expect(first.status == .ok && first.body.readableBytes > 0)
        #expect(first["Cache-Control"]?.contains("immutable") == true)
        let tag = try #require(first["ETag"])
        let second = try await client.answer(String(link), .get, [.ifNoneMatch: tag])
        #expect(second.status == .notModified && second.body.readableBytes == 0)
      }
      #expect(try await client.answer("/covers/zz.svg").status == .notFound)
      #expect(
        try await client.answer("/covers/\(String(repeating: "g", count: 64)).svg").status
          == .notFound)
    }
  }
}
