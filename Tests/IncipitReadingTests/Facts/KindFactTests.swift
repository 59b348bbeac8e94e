import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct KindFactTests {
  private func kind(_ parts: [Part], words: Int, stated: StatedFacts = StatedFacts()) -> WorkKind? {
    let story = PlainStory(String(repeating: "sea ", count: words))
    let manuscript = Manuscript(
      source: story.manuscript.source, text: story.manuscript.text, parts: parts,
      paragraphs: story.manuscript.paragraphs, stated: stated)
    return KindFact.fact(manuscript, in: story.table).value
  }

  @Test func goesByChaptersNumbersAndLength() {
    let span = TextSpan(0, 10)
    let plain = Part(.chapter, span)
    #expect(kind([plain], words: 900) == .oneShot)
    #expect(kind([plain], words: 100) == .drabble)
    #expect(kind([Part(.chapter, span, number: 7)], words: 900) == .chapterFragment)
    let two = [Part(.chapter, span, number: 1), Part(.chapter, span, number: 2)]
    #expect(kind(two, words: 2000) == .chaptered)
    #expect(kind([plain], words: 0) == nil)
  }

  @Test func countsAChapterOnceThatANotePartsInTwo() {
    let half = Part(.chapter, TextSpan(0, 10), number: 7)
    #expect(kind([half, half], words: 900) == .chapterFragment)
  }

  @Test func takesTheArchivesWordOverTheText() {
    var stated = StatedFacts()
    stated.chapters = Stated("3/5", evidence: [TextSpan(0, 3)])
    let one = Part(.chapter, TextSpan(0, 10), number: 1)
    #expect(kind([one], words: 900, stated: stated) == .chapterFragment)
    stated.kind = Stated(.drabble, evidence: [TextSpan(0, 3)])
    #expect(kind([one], words: 900, stated: stated) == .drabble)
  }
}
