import IncipitBooks
import IncipitIntake
import IncipitText
import Testing

@testable import IncipitFuzzing

/// Manuscripts that break one rule each.
@Suite struct PropertiesTests {
  private static let text = SourceText("Café.\n\nNo.\n")

  private static func fault(
    parts: [TextSpan] = [TextSpan(0, 12)],
    paragraphs: [Paragraph] = [
      Paragraph(TextSpan(0, 6), part: 0, role: .prose),
      Paragraph(TextSpan(8, 11), part: 0, role: .prose),
    ], emphasis: [TextSpan] = [], title: TextSpan? = nil, findings: [Finding] = []
  ) -> String? {
    var stated = StatedFacts()
    stated.title = title.map { Stated("x", evidence: [$0]) }
    let source = SourceDescription(
      name: "a", sha256: "", bytes: 12, format: .text, encoding: .utf8)
    let manuscript = Manuscript(
      source: source, text: text, parts: parts.map { Part(.chapter, $0) },
      paragraphs: paragraphs, stated: stated, emphasis: emphasis)
    return Properties.fault(in: Noted(manuscript, findings))
  }

  @Test func holdForASoundManuscript() {
    #expect(Self.fault(emphasis: [TextSpan(0, 3), TextSpan(8, 10)], title: TextSpan(0, 5)) == nil)
  }

  @Test(arguments: [
    ([TextSpan(0, 7), TextSpan(8, 12)], "part 1 does not follow the one before"),
    ([TextSpan(0, 7)], "the parts do not end with the text"),
    ([TextSpan(0, 12), TextSpan(12, 12)], "part 1 is empty"),
    ([TextSpan(0, 4), TextSpan(4, 12)], "part 0 parts a scalar"),
  ])
  func wantPartsThatTileTheText(_ parts: [TextSpan], _ fault: String) {
    #expect(Self.fault(parts: parts, paragraphs: []) == fault)
  }

  @Test(arguments: [
    ([Paragraph(TextSpan(0, 7), part: 0, role: .prose)], "paragraph 0 is not trimmed"),
    (
      [Paragraph(TextSpan(0, 6), part: 1, role: .prose)],
      "paragraph 0 names a part that is not there or comes before"
    ),
    ([Paragraph(TextSpan(7, 7), part: 0, role: .prose)], "paragraph 0 is empty"),
    ([Paragraph(TextSpan(8, 30), part: 0, role: .prose)], "paragraph 0 lies outside the text"),
    (
      [
        Paragraph(TextSpan(8, 11), part: 0, role: .prose),
        Paragraph(TextSpan(0, 6), part: 0, role: .prose),
      ], "paragraph 1 overlaps the one before"
    ),
  ])
  func wantParagraphsInOrderWithinTheirParts(_ paragraphs: [Paragraph], _ fault: String) {
    #expect(Self.fault(paragraphs: paragraphs) == fault)
  }

  @Test(arguments: [
    ([TextSpan(8, 10), TextSpan(0, 3)], "emphasis 1 is empty or out of order"),
    ([TextSpan(0, 9)], "emphasis 0 lies in no paragraph"),
  ])
  func wantEmphasisInOrderWithinParagraphs(_ emphasis: [TextSpan], _ fault: String) {
    #expect(Self.fault(emphasis: emphasis) == fault)
  }

  @Test func wantEvidenceAndFindingsWithinTheText() {
    #expect(Self.fault(title: TextSpan(0, 13)) == "the evidence of a fact lies outside the text")
    let finding = Finding("a.b", .note, at: TextSpan(4, 6), "x")
    #expect(Self.fault(findings: [finding]) == "the finding a.b parts a scalar")
    #expect(
      Self.fault(findings: [Finding("a.b", .note, "x\ny")])
        == "the finding a.b’s summary is more than one line")
  }

  @Test func wantARefusalInTwoLines() {
    #expect(Properties.fault(in: IntakeError(.empty, name: "a")) == nil)
    #expect(
      Properties.fault(in: IntakeError(.damaged(how: "x\n"), name: "a"))
        == "the refusal's summary is more than one line")
  }
}
