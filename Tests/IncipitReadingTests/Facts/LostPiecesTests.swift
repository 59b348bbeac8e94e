import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct LostPiecesTests {
  private func findings(
    _ numbers: [Int?], words: Int = 1_000, stated: Int? = nil, chapters: String? = nil
  ) -> [Finding] {
    let text = SourceText(String(repeating: "Chapter. She ran to the sea.\n", count: numbers.count))
    var facts = StatedFacts()
    facts.words = stated.map { Stated($0, evidence: [TextSpan(0, 7)]) }
    facts.chapters = chapters.map { Stated($0, evidence: [TextSpan(0, 7)]) }
    let parts = numbers.enumerated().map { index, number in
      Part(.chapter, TextSpan(index * 29, index * 29 + 29), number: number)
    }
    let paragraphs = parts.indices.map {
      Paragraph(TextSpan($0 * 29, $0 * 29 + 28), part: $0, role: .prose)
    }
    let manuscript = Manuscript(
      source: SourceDescription(
        name: "a.txt", sha256: "", bytes: text.count, format: .text, encoding: .utf8),
      text: text, parts: parts, paragraphs: paragraphs, stated: facts)
    return LostPieces.findings(of: manuscript, words: words)
  }

  @Test func namesTheChaptersThatAreLeftOut() throws {
    let finding = try #require(findings([1, 2, 2, 5, 7, 8]).first)
    #expect(finding.code == "text.chapters-missing" && finding.severity == .warning)
    #expect(finding.summary == "chapters 3 to 4 and 6 are missing")
    // It leads to the chapter behind the first gap.
    #expect(finding.span == TextSpan(87, 115))
    #expect(findings([1, 2, 4]).map(\.summary) == ["chapter 3 is missing"])
  }

  @Test(
    arguments: [
      [], [1], [1, 3], [1, 2, 3], [4, 5, 6], [1, 2, 1, 2, 3], [nil, nil, nil], [3, 2, 1],
    ] as [[Int?]])
  func saysNothingOfWholeOrOddNumbers(numbers: [Int?]) {
    #expect(findings(numbers) == [])
  }

  @Test func tellsOfWordsThatTheSourceCountsAndTheCopyLacks() {
    let cut = findings([nil], words: 2_000, stated: 9_000)
    #expect(cut.map(\.code) == ["text.words-missing"] && cut.map(\.severity) == [.warning])
    #expect(cut.map(\.summary) == ["the source counts 9000 words, the story here has 2000"])
    // One chapter of several is no damage.
    let piece = findings([nil], words: 2_000, stated: 9_000, chapters: "4/?")
    #expect(piece.map(\.severity) == [.note])
    #expect(piece.first?.remedy?.contains("incipit join") == true)
    #expect(findings([nil], words: 8_800, stated: 9_000) == [])
    #expect(findings([nil], words: 100, stated: 380) == [])
  }
}
