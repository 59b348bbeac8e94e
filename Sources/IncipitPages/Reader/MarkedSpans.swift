import IncipitBooks
import IncipitText

/// What of a text is marked: the evidence that was asked for, and a person's highlights and notes, cut so
/// that no two marks overlap.
struct MarkedSpans {
  /// A stretch that is marked in one way.
  struct Segment: Equatable {
    let span: TextSpan
    let isEvidence: Bool
    /// The annotation shown here, of several the last made; nil for evidence alone.
    let annotation: Int64?
    /// Whether that annotation has words of the person's.
    let hasComment: Bool
    /// Whether that annotation is shown here first, and so can be linked to.
    let isFirst: Bool
  }

  /// In order; none overlap.
  let segments: [Segment]

  /// O(n log n + n · marks over one place) for n marks.
  init(evidence: TextSpan?, annotations: [PlacedAnnotation]) {
    let placed = annotations.filter { $0.span?.isEmpty == false }
    let spans = placed.compactMap(\.span)
    guard !spans.isEmpty else {
      segments =
        evidence.map {
          [
            Segment(
              span: $0, isEvidence: true, annotation: nil, hasComment: false, isFirst: false)
          ]
        } ?? []
      return
    }
    let edges = Set((spans + [evidence].compactMap { $0 }).flatMap { [$0.start, $0.end] }).sorted()
    let order = placed.indices.sorted { spans[$0].start < spans[$1].start }
    var next = 0
    var open: [Int] = []
    var seen: Set<Int64> = []
    var segments: [Segment] = []
    for (start, end) in zip(edges, edges.dropFirst()) {
      open.removeAll { spans[$0].end <= start }
      while next < order.count, spans[order[next]].start <= start {
        open.append(order[next])
        next += 1
      }
      let span = TextSpan(Int(start), Int(end))
      let isEvidence = evidence?.contains(span) == true && !span.isEmpty
      let top = open.map { placed[$0].annotation }.max { $0.id < $1.id }
      guard isEvidence || top != nil else { continue }
      segments.append(
        Segment(
          span: span, isEvidence: isEvidence, annotation: top?.id,
          hasComment: top?.comment.isEmpty == false,
          isFirst: top.map { seen.insert($0.id).inserted } ?? false))
    }
    self.segments = segments
  }

  /// The segments that share a byte with `span`.
  ///
  /// O(log n + what is found).
  func over(_ span: TextSpan) -> ArraySlice<Segment> {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < segments.count, segments[end].span.start < span.end { end += 1 }
    return segments[low..<end]
  }
}
