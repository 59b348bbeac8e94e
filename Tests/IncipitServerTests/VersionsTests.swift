import HTTPTypes
import HummingbirdTesting
import IncipitBooks
import IncipitLibrary
import Testing

@Suite struct VersionsTests {
  private static func chapter(_ number: Int, ending: String = "Nobody answered her.") -> String {
    let lines = (1...12).map {
      "On night \($0) of week \(number) the lamp at Saltwick hissed, and Ines wound clock \($0 * number) again."
    }
    return "Chapter \(number)\n\n" + lines.joined(separator: "\n\n") + "\n\n\(ending)\n\n"
  }

  /// Works 1 to 4: two chapters; the same but for marks; one with a chapter more and another end of the second;
  /// a stranger.
  private static let stories = [
    "Title: The <b>Lamp\n\n" + chapter(1) + chapter(2),
    "Title: The <b>Lamp\n\n" + chapter(1, ending: "“Nobody” answered her!") + chapter(2),
    chapter(1) + chapter(2, ending: "Nobody <i>at all</i> answered her then.") + chapter(3),
    OpenRoom.lamp,
  ]

  private func form(_ words: String, token: String = OpenRoom.token) -> String {
    "token=\(token)&\(words)"
  }

  @Test func copiesAndVersionsAreListedWithWhatSetsThemApart() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, _ in
      let answer = try await client.answer("/versions")
      let page = answer.text
      #expect(answer.status == .ok && page.contains("2 groups"))
      #expect(page.contains("The same text in another file"))
      #expect(page.contains("Work 3 has 98 % of work 1 and "))
      #expect(page.contains("href=\"/versions/1/3\"") && !page.contains("href=\"/versions/1/2\""))
      #expect(page.contains("The &lt;b&gt;Lamp") && !page.contains("<b>Lamp"))
      #expect(page.contains("0.txt") && !page.contains("3.txt"))
      #expect(try await client.answer("/").text.contains("href=\"/versions\""))
      #expect(
        try await client.answer("/versions?page=99&stood=-1&parted=x&put=x&back=1+y&apart=y").status
          == .ok)
    }
  }

  @Test func oneIsKeptAndTheOthersComeBack() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      let refused = try await client.answer(
        "/versions/keep", .post, form: form("works=1+2&kept=2", token: "wrong"))
      #expect(refused.status == .forbidden)
      try #expect(room.library.items().count == 4)

      let kept = try await client.answer(
        "/versions/keep", .post, form: form("works=1+2&kept=2"))
      #expect(kept.status == .seeOther && kept["Location"] == "/versions?put=1")
      try #expect(room.library.items().map(\.id) == [2, 3, 4])
      let done = try await client.answer("/versions?put=1").text
      #expect(done.contains("Work 1 stands behind work 2 now."))
      #expect(done.contains("Take it back") && done.contains("Behind others"))

      let piece = try await client.answer("/works/1").text
      #expect(piece.contains("stands behind <a href=\"/works/2\">work 2</a>"))
      #expect(piece.contains("href=\"/versions/1/2\"") && piece.contains("Put it back"))
      let card = try await client.answer("/works/2").text
      #expect(card.contains("href=\"/versions/1/2\"") && card.contains("Put it back"))

      let old = try await client.answer(
        "/versions/undo", .post, form: form("works=1", token: "wrong"))
      #expect(old.status == .forbidden)
      let back = try await client.answer("/versions/undo", .post, form: form("works=1"))
      #expect(back.status == .seeOther && back["Location"] == "/versions?back=1")
      try #expect(room.library.items().map(\.id) == [1, 2, 3, 4])
      let told = try await client.answer("/versions?back=1").text
      #expect(told.contains("Work 1 is on the shelf again.") && !told.contains("Behind others"))
      // What the address says is not so any more.
      #expect(!(try await client.answer("/versions?put=1").text.contains("stands behind work")))
    }
  }

  @Test func whatDiffersIsShownChapterByChapterAndWordByWord() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, _ in
      let page = try await client.answer("/versions/1/3").text
      #expect(page.contains("Chapter 1: <span class=\"nature\">the same</span>"))
      #expect(page.contains("href=\"/versions/1/3#chapter-2\">Chapter 2</a>"))
      #expect(page.contains("Chapter 3: <span class=\"nature\">only in work 3, "))
      #expect(page.contains("12 paragraphs alike"))
      #expect(
        page.contains(
          "<ins><span class=\"unseen\">[put in: </span>&lt;i&gt;at all&lt;/i&gt;<span class=\"unseen\">]</span></ins>"
        ))
      #expect(!page.contains("<i>at all"))
      #expect(page.contains("Keep work 1") && page.contains("href=\"/versions/3/1\""))
      let turned = try await client.answer("/versions/3/1").text
      #expect(turned.contains("<del><span class=\"unseen\">[taken out: </span>&lt;i&gt;at all"))
      let same = try await client.answer("/versions/1/2").text
      #expect(
        same.contains("The same text in another file")
          && !same.contains("<section class=\"bundle changes"))
    }
  }

  @Test func aVersionBehindAnotherIsShownBesideItAndCanComeBack() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      try room.library.putBehind(3, [1])
      let page = try await client.answer("/versions/1/3").text
      #expect(page.contains("Work 1 stands behind the other.") && !page.contains("Keep work"))
      #expect(page.contains("[put in: "))
    }
  }

  @Test func twoWorksThatShareTheirTextAreKeptApartAndListedAgain() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      #expect(!(try await client.answer("/versions").text.contains("Not versions of each other")))
      let refused = try await client.answer(
        "/versions/apart", .post, form: form("works=1+3", token: "wrong"))
      #expect(refused.status == .forbidden)
      let kept = try await client.answer(
        "/versions/apart", .post, form: form("works=1+3&page=2"))
      #expect(kept.status == .seeOther && kept["Location"] == "/versions?page=2&apart=1+3")
      let done = try await client.answer("/versions?apart=1+3").text
      #expect(done.contains("Works 1 and 3 are kept apart now.") && done.contains("1 group<"))
      #expect(done.contains("Not versions of each other") && done.contains("List them again"))
      #expect(!done.contains("href=\"/versions/1/3\""))
      // All four stand on the shelf still.
      try #expect(room.library.items().map(\.id) == [1, 2, 3, 4])
      let difference = try await client.answer("/versions/1/3").text
      #expect(difference.contains("These are two works, as you said."))
      #expect(!difference.contains("Keep work"))

      let old = try await client.answer(
        "/versions/offer", .post, form: form("works=1+3", token: "wrong"))
      #expect(old.status == .forbidden)
      let back = try await client.answer("/versions/offer", .post, form: form("works=1+3"))
      #expect(back.status == .seeOther && back["Location"] == "/versions?again=1+3")
      let listed = try await client.answer("/versions?again=1+3").text
      #expect(listed.contains("Works 1 and 3 are not kept apart any more."))
      #expect(listed.contains("2 groups") && !listed.contains("Not versions of each other"))
      #expect(try await client.answer("/versions/1/3").text.contains("Keep work 1"))
      // What the address says is not so any more.
      #expect(!(try await client.answer("/versions?apart=1+3").text.contains("kept apart now")))
    }
  }

  @Test func whereAllIsKeptApartNothingElseIsSaidToShareItsText() async throws {
    try await OpenRoom.open(stories: Array(Self.stories.prefix(2))) { client, room in
      try room.library.keepApart([1, 2])
      let page = try await client.answer("/versions").text
      #expect(page.contains("No other works on the shelf share their text."))
      #expect(!page.contains("No two works on the shelf"))
    }
  }

  @Test func strangersThatAreKeptApartAreUnderLooseChaptersAlone() async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      try room.library.keepApart([1, 4])
      #expect(!(try await client.answer("/versions").text.contains("Not versions of each other")))
      #expect(try await client.answer("/chapters").text.contains("value=\"1 4\""))
    }
  }

  @Test(arguments: [
    ("apart", ""), ("apart", "1"), ("apart", "1+1"), ("apart", "1+x"), ("apart", "1+99"),
    ("offer", ""), ("offer", "1"), ("offer", "2+3"), ("offer", "2+99"),
  ])
  func whatCannotBeKeptApartOrTakenBackChangesNothing(deed: String, works: String) async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      let answer = try await client.answer(
        "/versions/\(deed)", .post, form: form("works=\(works)"))
      #expect([.badRequest, .notFound].contains(answer.status), "\(answer.status)")
      try #expect(room.library.worksKeptApart() == [])
    }
  }

  @Test(arguments: [
    "/versions/1/99", "/versions/99/1", "/versions/1/1", "/versions/x/1", "/versions/1/0",
    "/versions/1", "/versions/1/99999999999999999999",
  ])
  func whatIsNotThereGetsAPage(path: String) async throws {
    try await OpenRoom.open(stories: Self.stories) { client, _ in
      let answer = try await client.answer(path)
      #expect(answer.status == .notFound && answer.text.contains("Back to the shelf"))
    }
  }

  @Test(arguments: [
    "works=1&kept=1", "works=1+2", "works=1+2&kept=3", "works=1+99&kept=1", "works=&kept=1",
    "works=1+x&kept=1", "works=1+-2&kept=1",
  ])
  func whatCannotBeKeptChangesNothing(words: String) async throws {
    try await OpenRoom.open(stories: Self.stories) { client, room in
      let answer = try await client.answer("/versions/keep", .post, form: form(words))
      #expect([.badRequest, .notFound].contains(answer.status), "\(answer.status)")
      let back = try await client.answer("/versions/undo", .post, form: form("works=4"))
      #expect(back.status == .badRequest)
      try #expect(room.library.items().count == 4)
    }
  }

  @Test func aShelfWithoutVersionsSaysSo() async throws {
    try await OpenRoom.open { client, _ in
      let page = try await client.answer("/versions").text
      #expect(
        page.contains("No two works on the shelf share their text.")
          && page.contains("href=\"/chapters\""))
    }
  }

  @Test func aLongDifferenceIsCutIntoLeaves() async throws {
    let lines = (1...700).map {
      "Line \($0) of the log tells of gale \($0 * 7) and of nobody else."
    }
    // Every other line says something else, none of them at one place alone.
    let other = lines.enumerated().map { $0.offset % 2 == 0 ? $0.element : "Struck \($0.offset)." }
    let stories = [lines, other].map { $0.joined(separator: "\n\n") }
    try await OpenRoom.open(stories: stories) { client, _ in
      let first = try await client.answer("/versions/1/2")
      #expect(first.text.contains("page 1 of ") && first.text.utf8.count < 200_000)
      #expect(first.text.contains("href=\"/versions/1/2?page=2\""))
      let second = try await client.answer("/versions/1/2?page=2").text
      #expect(second.contains("continued") && second.contains("All chapters"))
      #expect(try await client.answer("/versions/1/2?page=99").status == .ok)
    }
  }
}
