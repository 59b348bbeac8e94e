import Foundation
import IncipitBooks
import IncipitPages
import IncipitText
import Testing

@Suite struct ReaderPageTests {
  private let story = SampleStory()

  private func html(
    _ leaf: Int, evidence: TextSpan? = nil, story: SampleStory? = nil
  ) throws -> String {
    let story = story ?? self.story
    let page = try #require(
      ReaderPage(
        card: story.card(), layout: story.layout, reading: story.reading, leaf: leaf,
        evidence: evidence))
    return try PageGallery.sharedRenderer.get().html(page)
  }

  private func span(_ words: String) -> TextSpan {
    SampleStory.find(words, in: story.manuscript.text)
  }

  @Test func everyParagraphStandsOnOneLeafUnderItsOffset() throws {
    let pages = try [html(1), html(2)].joined()
    let ids = MarkupReader(pages).tags.compactMap { $0["id"] }.filter { $0.hasPrefix("b") }
    let expected = story.manuscript.paragraphs.map { "b\($0.span.start)" }
    #expect(ids.sorted() == expected.sorted())
  }

  @Test func aWorkOfTwoChaptersHasTwoLeavesAndNoThird() {
    #expect(story.layout.leaves.map(\.number) == [1, 2])
    #expect(
      ReaderPage(card: story.card(), layout: story.layout, reading: story.reading, leaf: 3) == nil)
    #expect(
      ReaderPage(card: story.card(), layout: story.layout, reading: story.reading, leaf: 0) == nil)
  }

  @Test func aChapterThatANotePartsIsOneLeaf() throws {
    let text = SourceText("Chapter 4: Ash\nChapter Text\nIt rained.\nAN: sorry!\nIt rained on.\n")
    func from(_ words: String, _ next: String?) -> TextSpan {
      let end = next.map { Int(SampleStory.find($0, in: text).start) } ?? text.count
      return TextSpan(Int(SampleStory.find(words, in: text).start), end)
    }
    let parts = [
      Part(.chapter, from("Chapter 4", "Chapter Text"), number: 4, title: "Ash"),
      Part(.siteText, from("Chapter Text", "It rained.")),
      Part(.chapter, from("It rained.", "AN"), number: 4, title: "Ash"),
      Part(.authorNote, from("AN", "It rained on")),
      Part(.chapter, from("It rained on", nil), number: 4, title: "Ash"),
    ]
    let paragraphs = LineTable(text).lines.enumerated().map { index, line in
      Paragraph(line, part: index, role: index == 0 ? .heading : .prose)
    }
    let layout = ReaderLayout(
      Manuscript(
        source: story.manuscript.source, text: text, parts: parts, paragraphs: paragraphs,
        stated: StatedFacts()))
    #expect(layout.leaves.count == 1)
    let page = try #require(
      ReaderPage(card: story.card(), layout: layout, reading: story.reading))
    let html = try PageGallery.sharedRenderer.get().html(page)
    #expect(html.components(separatedBy: "<h2 id=\"b0\">").count == 2)
    #expect(html.components(separatedBy: "class=\"first\"").count == 2)
    let note = try #require(html.range(of: "AN: sorry!"))
    #expect(html[..<note.lowerBound].contains("It rained."))
    #expect(html[note.upperBound...].contains("It rained on."))
  }

  @Test func anEmptyTextIsOneLeaf() {
    let manuscript = Manuscript(
      source: story.manuscript.source, text: SourceText(""), parts: [], paragraphs: [],
      stated: StatedFacts())
    let layout = ReaderLayout(manuscript)
    #expect(layout.leaves.count == 1)
    #expect(layout.leaf(at: 0) == 1)
    #expect(layout.address(of: TextSpan(3, 9), in: 2) == "/works/2/read?evidence=3-9#b3")
  }

  @Test func everyOffsetLeadsToTheParagraphThatHoldsIt() {
    for paragraph in story.manuscript.paragraphs {
      let leaf = paragraph.span.start < span("Chapter 2").start ? "/read" : "/read/2"
      for offset in [paragraph.span.start, paragraph.span.end - 1] {
        let address = story.layout.address(ofPlaceAt: Int(offset), in: 7)
        #expect(address == "/works/7\(leaf)#b\(paragraph.span.start)")
      }
    }
  }

  @Test func namesTheSpeakerOfEachSpeechAndSaysWhereNoneIsKnown() throws {
    let html = try html(1)
    let speeches = MarkupReader(html).tags.filter { $0["class"]?.hasPrefix("q ") == true }
    #expect(
      speeches.map { $0["data-who"] } == [
        "Captain Marrow", "Ines", "Ines", "Captain Marrow", "Captain Marrow", "Old Peg", "Ines?",
        "speaker not known",
      ])
    #expect(speeches[0]["class"] != speeches[1]["class"])
    #expect(speeches[7]["class"] == "q unknown")
    #expect(speeches[6]["data-why"] == "by the turn of talk")
    #expect(html.contains(">“I did trim it.”</span> Ines wiped"))
  }

  @Test func tellsAMarkedBreakFromOneThatWasRead() throws {
    let html = try html(1)
    let marked = try #require(html.range(of: "<div class=\"break\" role=\"separator\" id=\"b"))
    let seen = try #require(html.range(of: "<div class=\"break seen\""))
    #expect(marked.lowerBound < seen.lowerBound)
    #expect(!html.contains("* * *"))
  }

  @Test func setsALetterApartAndSaysWhoWrites() throws {
    let html = try html(1)
    #expect(
      html.contains(
        "<div class=\"insert letter\"><p class=\"insert-label inferred\">A letter from Ines</p>"))
    let letter = try #require(html.range(of: "class=\"insert letter\""))
    #expect(html[letter.upperBound...].contains("Yours, Ines"))
  }

  @Test func foldsNotesAndThePagesOwnWords() throws {
    let first = try html(1)
    #expect(first.contains("<details class=\"note\"><summary>Author’s note</summary>"))
    let surroundings = try #require(first.range(of: "<details class=\"surroundings\">"))
    #expect(first[surroundings.upperBound...].contains("Actions"))
    #expect(!first[..<surroundings.lowerBound].contains(">Actions<"))
    #expect(try html(2).contains("Author’s note at the end"))
  }

  @Test func marksTheEvidenceAcrossTheBorderOfASpeech() throws {
    let evidence = span("trim it.” Ines wiped")
    let html = try html(1, evidence: evidence)
    #expect(html.contains("“I did <mark>trim it.”</mark></span><mark> Ines wiped</mark> her hands"))
  }

  @Test func opensWhatFoldsTheEvidence() throws {
    #expect(
      try html(1, evidence: span("Actions")).contains("<details class=\"surroundings\" open>"))
    #expect(
      try html(1, evidence: span("the night ferry")).contains("<details class=\"note\" open>"))
  }

  @Test func showsAnUntitledWorkByItsOpeningWords() throws {
    let html = try html(1, story: SampleStory(isTitled: false))
    #expect(html.contains("<q class=\"incipit spoken\"><bdi>“You were to trim it at six,” said"))
    #expect(html.contains("author unknown"))
  }

  @Test func leadsFromChapterToChapter() throws {
    #expect(try html(1).contains("href=\"/works/7/read/2\">Chapter 2: Salt</a>"))
    #expect(try html(2).contains("rel=\"prev\" href=\"/works/7/read\""))
    #expect(try html(2).contains("aria-current=\"page\">Chapter 2: Salt</a>"))
  }

  @Test(arguments: [TextSpan(0, 0), TextSpan(1_000_000, 2_000_000), TextSpan(5, 1_000_000)])
  func anEvidenceOutsideTheTextDoesNoHarm(evidence: TextSpan) throws {
    #expect(MarkupReader(try html(1, evidence: evidence)).faults == [])
  }
}
