import IncipitBooks
import IncipitText

extension StoryEvaluation {
  /// Counts the quotations whose words are the same from the first to the last.
  ///
  /// Marked stories say where a quotation's marks stand, so both ends count there; other gold
  /// leaves the marks out or keeps them as it comes, and the words decide. Gold that gives only first
  /// words is not counted.
  func scoreSpans(into score: inout StoryScore) {
    if story.alignment == .start { return }
    func retrieval(_ gold: [TextSpan], _ ours: [TextSpan]) -> Retrieval {
      SpanAlignment.exact.retrieval(of: comparable(gold), by: comparable(ours))
    }
    score.exactQuotations = retrieval(story.quotations.map(\.span), ourSpeech)
    score.wholeQuotations = retrieval(wholeQuotations, ourSpeech)
    score.patternQuotations = retrieval(
      wholeQuotations, QuotationPattern.spans(in: manuscript.text))
  }

  /// The quotations that are not the same from the first word to the last, ours and the gold's.
  var spanErrors: [Misreading] {
    if story.alignment == .start { return [] }
    let gold = comparable(wholeQuotations)
    let ours = comparable(ourSpeech)
    func errors(_ spans: [TextSpan], besides others: [TextSpan], _ isGold: Bool) -> [Misreading] {
      zip(spans, SpanAlignment.exact.counterparts(of: spans, in: others)).compactMap {
        span, found in
        if found != nil { return nil }
        return Misreading(
          .span, in: story.name, at: span, of: manuscript.text,
          gold: isGold ? "these words" : "not these words",
          predicted: isGold ? "not these words" : "these words")
      }
    }
    return (errors(gold, besides: ours, true) + errors(ours, besides: gold, false))
      .sorted { ($0.span ?? TextSpan(0, 0)) < ($1.span ?? TextSpan(0, 0)) }
  }

  private var ourSpeech: [TextSpan] {
    reading.quotations.filter { $0.kind == .speech }.map(\.span)
  }

  private var wholeQuotations: [TextSpan] {
    story.wholeQuotations ?? story.quotations.map(\.span)
  }

  /// Spans by the ends that the gold of the story is good for, in order.
  private func comparable(_ spans: [TextSpan]) -> [TextSpan] {
    let marksCount = story.alignment == .exact && !story.spansLeaveMarksOut
    return spans.map { marksCount ? $0 : SpanEdges.trimmed($0, in: manuscript.text) }.sorted()
  }
}
