import IncipitBooks
import IncipitText

/// What a source's markup emphasises, as far as it can mean something: outside double marks, with the
/// punctuation that stands behind it, and not where most of the story is set so.
struct MarkedEmphasis {
  /// By paragraph; only those that have any.
  private var spansOf: [Int: [TextSpan]] = [:]

  /// O(n).
  init(_ emphasis: [TextSpan], in table: TokenTable) {
    guard !emphasis.isEmpty else { return }
    var next = 0
    var prose = 0
    var whole = 0
    for (index, paragraph) in table.paragraphs.enumerated() where paragraph.role == .prose {
      prose += 1
      while next < emphasis.count, emphasis[next].start < paragraph.span.start { next += 1 }
      var spans: [TextSpan] = []
      while next < emphasis.count, emphasis[next].start < paragraph.span.end {
        if paragraph.span.contains(emphasis[next]) {
          spans.append(Self.closed(emphasis[next], paragraph.span, table.text))
        }
        next += 1
      }
      spans = Self.unquoted(spans, paragraph.span, table.text)
      if spans.first == paragraph.span { whole += 1 }
      if !spans.isEmpty { spansOf[index] = spans }
    }
    // A chapter that is all in italics says nothing by it.
    guard whole * 3 > prose else { return }
    for (index, spans) in spansOf where spans.first == table.paragraphs[index].span {
      spansOf[index] = nil
    }
  }

  /// The emphasised spans of a paragraph, in order.
  func spans(in paragraph: Int) -> [TextSpan] { spansOf[paragraph] ?? [] }

  /// With the stop or comma behind it, which writers set in roman as often as in italics.
  private static func closed(
    _ span: TextSpan, _ paragraph: TextSpan, _ text: SourceText
  ) -> TextSpan {
    var end = Int(span.end)
    while end < Int(paragraph.end), let (scalar, length) = text.scalar(at: end),
      [".", ",", "!", "?", "\u{2026}"].contains(scalar)
    {
      end += length
    }
    return TextSpan(Int(span.start), end)
  }

  /// The spans that begin outside of double marks.
  private static func unquoted(
    _ spans: [TextSpan], _ paragraph: TextSpan, _ text: SourceText
  ) -> [TextSpan] {
    guard !spans.isEmpty else { return [] }
    var kept: [TextSpan] = []
    var isQuoted = false
    var next = 0
    var offset = Int(paragraph.start)
    while offset < Int(paragraph.end), let (scalar, length) = text.scalar(at: offset) {
      if next < spans.count, Int(spans[next].start) == offset {
        // Italics may hold the marks themselves: "<i>“Go,”</i> it said".
        let opens = scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{00AB}"
        if !isQuoted, !opens { kept.append(spans[next]) }
        next += 1
      }
      switch scalar {
      case "\"": isQuoted.toggle()
      case "\u{201C}", "\u{00AB}", "\u{201E}": isQuoted = true
      case "\u{201D}", "\u{00BB}": isQuoted = false
      default: break
      }
      offset += length
    }
    return kept
  }
}
