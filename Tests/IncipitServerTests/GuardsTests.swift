import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import IncipitServer
import Logging
import Testing

@Suite struct GuardsTests {
  @Test func everyAnswerCarriesThePolicy() async throws {
    try await OpenRoom.open { client, room in
      for path in ["/", "/works/\(room.ids[0])/read", "/nowhere", "/health"] {
        let answer = try await client.answer(path)
        let policy = try #require(answer["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer["X-Content-Type-Options"] == "nosniff")
        #expect(answer["X-Frame-Options"] == "DENY")
        #expect(answer["Referrer-Policy"] == "same-origin")
      }
    }
  }

  @Test func asksForThePasswordAndTakesOnlyThatOne() async throws {
    try await OpenRoom.open(password: "sésame:open") { client, _ in
      let none = try await client.answer("/")
      #expect(none.status == .unauthorized)
      #expect(none["WWW-Authenticate"]?.hasPrefix("Basic realm=") == true)
      #expect(!none.text.contains("Saltwick"))
      for wrong in ["x:sésame", "x:sésame:opena", "x:", "sésame:open"] {
        let answer = try await client.answer("/", .get, [.authorization: Self.basic(wrong)])
        #expect(answer.status == .unauthorized, "\(wrong)")
      }
      let right = try await client.answer("/", .get, [.authorization: Self.basic("x:sésame:open")])
      #expect(right.status == .ok)
      #expect(try await client.answer("/health").status == .unauthorized)
    }
  }

  @Test func aRoomOpenToOthersNeedsAPassword() async throws {
    try await OpenRoom.open(stories: []) { _, room in
      for host in ["0.0.0.0", "192.168.1.4", "::", "shelf.local"] {
        for password in [nil, ""] {
          #expect(throws: ReadingRoomError.self) {
            try ReadingRoom(
              library: room.library,
              configuration: ReadingRoom.Configuration(
                host: host, password: password, formToken: "t"),
              logger: Logger(label: "test"))
          }
        }
      }
    }
  }

  @Test func takesAFormOnlyFromItsOwnPages() async throws {
    try await OpenRoom.open { client, room in
      let path = "/works/\(room.ids[1])/correct"
      let form = "token=\(OpenRoom.token)&field=title&value=Stolen"
      for headers: HTTPFields in [
        [.origin: "http://evil.example"], [.origin: "null"], [.origin: "http://localhost:99"],
        [HTTPField.Name("Sec-Fetch-Site") ?? .origin: "cross-site"],
        [HTTPField.Name("Sec-Fetch-Site") ?? .origin: "same-site"],
      ] {
        #expect(try await client.answer(path, .post, headers, form: form).status == .forbidden)
      }
      for token in ["", "token=&", "token=\(OpenRoom.token.dropLast())0&"] {
        let answer = try await client.answer(path, .post, form: "\(token)field=title&value=Stolen")
        #expect(answer.status == .forbidden)
      }
      let card = try room.library.card(room.ids[1])
      #expect(card.work.title.value == nil)
    }
  }

  @Test func changesNothingByGet() async throws {
    try await OpenRoom.open { client, room in
      let path = "/works/\(room.ids[1])/correct?token=\(OpenRoom.token)&field=title&value=X"
      #expect(try await client.answer(path).status == .ok)
      let card = try room.library.card(room.ids[1])
      #expect(card.corrections.isEmpty)
    }
  }

  @Test func keepsACorrectionAndTakesItBack() async throws {
    try await OpenRoom.open { client, room in
      let id = room.ids[1]
      let form = "token=\(OpenRoom.token)&field=title&value=The+Empty+%3CHall%3E%20%22"
      let kept = try await client.answer(
        "/works/\(id)/correct", .post, [.origin: "http://localhost"], form: form)
      #expect(kept.status == .seeOther)
      #expect(kept["Location"] == "/works/\(id)#fact-title")
      let card = try await client.answer("/works/\(id)").text
      #expect(card.contains("<span class=\"corrected\"><bdi>The Empty &lt;Hall&gt; &quot;</bdi>"))
      let shelf = try await client.answer("/").text
      #expect(shelf.contains("<span class=\"corrected\"><bdi>The Empty"))
      let undone = try await client.answer(
        "/works/\(id)/undo", .post, form: "token=\(OpenRoom.token)&field=title")
      #expect(undone.status == .seeOther)
      #expect(
        try await !client.answer("/works/\(id)").text.contains("class=\"corrected\"><bdi>The Empty")
      )
    }
  }

  @Test func refusesWhatIsNoFieldNoValueOrTooMuch() async throws {
    try await OpenRoom.open { client, room in
      let path = "/works/\(room.ids[0])/correct"
      let begin = "token=\(OpenRoom.token)&field="
      #expect(
        try await client.answer(path, .post, form: begin + "id&value=1").status == .badRequest)
      let rating = try await client.answer(path, .post, form: begin + "rating&value=purple")
      #expect(rating.status == .badRequest && rating.text.contains("one of: general"))
      let long = begin + "title&value=" + String(repeating: "a", count: 100_000)
      #expect(try await client.answer(path, .post, form: long).status == .contentTooLarge)
      #expect(
        try await client.answer("/works/99/correct", .post, form: begin + "title&value=x").status
          == .notFound)
    }
  }

  private static func basic(_ pair: String) -> String { "Basic " + Base64.text(Array(pair.utf8)) }
}

/// Base64 (RFC 4648) for the credentials of these tests.
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      for place in 0..<4 {
        let isPadding = start + place > bytes.count
        text.append(isPadding ? "=" : digits[bits >> (18 - 6 * place) & 63])
      }
    }
    return text
  }
}
