import IncipitText
import Testing

@testable import IncipitBooks

@Suite struct ManuscriptPartsTests {
  /// "Note.\n\nOne.\n\nTwo.\n\nEnd." in a note, a chapter and an end note.
  private let manuscript = Manuscript(
    source: SourceDescription(
      name: "a.txt", sha256: "", bytes: 24, format: .text, encoding: .utf8),
    text: SourceText("Note.\n\nOne.\n\nTwo.\n\nEnd."),
    parts: [
      Part(.authorNote, TextSpan(0, 7)), Part(.chapter, TextSpan(7, 19), number: 3, title: "Ash"),
      Part(.endNote, TextSpan(19, 23)),
    ],
    paragraphs: [
      Paragraph(TextSpan(0, 5), part: 0, role: .prose),
      Paragraph(TextSpan(7, 11), part: 1, role: .prose),
      Paragraph(TextSpan(13, 17), part: 1, role: .prose),
      Paragraph(TextSpan(19, 23), part: 2, role: .prose),
    ], stated: StatedFacts())

  private func decided(_ places: [(Int, Part.Kind?)]) -> Manuscript {
    manuscript.deciding(
      places.map { Manuscript.PartDecision(place: TextSpan($0.0, $0.0 + 1), kind: $0.1) })
  }

  @Test func aPartIsCutWhereOneSays() {
    let cut = decided([(13, .authorNote)])
    #expect(cut.parts.map(\.kind) == [.authorNote, .chapter, .authorNote, .endNote])
    #expect(
      cut.parts.map(\.span)
        == [TextSpan(0, 7), TextSpan(7, 13), TextSpan(13, 19), TextSpan(19, 23)])
    #expect(cut.parts[1].number == 3 && cut.parts[1].title == "Ash")
    #expect(cut.paragraphs.map(\.part) == [0, 1, 2, 3])
  }

  @Test func aWholePartTurnsIntoAnother() {
    let turned = decided([(0, .chapter)])
    #expect(turned.parts.map(\.kind) == [.chapter, .chapter, .endNote])
    #expect(turned.parts.map(\.span) == manuscript.parts.map(\.span))
  }

  @Test func aBorderGoesAway() {
    let joined = decided([(19, nil)])
    #expect(joined.parts.map(\.kind) == [.authorNote, .chapter])
    #expect(joined.parts[1].span == TextSpan(7, 23) && joined.parts[1].number == 3)
    #expect(joined.paragraphs.map(\.part) == [0, 1, 1, 1])
  }

  @Test func decisionsFollowEachOther() {
    let back = decided([(13, .authorNote), (13, nil)])
    #expect(back.parts == manuscript.parts && back.paragraphs == manuscript.paragraphs)
  }

  @Test(arguments: [0, 5, 12, 18, 500])
  func whatIsNoBorderStays(place: Int) {
    let same = decided([(place, nil)])
    #expect(same.parts == manuscript.parts)
  }
}
