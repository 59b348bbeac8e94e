import Foundation
import IncipitBooks
import IncipitPages
import IncipitText
import Testing

@Suite struct WorkPageTests {
  private func html(_ story: SampleStory, _ corrections: [Correction] = []) throws -> String {
    try PageGallery.sharedRenderer.get().html(
      WorkPage(
        card: story.card(corrections: corrections), layout: story.layout, reading: story.reading,
        downloads: [WorkPage.Download(name: "EPUB", address: "/works/7/epub")],
        formToken: "cafe"))
  }

  /// What stands between a row's mark and the next row's.
  private func row(_ field: String, _ html: String) throws -> Substring {
    let start = try #require(html.range(of: "id=\"fact-\(field)\""))
    let rest = html[start.upperBound...]
    return rest.range(of: "<div class=\"row").map { rest[..<$0.lowerBound] } ?? rest
  }

  @Test func tellsStatedInferredAndCorrectedApartInWordsToo() throws {
    let html = try html(
      SampleStory(), [Correction(id: 1, field: .author, value: "Q. Harbottle", madeAt: "")])
    let title = try row("title", html)
    #expect(title.contains("<span class=\"stated\"><bdi>The Lamp at Saltwick</bdi></span>"))
    #expect(!title.contains("inferred"))
    let fandom = try row("fandom", html)
    #expect(
      fandom.contains("<span class=\"inferred\"><span class=\"mark\" aria-hidden=\"true\">[</span>")
    )
    #expect(fandom.contains("<span class=\"unseen\"> (read from the text, perhaps)</span>"))
    let author = try row("author", html)
    #expect(author.contains("<span class=\"corrected\"><bdi>Q. Harbottle</bdi>"))
    #expect(author.contains("(your correction)"))
    #expect(author.contains("action=\"/works/7/undo\""))
    #expect(try !row("kind", html).contains("/undo"))
  }

  @Test func everyInferredFactOpensLinesThatStandInTheReader() throws {
    let story = SampleStory()
    let html = try html(story)
    let links = MarkupReader(html).tags.compactMap { $0["href"] }.filter {
      $0.contains("?evidence=")
    }
    #expect(links.count >= 10)
    var readers: [Int: String] = [:]
    for leaf in [1, 2] {
      readers[leaf] = try PageGallery.sharedRenderer.get().html(
        try #require(
          ReaderPage(card: story.card(), layout: story.layout, reading: story.reading, leaf: leaf)))
    }
    for link in links {
      let id = try #require(link.split(separator: "#").last)
      let reader = try #require(readers[link.hasPrefix("/works/7/read/2") ? 2 : 1])
      #expect(reader.contains("id=\"\(id)\""), "\(link)")
    }
    let fandom = try row("fandom", html)
    #expect(fandom.contains("perhaps, 0.66"))
    #expect(fandom.contains("trim it at six,” said <mark>Captain Marrow</mark>. The lamp"))
  }

  @Test func drawsTheShareOfTheTalk() throws {
    let tags = MarkupReader(try html(SampleStory())).tags
    let bars = tags.filter { $0["class"] == "fill" }.compactMap { $0["width"] }
    #expect(bars == ["39", "39", "10"])
  }

  @Test func keepsWarningsFolded() throws {
    let html = try html(SampleStory())
    let fold = try #require(html.range(of: "<details class=\"fold spoiler\">"))
    #expect(!html[..<fold.lowerBound].contains("death"))
    #expect(html[fold.upperBound...].contains("death"))
  }

  @Test func listsScenesWithPlaceTimePeopleAndLink() throws {
    let html = try html(SampleStory())
    #expect(
      html.contains(
        "<span>the lamp room</span> <span>night</span> <span>Captain Marrow, Ines</span>"))
    #expect(html.contains("<span>looking back</span>"))
    #expect(html.contains("/works/7/read/2#b"))
  }

  @Test func everyFormCarriesTheToken() throws {
    let tags = MarkupReader(try html(SampleStory())).tags
    let forms = tags.count { $0.name == "form" && !$0.isEnd && $0["method"] == "post" }
    #expect(forms >= 12)
    #expect(tags.count { $0["name"] == "token" && $0["value"] == "cafe" } == forms)
  }

  @Test func offersOnlyTheValuesThatAFieldMayTake() throws {
    let row = try row("rating", try html(SampleStory()))
    let options = MarkupReader(String(row.drop { $0 != "<" })).tags
      .filter { $0.name == "option" && !$0.isEnd }
    #expect(options.map { $0["value"] } == ["", "general", "teen", "mature", "explicit"])
    #expect(options.first { $0["value"] == "teen" }?["selected"] != nil)
  }

  @Test func saysWhenAPersonSetAFactToUnknown() throws {
    let html = try html(
      SampleStory(), [Correction(id: 1, field: .title, value: "", madeAt: "")])
    #expect(try row("title", html).contains("none, as you said"))
    #expect(html.contains("untitled; known by its opening words"))
    #expect(html.contains("<h1><q class=\"incipit spoken\">"))
  }

  @Test func saysWhatWasOddAndWhatToDo() throws {
    let html = try html(SampleStory())
    #expect(html.contains("no author is named anywhere"))
    #expect(html.contains("fill in the author on the card"))
  }
}
