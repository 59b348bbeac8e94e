import IncipitBooks
import IncipitEvaluation
import IncipitText
import Testing

@Suite struct BoundariesTests {
  @Test func acceptsTwoBytesMoreOrLess() {
    #expect(
      Boundaries.counterparts(of: [10, 20, 30, 40], in: [8, 22, 33, 37]) == [0, 1, nil, nil])
  }

  @Test func givesEachPlaceOneCounterpart() {
    let found = Boundaries.retrieval(of: [10, 12], by: [11, 50])
    #expect(found.recall == Tally(right: 1, total: 2))
    #expect(found.precision == Tally(right: 1, total: 2))
  }

  @Test func passesOverMarksAndBlanksToTheProse() {
    let text = SourceText("One end.\n\n***\n\nLater.\n\nTwo begins.")
    let paragraphs = [
      Paragraph(TextSpan(0, 8), part: 0, role: .prose),
      Paragraph(TextSpan(10, 13), part: 0, role: .sceneBreak),
      Paragraph(TextSpan(15, 21), part: 0, role: .timeMarker),
      Paragraph(TextSpan(23, 34), part: 0, role: .prose),
    ]
    for offset in [8, 9, 10, 13, 15, 21, 23] {
      #expect(Boundaries.proseStart(from: offset, in: text, paragraphs) == 23)
    }
    #expect(Boundaries.proseStart(from: 27, in: text, paragraphs) == 27)
    #expect(Boundaries.proseStart(from: 3, in: text, paragraphs) == 4)
    #expect(Boundaries.proseStart(from: 34, in: text, paragraphs) == 34)
  }
}
