import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import Testing

@Suite struct RemovedPageTests {
  private func form(_ words: String, token: String = OpenRoom.token) -> String {
    "token=\(token)&\(words)"
  }

  @Test func aWorkIsTakenOffAtItsCardAndPutBackFromTheList() async throws {
    try await OpenRoom.open(stories: [OpenRoom.lamp, "Title: The <b>Fog\n\nIt rose.\n"]) {
      client, room in
      let card = try await client.answer("/works/2").text
      #expect(card.contains("action=\"/removed\"") && card.contains("Take it off the shelf"))
      let refused = try await client.answer(
        "/removed", .post, form: form("works=2", token: "wrong"))
      #expect(refused.status == .forbidden)
      try #expect(room.library.items().count == 2)

      let taken = try await client.answer("/removed", .post, form: form("works=2"))
      #expect(taken.status == .seeOther && taken["Location"] == "/removed?put=2")
      try #expect(room.library.items().map(\.id) == [1])
      let list = try await client.answer("/removed?put=2").text
      #expect(list.contains("Work 2 is off the shelf now.") && list.contains("Take it back"))
      #expect(list.contains("The &lt;b&gt;Fog") && !list.contains("<b>Fog"))
      let off = try await client.answer("/works/2").text
      #expect(off.contains("Off the shelf since") && off.contains("Put it back"))
      #expect(!off.contains("Take it off the shelf"))
      #expect(try await client.answer("/").text.contains("href=\"/removed\""))

      let back = try await client.answer("/removed/undo", .post, form: form("works=2"))
      #expect(back.status == .seeOther && back["Location"] == "/removed?back=2")
      try #expect(room.library.items().map(\.id) == [1, 2])
      let empty = try await client.answer("/removed?back=2").text
      #expect(empty.contains("Work 2 is on the shelf again."))
      #expect(empty.contains("No work is off the shelf."))
    }
  }

  @Test(arguments: ["works=", "works=x", "works=99", ""])
  func whatNamesNoWorkChangesNothing(words: String) async throws {
    try await OpenRoom.open(stories: [OpenRoom.lamp]) { client, room in
      for address in ["/removed", "/removed/undo"] {
        let answer = try await client.answer(address, .post, form: form(words))
        #expect([.badRequest, .notFound, .conflict].contains(answer.status), "\(answer.status)")
      }
      try #expect(room.library.items().count == 1)
      #expect(try await client.answer("/removed?page=99&put=1&back=x").status == .ok)
    }
  }
}
