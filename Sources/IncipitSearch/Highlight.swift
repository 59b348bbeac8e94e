import IncipitText

/// Finds the matched words in a text that the search engine gave back with marks around them.
enum Highlight {
  /// The last two characters for private use, which no text is likely to hold.
  static let open = "\u{10FFFC}"
  static let close = "\u{10FFFD}"

  /// Where the marked words stand in `text`, in order, as offsets into `text`.
  ///
  /// O(n). A mark that belongs to the text itself is told apart by what the text has there.
  static func spans(in marked: String, of text: String) -> [TextSpan] {
    let marked = Array(marked.utf8)
    let text = Array(text.utf8)
    let opening = Array(open.utf8)
    let closing = Array(close.utf8)
    var spans: [TextSpan] = []
    var start: Int?
    var offset = 0
    var index = 0
    while index < marked.count {
      // Both marks begin with the same byte, which is rare.
      let isMark = marked[index] == opening[0]
      if isMark, marked[index...].starts(with: opening), !text[offset...].starts(with: opening) {
        start = offset
        index += opening.count
      } else if isMark, marked[index...].starts(with: closing),
        !text[offset...].starts(with: closing)
      {
        if let begun = start, begun < offset { spans.append(TextSpan(begun, offset)) }
        start = nil
        index += closing.count
      } else {
        offset = min(offset + 1, text.count)
        index += 1
      }
    }
    return spans
  }
}
