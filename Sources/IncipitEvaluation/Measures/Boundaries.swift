package import IncipitBooks
package import IncipitText

/// Compares places where something begins.
package enum Boundaries {
  /// How far two places may lie apart and still be the same, in bytes.
  package static let tolerance = 2

  /// Matches each gold place with at most one predicted place, in order of the text.
  ///
  /// - Parameters:
  ///   - gold: Rising offsets.
  ///   - predicted: Rising offsets.
  /// - Returns: For each gold place the index of its counterpart, or nil.
  package static func counterparts(of gold: [Int], in predicted: [Int]) -> [Int?] {
    var next = 0
    return gold.map { place in
      while next < predicted.count, predicted[next] < place - tolerance { next += 1 }
      guard next < predicted.count, predicted[next] <= place + tolerance else { return nil }
      next += 1
      return next - 1
    }
  }

  /// Counts the places found.
  package static func retrieval(of gold: [Int], by predicted: [Int]) -> Retrieval {
    let matched = counterparts(of: gold, in: predicted).count { $0 != nil }
    return Retrieval(
      recall: Tally(right: matched, total: gold.count),
      precision: Tally(right: matched, total: predicted.count))
  }

  /// Where the prose begins at or behind `offset`: past blanks, scene marks, headings and lines of
  /// time, so that it does not matter on which side of a mark a scene is said to begin.
  ///
  /// O(log paragraphs + what is passed over).
  package static func proseStart(
    from offset: Int, in text: SourceText, _ paragraphs: [Paragraph]
  ) -> Int {
    var offset = offset
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(paragraphs[middle].span.end) <= offset { low = middle + 1 } else { high = middle }
    }
    while low < paragraphs.count {
      let paragraph = paragraphs[low]
      guard paragraph.role != .prose else {
        offset = max(offset, Int(paragraph.span.start))
        break
      }
      offset = max(offset, Int(paragraph.span.end))
      low += 1
    }
    return Int(text.trimmed(TextSpan(offset, text.count)).start)
  }
}
