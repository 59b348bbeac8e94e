package import IncipitText

/// What became of the words of one paragraph that was changed.
package struct WordDiff: Hashable, Sendable {
  /// A run of words.
  package enum Piece: Hashable, Sendable {
    /// Words that both versions have; as the second writes them.
    case same(TextSpan)
    /// Words of the first version alone.
    case removed(TextSpan)
    /// Words of the second version alone.
    case added(TextSpan)
  }

  /// In the order of the text; what was removed stands before what was put in its place.
  package let pieces: [Piece]

  /// Compares two paragraphs word by word.
  ///
  /// Words are the same whatever their capitals and marks, as in ``Shingles``. O(length · differences).
  ///
  /// - Parameters:
  ///   - first: the paragraph of the first version.
  ///   - text: the first version's text.
  ///   - second: the paragraph of the second version.
  ///   - other: the second version's text.
  package init(
    _ first: TextSpan, in text: SourceText, _ second: TextSpan, in other: SourceText
  ) {
    let ones = WordCut(first, in: text)
    let others = WordCut(second, in: other)
    var pieces: [Piece] = []
    var one = 0
    var two = 0
    var same = 0
    func tell(upTo end: Int, _ otherEnd: Int) {
      guard one < end || two < otherEnd else { return }
      if same > 0, let span = others.span(two - same..<two) { pieces.append(.same(span)) }
      same = 0
      if let span = ones.span(one..<end) { pieces.append(.removed(span)) }
      if let span = others.span(two..<otherEnd) { pieces.append(.added(span)) }
    }
    for match in Alignment(ones.keys, others.keys).matches {
      tell(upTo: match.first, match.second)
      same += 1
      one = match.first + 1
      two = match.second + 1
    }
    tell(upTo: ones.keys.count, others.keys.count)
    if same > 0, let span = others.span(two - same..<two) { pieces.append(.same(span)) }
    self.pieces = pieces
  }
}

/// The words of a paragraph between its blanks.
struct WordCut {
  /// Of each word, with the marks on it.
  let spans: [TextSpan]
  /// Each word as a number; the same for words that differ in capitals and marks alone.
  let keys: [UInt64]

  /// Cuts a paragraph; O(length).
  init(_ paragraph: TextSpan, in text: SourceText) {
    var spans: [TextSpan] = []
    var start: Int?
    let bytes = text.bytes(paragraph)
    for index in bytes.indices {
      if bytes[index] <= 0x20 {
        if let start { spans.append(TextSpan(start, index)) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { spans.append(TextSpan(start, bytes.endIndex)) }
    self.spans = spans
    keys = spans.map { ShingleScanner(of: [$0], in: text).whole }
  }

  /// From the first of the words to the last; nil for none.
  func span(_ words: Range<Int>) -> TextSpan? {
    guard !words.isEmpty else { return nil }
    return TextSpan(Int(spans[words.lowerBound].start), Int(spans[words.upperBound - 1].end))
  }

  /// The share of words that two paragraphs have in common in any order, 0…1.
  ///
  /// O(n log n).
  func likeness(to other: WordCut) -> Double {
    guard !keys.isEmpty || !other.keys.isEmpty else { return 1 }
    var counts: [UInt64: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    var shared = 0
    for key in other.keys {
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      shared += 1
    }
    return 2 * Double(shared) / Double(keys.count + other.keys.count)
  }
}
