import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct MarkedEmphasisTests {
  /// What is thought in the story of a page with these paragraphs.
  private func thoughts(_ paragraphs: String...) throws -> [String] {
    let story = try ReadStory("<html><body><p>\(paragraphs.joined(separator: "</p><p>"))</p>")
    return story.reading.quotations.filter { $0.kind == .thought }
      .map { story.manuscript.text.string($0.span) }
  }

  @Test func takesItalicsForThoughtsButNoStressedWord() throws {
    #expect(
      try thoughts(
        "She was <em>very</em> tired.", "<i>I am never going to get there.</i> She walked on.",
        "<i>What now?</i> she thought.") == ["I am never going to get there.", "What now?"])
  }

  @Test func takesTheCommaBehindItalicsToThem() throws {
    #expect(
      try thoughts("Ada looked up. <i>Not this</i>, she thought.", "\"Well,\" said Ben.")
        == ["Not this,"])
  }

  @Test func leavesItalicsWithinSpeechAlone() throws {
    #expect(try thoughts("\"<i>I will not go there again!</i>\" said Ada.", "It rained.").isEmpty)
  }

  @Test func saysNothingOfAStoryThatIsAllInItalics() throws {
    #expect(
      try thoughts(
        "<i>I went to the harbour.</i>", "<i>I saw you there.</i>", "<i>We came back.</i>"
      ).isEmpty)
  }
}
