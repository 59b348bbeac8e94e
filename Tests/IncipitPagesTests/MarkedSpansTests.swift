import IncipitBooks
import IncipitText
import Testing

@testable import IncipitPages

@Suite struct MarkedSpansTests {
  private let text = SourceText("0123456789abcdef")

  private func placed(
    _ id: Int64, _ start: Int, _ end: Int, _ comment: String = ""
  )
    -> PlacedAnnotation
  {
    let span = TextSpan(start, end)
    return PlacedAnnotation(
      Annotation(
        id: id, anchor: TextAnchor(span, in: text), comment: comment, madeAt: "", changedAt: ""),
      span: span)
  }

  /// "start-end" with "!" for evidence, the annotation's number, "+" with a comment, "#" where first.
  private func shown(_ marks: MarkedSpans) -> [String] {
    marks.segments.map { segment in
      "\(segment.span.start)-\(segment.span.end)" + (segment.isEvidence ? "!" : "")
        + (segment.annotation.map { " \($0)" } ?? "") + (segment.hasComment ? "+" : "")
        + (segment.isFirst ? "#" : "")
    }
  }

  @Test func marksOverEachOtherAreCutAndTheLastMadeIsOnTop() {
    #expect(shown(MarkedSpans(evidence: nil, annotations: [])) == [])
    #expect(shown(MarkedSpans(evidence: TextSpan(2, 5), annotations: [])) == ["2-5!"])
    #expect(
      shown(MarkedSpans(evidence: nil, annotations: [placed(1, 2, 8, "why"), placed(2, 5, 10)]))
        == ["2-5 1+#", "5-8 2#", "8-10 2"])
    #expect(
      shown(MarkedSpans(evidence: TextSpan(4, 6), annotations: [placed(1, 2, 8)]))
        == ["2-4 1#", "4-6! 1", "6-8 1"])
    #expect(
      shown(MarkedSpans(evidence: TextSpan(0, 1), annotations: [placed(1, 2, 3)]))
        == ["0-1!", "2-3 1#"])
  }

  @Test func aPassageWithoutPlaceIsNotShown() {
    let lost = PlacedAnnotation(placed(1, 0, 2).annotation, span: nil)
    #expect(shown(MarkedSpans(evidence: nil, annotations: [lost])) == [])
  }

  @Test func onlyWhatSharesABytesIsGiven() {
    let marks = MarkedSpans(evidence: nil, annotations: [placed(1, 2, 4), placed(2, 6, 9)])
    #expect(marks.over(TextSpan(4, 6)).isEmpty)
    #expect(marks.over(TextSpan(0, 3)).count == 1)
    #expect(marks.over(TextSpan(3, 7)).count == 2)
    #expect(marks.over(TextSpan(9, 16)).isEmpty)
  }
}
