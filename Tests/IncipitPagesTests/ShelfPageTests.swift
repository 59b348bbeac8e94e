import IncipitBooks
import IncipitPages
import IncipitText
import Testing

@Suite struct ShelfPageTests {
  private func html(_ page: ShelfPage) throws -> String {
    try PageGallery.sharedRenderer.get().html(page)
  }

  @Test(arguments: ShelfPage.View.allCases)
  func showsAnUntitledWorkByItsOpeningWordsInBothViews(view: ShelfPage.View) throws {
    let html = try html(ShelfPage(stretch: .whole(PageGallery.items), view: view))
    #expect(html.contains("<q class=\"incipit\"><bdi>Flash. The bulbs went off"))
    #expect(html.contains("<q class=\"incipit spoken\"><bdi>“Holmes.” I had"))
    #expect(html.contains("<span class=\"untitled\">untitled</span>"))
    #expect(html.contains("author unknown"))
  }

  @Test(arguments: ShelfPage.View.allCases)
  func tellsGuessesAndCorrectionsFromStatements(view: ShelfPage.View) throws {
    let html = try html(ShelfPage(stretch: .whole(PageGallery.items), view: view))
    #expect(html.contains("[</span><bdi>The Lamplighters</bdi>"))
    #expect(html.contains("<span class=\"stated\"><bdi>Treasure Island</bdi></span>"))
    #expect(html.contains("<span class=\"corrected\"><bdi>What the Tide Kept</bdi>"))
  }

  @Test func saysHowToFillAnEmptyShelf() throws {
    let html = try html(ShelfPage(stretch: .whole([])))
    #expect(html.contains("incipit add"))
    #expect(!html.contains("class=\"filter\""))
  }

  @Test func saysSoWhenNothingFits() throws {
    let html = try html(ShelfPage(stretch: .whole([], total: 3), words: "moby & <dick>"))
    #expect(html.contains("No work fits “moby &amp; &lt;dick&gt;”."))
    #expect(html.contains("0 of 3 works"))
    #expect(html.contains("/search?q=moby%20%26%20%3Cdick%3E"))
  }

  @Test func turnsPagesAndKeepsWhatWasAsked() throws {
    let items = (61...120).map { number in
      PageGallery.item(
        Int64(number), "Work \(number)", nil, nil, "abcdef012345", fandoms: [], ships: [], words: 10
      )
    }
    let page = ShelfPage(
      stretch: ShelfStretch(items: items, offset: 60, count: 150, total: 190), view: .list,
      sort: ShelfSort(.words, isDescending: true), words: "a b")
    let html = try html(page)
    #expect(html.contains("Work 61<") && html.contains("Work 120<"))
    #expect(html.contains("150 of 190 works"))
    #expect(html.contains("/?view=list&amp;sort=-words&amp;q=a%20b&amp;page=3"))
    #expect(html.contains("/?view=list&amp;sort=-words&amp;q=a%20b\""))
    #expect(html.contains("page 2 of 3"))
  }

  @Test func namesEveryOrderThatItOffers() throws {
    let tags = MarkupReader(try html(ShelfPage(stretch: .whole(PageGallery.items)))).tags
    let names = tags.filter { $0.name == "option" && !$0.isEnd }.compactMap { $0["value"] }
    #expect(names.count == 6)
    for name in names { #expect(ShelfPage.sort(named: name) != nil) }
    #expect(ShelfPage.sort(named: "words; drop table") == nil)
  }
}

@Suite struct CoverTests {
  @Test func drawsTheSameCoverForTheSameHash() {
    let hash = String(repeating: "3fa9", count: 16)
    #expect(Cover.svg(sha256: hash) == Cover.svg(sha256: hash))
    #expect(Cover.svg(sha256: hash) != Cover.svg(sha256: String(repeating: "91c2", count: 16)))
  }

  @Test(arguments: ["", "0", "zz<script>", String(repeating: "f", count: 64)])
  func drawsAWholePictureWhateverItIsGiven(hash: String) {
    let svg = Cover.svg(sha256: hash)
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>"))
    #expect(svg.utf8.count < 2048)
    #expect(!svg.contains("script") && !svg.contains("style") && !svg.contains("href"))
  }

  @Test func hasManyFaces() {
    let covers = (0..<256).map { number in
      let digits = String(number * 2_654_435 % 16_777_216, radix: 16)
      return Cover.svg(sha256: digits + digits + digits)
    }
    #expect(Set(covers).count > 100)
  }
}
