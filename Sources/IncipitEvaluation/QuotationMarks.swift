package import IncipitText

/// Takes quotation marks off a span, for gold that leaves them out.
package enum QuotationMarks {
  private static let marks: Set<Unicode.Scalar> = [
    "\"", "'", "`", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}",
    "\u{00AB}", "\u{00BB}", "\u{2039}", "\u{203A}", "\u{2013}", "\u{2014}", "\u{2015}",
  ]

  /// `span` without the marks and blanks at its start and without one closing mark at its end.
  package static func trimmed(_ span: TextSpan, in text: SourceText) -> TextSpan {
    var start = Int(span.start)
    var end = Int(span.end)
    while start < end, let (scalar, length) = text.scalar(at: start),
      marks.contains(scalar) || CharacterClass.isBlank(scalar)
    {
      start += length
    }
    if end > start, let (scalar, length) = text.scalar(before: end), marks.contains(scalar) {
      end -= length
    }
    return text.trimmed(TextSpan(start, end))
  }
}
