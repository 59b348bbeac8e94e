import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import IncipitText
import Testing

@Suite struct LifeTests {
  private func form(_ fields: String, token: String = OpenRoom.token) -> String {
    "token=\(token)&\(fields)"
  }

  @Test func thePlaceIsKeptShownAndOfferedToEveryBrowser() async throws {
    try await OpenRoom.open { client, room in
      let id = room.ids[0]
      let text = try room.library.work(id).manuscript.text
      let place = try #require(text.firstSpan(of: "The harbour lay flat"))
      let kept = try await client.answer(
        "/works/\(id)/place", .post,
        form: form("from=0&to=\(place.start)&seconds=60&day=2026-03-04"))
      #expect(kept.status == .ok && kept.text == "kept")
      let percent = try room.library.life(of: id).percentRead
      #expect(percent > 30 && percent < 90)
      let shelf = try await client.answer("/")
      #expect(shelf.text.contains("\(percent) % read"))
      let card = try await client.answer("/works/\(id)")
      #expect(card.text.contains("href=\"/works/\(id)/read#b\(place.start)\">Go on reading"))
      #expect(card.text.contains("read on 1 day"))
      let reader = try await client.answer("/works/\(id)/read")
      #expect(
        reader.text.contains("data-place-leaf=\"1\" data-place-block=\"b\(place.start)\""))
      let end = try await client.answer(
        "/works/\(id)/place", .post,
        form: form("from=\(place.start)&to=\(text.count)&seconds=60&end=1"))
      #expect(end.text == "finished")
      let again = try await client.answer(
        "/works/\(id)/place", .post, form: form("from=0&to=\(text.count)&seconds=60&end=1"))
      #expect(again.text == "kept")
      let finished = try await client.answer("/works/\(id)")
      #expect(finished.text.contains("marked so when you reached the end"))
      let back = try await client.answer(
        "/works/\(id)/mark", .post, form: form("state=reading&leaf=1"))
      #expect(back.status == .seeOther && back["Location"] == "/works/\(id)/read")
      #expect(try room.library.life(of: id).state == .reading)
    }
  }

  @Test(arguments: ["", "to=x", "to=-1", "from=1"])
  func aPlaceThatIsNoneIsRefused(fields: String) async throws {
    try await OpenRoom.open { client, room in
      let answer = try await client.answer("/works/1/place", .post, form: form(fields))
      #expect(answer.status == .badRequest)
      let old = try await client.answer(
        "/works/1/place", .post, form: form("to=5", token: "wrong"))
      #expect(old.status == .forbidden)
      let far = try await client.answer(
        "/works/1/place", .post, form: form("from=0&to=999999999999&seconds=9223372036854775807"))
      #expect(far.status == .ok)
      let none = try await client.answer("/works/99/place", .post, form: form("to=5"))
      #expect(none.status == .notFound)
    }
  }

  @Test func starsStateAndNoteAreSetOnTheCard() async throws {
    try await OpenRoom.open { client, room in
      for fields in ["stars=4", "state=put-away", "note=a+%3Cb%3E+note"] {
        let answer = try await client.answer("/works/1/mark", .post, form: form(fields))
        #expect(answer.status == .seeOther && answer["Location"] == "/works/1#own")
      }
      let card = try await client.answer("/works/1").text
      #expect(card.contains("a &lt;b&gt; note") && card.contains("★★★★"))
      #expect(card.contains("value=\"put-away\" aria-pressed=\"true\""))
      for fields in ["stars=6", "stars=x", "state=odd"] {
        let answer = try await client.answer("/works/1/mark", .post, form: form(fields))
        #expect(answer.status == .badRequest, "\(fields)")
      }
      #expect(try room.library.life(of: 1).stars == 4)
    }
  }

  @Test func aPassageIsMarkedBySelectionAndByItsWords() async throws {
    try await OpenRoom.open { client, room in
      let text = try room.library.work(1).manuscript.text
      let span = try #require(text.firstSpan(of: "trim it at six"))
      let made = try await client.answer(
        "/works/1/notes", .post,
        form: form("start=\(span.start)&end=\(span.end)&comment=when%3F&leaf=1"))
      #expect(made["Location"] == "/works/1/read#n1")
      let byWords = try await client.answer(
        "/works/1/notes", .post, form: form("quote=flat+as+slate&comment="))
      #expect(byWords["Location"] == "/works/1#notes")
      let reader = try await client.answer("/works/1/read").text
      #expect(
        reader.contains(
          "<mark class=\"own noted\" data-note=\"1\" id=\"n1\">trim it at six</mark>"))
      #expect(reader.contains("<mark class=\"own\" data-note=\"2\" id=\"n2\">flat as slate</mark>"))
      let card = try await client.answer("/works/1").text
      #expect(card.contains("when?") && card.contains("href=\"/works/1/read#n2\""))

      let removed = try await client.answer(
        "/works/1/notes/1", .post, form: form("deed=remove&leaf=1"))
      let address = try #require(removed["Location"])
      #expect(address == "/works/1?removed=1#notes")
      let offer = try await client.answer("/works/1?removed=1").text
      #expect(offer.contains("Put it back") && !offer.contains("when?"))
      let back = try await client.answer("/works/1/notes/1", .post, form: form("deed=restore"))
      #expect(back.status == .seeOther)
      let changed = try await client.answer(
        "/works/1/notes/1", .post, form: form("deed=change&comment=at+seven"))
      #expect(changed.status == .seeOther)
      #expect(try await client.answer("/works/1").text.contains("at seven"))
      #expect(try await client.answer("/works/1?removed=1").text.contains("Put it back") == false)
    }
  }

  @Test(arguments: [
    ("/works/1/notes", "quote=not+in+there", HTTPResponse.Status.badRequest),
    ("/works/1/notes", "quote=", .badRequest), ("/works/1/notes", "start=5&end=5", .badRequest),
    ("/works/1/notes/9", "deed=remove", .notFound), ("/works/99/notes", "quote=a", .notFound),
  ])
  func whatCannotBeMarkedIsTold(
    address: String, fields: String, status: HTTPResponse.Status
  ) async throws {
    try await OpenRoom.open { client, room in
      let answer = try await client.answer(address, .post, form: form(fields))
      #expect(answer.status == status)
      #expect(try room.library.annotatedWorks().isEmpty)
    }
  }

  @Test func anothersNoteIsNotReachedThroughAWork() async throws {
    try await OpenRoom.open { client, room in
      _ = try room.library.annotate(1, quoting: "slate", comment: "")
      let answer = try await client.answer(
        "/works/2/notes/1", .post, form: form("deed=remove"))
      #expect(answer.status == .notFound)
    }
  }

  @Test func hiddenWorksAreCountedListedAndShownByTheirRule() async throws {
    try await OpenRoom.open { client, room in
      let made = try await client.answer(
        "/hidden", .post, form: form("query=title%3Asaltwick&unless=&reason=not+now"))
      #expect(made.status == .seeOther && made["Location"] == "/hidden")
      let shelf = try await client.answer("/").text
      #expect(shelf.contains("1 work hidden by your rules") && shelf.contains("href=\"/hidden\""))
      #expect(!shelf.contains("The Lamp at Saltwick"))
      let search = try await client.answer("/search?q=lamp").text
      #expect(search.contains("1 work hidden by your rules"))
      let list = try await client.answer("/hidden").text
      #expect(list.contains("not now") && list.contains("The Lamp at Saltwick"))
      let card = try await client.answer("/works/1").text
      #expect(card.contains("Hidden by your") && card.contains("title:saltwick"))
      let bad = try await client.answer("/hidden", .post, form: form("query=said%3Aines"))
      #expect(bad.status == .badRequest && bad.text.contains("asks about scenes"))
      let undone = try await client.answer("/hidden/undo", .post, form: form("rule=1"))
      #expect(undone.status == .seeOther)
      #expect(try await client.answer("/").text.contains("The Lamp at Saltwick"))
      let twice = try await client.answer("/hidden/undo", .post, form: form("rule=1"))
      #expect(twice.status == .notFound)
    }
  }

  @Test func theNumbersAreATableWithBars() async throws {
    try await OpenRoom.open { client, room in
      try room.library.setStars(5, of: 1)
      let page = try await client.answer("/stats")
      #expect(page.status == .ok)
      #expect(page.text.contains("By stars") && page.text.contains("<table class=\"numbers\">"))
      #expect(page.text.contains("q=stars%3A5"))
      let narrowed = try await client.answer("/?view=list&q=stars%3A5")
      #expect(narrowed.text.contains("1 of 2 works"))
    }
  }
}
