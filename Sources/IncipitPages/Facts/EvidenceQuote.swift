import IncipitText

/// The words that a fact rests on, with a few words before and behind, and the way to them.
struct EvidenceQuote {
  let before: String
  let exact: String
  let after: String

  /// Quotes `span` of `text` with up to `context` bytes on either side, cut between words and at the
  /// ends of the line.
  init(_ span: TextSpan, in text: SourceText, context: Int = 60, maximum: Int = 240) {
    let start = min(Int(span.start), text.count)
    let end = min(max(Int(span.end), start), text.count)
    let isCut = end - start > maximum
    let exactEnd = isCut ? Self.wordEnd(atMost: start + maximum, after: start, in: text) : end
    exact = text.string(TextSpan(start, exactEnd)) + (isCut ? "…" : "")

    var first = start
    while first > 0, start - first < context, !Self.isLineEnd(text.utf8[first - 1]) { first -= 1 }
    if first > 0, !Self.isLineEnd(text.utf8[first - 1]) {
      while first < start, text.utf8[first] != 0x20 { first += 1 }
      before = "…" + text.string(TextSpan(first, start))
    } else {
      before = text.string(TextSpan(first, start))
    }

    guard !isCut else {
      after = ""
      return
    }
    var last = end
    while last < text.count, last - end < context, !Self.isLineEnd(text.utf8[last]) { last += 1 }
    if last < text.count, !Self.isLineEnd(text.utf8[last]) {
      while last > end, text.utf8[last] != 0x20 { last -= 1 }
      after = text.string(TextSpan(end, last)) + "…"
    } else {
      after = text.string(TextSpan(end, last))
    }
  }

  /// The record that the templates show, linked to its place in the reader.
  func record(address: String) -> PageValue {
    .record([
      "before": .html(HTML(text: before)), "exact": .html(HTML(text: exact)),
      "after": .html(HTML(text: after)), "address": .text(address),
    ])
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func wordEnd(atMost limit: Int, after start: Int, in text: SourceText) -> Int {
    var end = limit
    while end > start, text.utf8[end] != 0x20 { end -= 1 }
    guard end == start else { return end }
    end = limit
    while end > start, !text.isScalarBoundary(end) { end -= 1 }
    return end
  }
}

extension SourceText {
  /// The opening words of `span`: up to `maximum` bytes, cut between words.
  func opening(of span: TextSpan, maximum: Int = 72) -> String {
    EvidenceQuote(trimmed(span), in: self, context: 0, maximum: maximum).exact
  }
}
