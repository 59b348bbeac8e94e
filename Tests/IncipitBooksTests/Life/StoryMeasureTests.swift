import IncipitBooks
import IncipitText
import Testing

@Suite struct StoryMeasureTests {
  /// Chapters at 10–110 and 150–250 of 300 bytes; 400 words.
  private let measure: StoryMeasure = {
    let text = SourceText(String(repeating: "a", count: 300))
    let parts = [
      Part(.header, TextSpan(0, 10)), Part(.chapter, TextSpan(10, 110), number: 1),
      Part(.authorNote, TextSpan(110, 150)), Part(.chapter, TextSpan(150, 250), number: 2),
      Part(.endNote, TextSpan(250, 300)),
    ]
    return StoryMeasure(
      Manuscript(
        source: SourceDescription(
          name: "a.txt", sha256: "", bytes: 300, format: .text, encoding: .utf8), text: text,
        parts: parts, paragraphs: [], stated: StatedFacts()), words: 400)
  }()

  @Test(
    arguments: [
      (-5, 0), (0, 0), (10, 0), (60, 0.25), (110, 0.5), (140, 0.5), (200, 0.75), (250, 1),
      (300, 1), (9_999, 1),
    ] as [(Int, Double)])
  func onlyTheStoryCountsForTheShare(offset: Int, share: Double) {
    #expect(measure.share(before: offset) == share)
  }

  @Test(
    arguments: [
      (0, 300, 400), (60, 110, 100), (110, 150, 0), (100, 160, 40), (200, 100, 0), (-9, 9_999, 400),
    ])
  func wordsFollowFromTheBytesOfTheStory(start: Int, end: Int, words: Int) {
    #expect(measure.words(from: start, to: end) == words)
  }

  @Test func aWorkWithoutAStoryHasNoShare() {
    let empty = StoryMeasure(
      Manuscript(
        source: SourceDescription(
          name: "a.txt", sha256: "", bytes: 0, format: .text, encoding: .utf8),
        text: SourceText(""), parts: [], paragraphs: [], stated: StatedFacts()), words: 9)
    #expect(empty.share(before: 5) == 0 && empty.words(from: 0, to: 9) == 0)
  }
}
