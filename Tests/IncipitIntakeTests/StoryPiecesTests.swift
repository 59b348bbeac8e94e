import IncipitBooks
import IncipitText
import Testing

@Suite struct StoryPiecesTests {
  /// The parts of a saved page of one chapter, the second, called “Low Water”, with this text.
  private func parts(_ story: String) throws -> [String] {
    let page = """
      <html><body><div id=profile_top><b>The Long Window</b></div>
      <select id=chap_select><option value=1>1. Rain<option value=2 selected>2. Low Water</select>
      <div id=storytext>\(story)</div></body></html>
      """
    let manuscript = try manuscript(page)
    return manuscript.paragraphs.map { paragraph in
      let kind = paragraph.role == .heading ? "heading" : "\(manuscript.parts[paragraph.part].kind)"
      return "\(kind): \(manuscript.text.string(paragraph.span))"
    }.filter { !$0.hasPrefix("title: ") && $0 != "heading: 2. Low Water" }
  }

  @Test func takesTheHeadingThatIsSaidAgainForNoStory() throws {
    #expect(
      try parts("<p><b>Chapter 2</b></p><p>Low Water</p><p>It rained all day.</p>")
        == ["heading: Chapter 2", "heading: Low Water", "chapter: It rained all day."])
    #expect(
      try parts("<p>Chapter 9 of the book lay open.</p><p>Ada read.</p>")
        == ["chapter: Chapter 9 of the book lay open.", "chapter: Ada read."])
  }

  @Test func findsNotesBeforeBehindAndWithinAChapter() throws {
    #expect(
      try parts(
        "<p>A/N: Thanks for the reviews!</p><p>It rained.</p><p>(A/N: Really.)</p>"
          + "<p>It stopped.</p><p>Ada went out to the quay.</p><p>A/N: Please review!</p>") == [
          "authorNote: A/N: Thanks for the reviews!", "chapter: It rained.",
          "authorNote: (A/N: Really.)", "chapter: It stopped.",
          "chapter: Ada went out to the quay.", "endNote: A/N: Please review!",
        ])
  }
}
