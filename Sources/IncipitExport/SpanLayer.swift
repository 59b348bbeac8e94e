import IncipitText

/// Spans of a text that do not overlap, in order, each with the place it was given in.
struct SpanLayer: Sendable {
  private let spans: [(index: Int, span: TextSpan)]

  /// Those of `spans` that are not empty, lie on the characters of `text` and do not overlap one that
  /// begins before them.
  ///
  /// O(n log n), O(n) if they are in order.
  init(_ spans: [TextSpan], in text: SourceText) {
    self.spans = MarkedStory.apart(spans, in: text)
  }

  /// `whole` cut at the edges of the spans, with the index of the span that each piece lies in.
  ///
  /// The pieces are not empty unless `whole` is, in which case it is the only one. O(log n + pieces).
  func pieces(of whole: TextSpan) -> [(span: TextSpan, index: Int?)] {
    var pieces: [(span: TextSpan, index: Int?)] = []
    var position = Int(whole.start)
    var next = first(endingBehind: whole.start)
    while next < spans.count, spans[next].span.start < whole.end {
      let (index, span) = spans[next]
      let start = max(Int(span.start), position)
      let end = min(Int(span.end), Int(whole.end))
      if position < start { pieces.append((TextSpan(position, start), nil)) }
      if start < end { pieces.append((TextSpan(start, end), index)) }
      position = max(position, end)
      next += 1
    }
    if position < Int(whole.end) || pieces.isEmpty {
      pieces.append((TextSpan(position, Int(whole.end)), nil))
    }
    return pieces
  }

  private func first(endingBehind offset: UInt32) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].span.end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
