import Foundation
import IncipitBooks
import IncipitPages
import IncipitText
import Testing

/// What pages show of the person's own.
@Suite struct OwnPagesTests {
  private let story = SampleStory()

  private func annotation(_ id: Int64, _ span: TextSpan, _ comment: String) -> PlacedAnnotation {
    let span = TextAnchor(span, in: story.manuscript.text).span
    return PlacedAnnotation(
      Annotation(
        id: id, anchor: TextAnchor(span, in: story.manuscript.text), comment: comment,
        madeAt: "2026-03-04T10:20:30Z", changedAt: "2026-03-04T10:20:30Z"), span: span)
  }

  private func reader(_ leaf: Int, _ annotations: [PlacedAnnotation]) throws -> String {
    try PageGallery.sharedRenderer.get().html(
      try #require(
        ReaderPage(
          card: story.card(), layout: story.layout, reading: story.reading, leaf: leaf,
          annotations: annotations, formToken: "f0f0")))
  }

  @Test func aPassageOverTagsAndParagraphsIsCutForEachBlockAndLinkedOnce() throws {
    let text = story.manuscript.text
    let start = SampleStory.find("trim it at six", in: text).start
    let end = SampleStory.find("“I did trim", in: text).end
    let html = try reader(1, [annotation(4, TextSpan(Int(start), Int(end)), "<i>so</i>")])
    let marks = MarkupReader(html).tags.filter { $0.name == "mark" && !$0.isEnd }
    // The rest of the speech, the words behind it, and the start of the next paragraph's speech.
    #expect(marks.count == 3)
    #expect(marks.allSatisfy { $0["data-note"] == "4" && $0["class"] == "own noted" })
    #expect(marks.compactMap { $0["id"] } == ["n4"])
    #expect(MarkupReader(html).faults == [])
    #expect(html.contains("&lt;i&gt;so&lt;/i&gt;") && !html.contains("<i>so"))
    // The other leaf has it neither in the text nor in its list.
    #expect(try !reader(2, [annotation(4, TextSpan(Int(start), Int(end)), "x")]).contains("n4"))
  }

  @Test func theWordsOfTheStoryAreTheSameWithAndWithoutMarks() throws {
    let text = story.manuscript.text
    let marks = (0..<20).map { number in
      annotation(Int64(number + 1), TextSpan(number * 40 + 200, number * 40 + 260), "")
    }
    let story = { (html: String) in
      html.replacing(try Regex("<mark[^>]*>"), with: "").replacing("</mark>", with: "")
        .split(separator: "<section").dropFirst().joined().split(separator: "</article>").first
    }
    #expect(try story(reader(1, marks)) == story(reader(1, [])))
    #expect(text.count > 1_000)
  }

  @Test func aShelfWhoseWorksAreAllHiddenDoesNotPassForAnEmptyOne() throws {
    let html = try PageGallery.sharedRenderer.get().html(
      ShelfPage(stretch: ShelfStretch(items: [], count: 0, hidden: 3, total: 0)))
    #expect(html.contains("3 works hidden by your rules") && html.contains("href=\"/hidden\""))
    #expect(!html.contains("Nothing stands here yet"))
  }

  @Test func theEndOfTheLastPageSaysWhetherTheWorkIsFinished() throws {
    #expect(try reader(2, []).contains("data-last"))
    #expect(try !reader(1, []).contains("data-last"))
    #expect(try !reader(1, []).contains("I have finished it"))
    #expect(try reader(2, []).contains("I have finished it"))
  }
}
