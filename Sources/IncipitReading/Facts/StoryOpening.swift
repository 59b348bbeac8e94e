import IncipitBooks
import IncipitText

/// The opening words by which a library knows a work that has no title.
enum StoryOpening {
  /// An opening is cut at a word once it is longer.
  private static let maximumBytes = 180
  /// A first sentence of fewer bytes ("Flash.") takes the next ones with it.
  private static let minimumBytes = 24

  /// The opening as one line: the words of `span` with single blanks between them.
  static func line(_ span: TextSpan, in table: TokenTable) -> String {
    table.text.string(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The first sentence of the first paragraph of prose; nil for a work without one.
  static func span(in table: TokenTable) -> TextSpan? {
    let opening = table.paragraphs.first { paragraph in
      paragraph.role == .prose && paragraph.tokens.contains { table.tokens[$0].kind == .word }
    }
    guard let paragraph = opening, let first = paragraph.tokens.first else { return nil }
    var span = table.sentence(around: first)
    while span.utf8Length < minimumBytes {
      // A letter's greeting takes the line below it along.
      let next = table.firstToken(from: Int(span.end))
      guard next < table.tokens.count, next > first,
        table.paragraphs[Int(table.paragraphOf[next])].role == .prose,
        table.paragraphs[Int(table.paragraphOf[next])].part == paragraph.part
      else { break }
      let longer = span.union(table.sentence(around: next))
      guard longer.end > span.end else { break }
      span = longer
    }
    guard span.utf8Length > maximumBytes else { return span }
    let limit = span.start + UInt32(maximumBytes)
    let words = table.tokens(in: span).prefix { table.tokens[$0].end <= limit }
    return words.last.map { TextSpan(Int(span.start), Int(table.tokens[$0].end)) } ?? span
  }
}
