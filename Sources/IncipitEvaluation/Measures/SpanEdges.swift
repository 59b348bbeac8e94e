package import IncipitText

/// Makes spans comparable whose annotators disagree about what stands at their edges.
package enum SpanEdges {
  /// `span` from its first letter or digit to its last; of one that has none, without its blanks.
  ///
  /// Whether a mark, a dash or a closing stop belongs to a quotation is a matter of taste; which words
  /// do is not.
  package static func trimmed(_ span: TextSpan, in text: SourceText) -> TextSpan {
    var start = Int(span.start)
    var end = Int(span.end)
    while start < end, let (scalar, length) = text.scalar(at: start), !isWord(scalar) {
      start += length
    }
    while start < end, let (scalar, length) = text.scalar(before: end), !isWord(scalar) {
      end -= length
    }
    return start < end ? TextSpan(start, end) : text.trimmed(span)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
  }
}

/// Quotations as one regular expression finds them: the least that a finder has to beat.
package enum QuotationPattern {
  /// Every stretch from a straight double mark to the next one or to the paragraph's end.
  ///
  /// The expression is `"[^"]*("|\n\n)`. In the order of the text; O(length).
  package static func spans(in text: SourceText) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start: Int?
    for (index, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "\"") {
        if let open = start {
          spans.append(TextSpan(open, index + 1))
          start = nil
        } else {
          start = index
        }
      } else if byte == 0x0A, let open = start, index + 1 < text.count,
        text.utf8[index + 1] == 0x0A
      {
        spans.append(TextSpan(open, index))
        start = nil
      }
    }
    return spans
  }
}
