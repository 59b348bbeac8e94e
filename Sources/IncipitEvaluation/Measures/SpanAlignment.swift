package import IncipitText

/// Which predicted span is which gold span.
package enum SpanAlignment: Sendable {
  /// Both ends the same.
  case exact
  /// The start the same: for gold that gives only the first words.
  case start
  /// At least a byte shared; of several the one that shares most, then the first.
  case overlap

  /// For each span of `gold`, the index of its counterpart in `predicted`, or nil.
  ///
  /// - Parameters:
  ///   - gold: In the order of the text.
  ///   - predicted: In the order of the text; no two overlap.
  /// - Returns: As many as there are in `gold`. By overlap, one predicted span may be the
  ///   counterpart of several.
  package func counterparts(of gold: [TextSpan], in predicted: [TextSpan]) -> [Int?] {
    switch self {
    case .exact:
      let indices = Dictionary(
        zip(predicted, predicted.indices), uniquingKeysWith: { first, _ in first })
      return gold.map { indices[$0] }
    case .start:
      let indices = Dictionary(
        zip(predicted.map(\.start), predicted.indices), uniquingKeysWith: { first, _ in first })
      return gold.map { indices[$0.start] }
    case .overlap:
      return gold.map { span in
        // The first that ends behind the gold span's start; those before it cannot overlap.
        var index = predicted.partition(endingBehind: span.start)
        var best: (index: Int, shared: Int)?
        while index < predicted.count, predicted[index].start < span.end {
          let other = predicted[index]
          let shared = Int(min(other.end, span.end)) - Int(max(other.start, span.start))
          if shared > best?.shared ?? 0 { best = (index, shared) }
          index += 1
        }
        return best?.index
      }
    }
  }

  /// Counts what was found: by overlap, a predicted span is right if any gold span shares a byte.
  package func retrieval(of gold: [TextSpan], by predicted: [TextSpan]) -> Retrieval {
    let found = counterparts(of: gold, in: predicted)
    let right =
      self == .overlap
      ? counterparts(of: predicted, in: gold).count { $0 != nil }
      : Set(found.compactMap { $0 }).count
    return Retrieval(
      recall: Tally(right: found.count { $0 != nil }, total: gold.count),
      precision: Tally(right: right, total: predicted.count))
  }
}

extension [TextSpan] {
  /// The index of the first span that ends behind `offset`, of spans in order without overlaps.
  fileprivate func partition(endingBehind offset: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
