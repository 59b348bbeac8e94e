import IncipitText

/// The line of a text that shows best what was matched.
struct Excerpt: Equatable {
  /// Into the text; on scalar boundaries, without line ends, trimmed of white space.
  let span: TextSpan
  /// The matched words within `span`.
  let marks: [TextSpan]

  /// The most that is shown of a line, in bytes of UTF-8.
  static let maximumLength = 320
  /// How much of that may stand before the first matched word.
  static let maximumLead = 100

  /// The line with the most different matched words, the first of equals; without marks the first
  /// line that is not blank.
  ///
  /// - Parameters:
  ///   - text: a scene.
  ///   - marks: the matched words, in order.
  /// O(length of the text).
  init(of text: SourceText, marks: [TextSpan]) {
    guard let first = marks.first else {
      var start = 0
      while let (scalar, length) = text.scalar(at: start), CharacterClass.isBlank(scalar) {
        start += length
      }
      span = Self.cut(Self.line(at: start, in: text), around: nil, in: text)
      self.marks = []
      return
    }
    var best = (line: Self.line(at: Int(first.start), in: text), words: 0)
    var index = 0
    while index < marks.count {
      let line = Self.line(at: Int(marks[index].start), in: text)
      var words: Set<String> = []
      while index < marks.count, marks[index].start < line.end || words.isEmpty {
        words.insert(text.string(marks[index]).lowercased())
        index += 1
      }
      if words.count > best.words { best = (line, words.count) }
    }
    // A phrase may run on over the end of the line; what stands in the line is marked.
    let inLine = marks.compactMap { mark -> TextSpan? in
      let start = max(mark.start, best.line.start)
      let end = min(mark.end, best.line.end)
      return start < end ? TextSpan(Int(start), Int(end)) : nil
    }
    let span = Self.cut(best.line, around: inLine.first, in: text)
    self.span = span
    self.marks = inLine.filter { span.contains($0) }
  }

  /// The line that holds the byte at `offset`.
  private static func line(at offset: Int, in text: SourceText) -> TextSpan {
    var start = min(offset, text.count)
    while start > 0, !isLineEnd(text.utf8[start - 1]) { start -= 1 }
    var end = min(offset, text.count)
    while end < text.count, !isLineEnd(text.utf8[end]) { end += 1 }
    return text.trimmed(TextSpan(start, end))
  }

  /// At most `maximumLength` bytes of `line`, between words where there are any.
  private static func cut(
    _ line: TextSpan, around mark: TextSpan?, in text: SourceText
  ) -> TextSpan {
    guard line.utf8Length > maximumLength else { return line }
    var start = Int(line.start)
    if let mark, Int(mark.start) - start > maximumLead {
      start = Int(mark.start) - maximumLead
      while start < Int(mark.start), !text.isScalarBoundary(start) { start += 1 }
      var word = start
      while word < Int(mark.start), !isBlank(before: word, in: text) { word += 1 }
      if word < Int(mark.start) { start = word }
    }
    // A matched phrase longer than the limit is shown to its end all the same.
    let least = Int(mark?.end ?? 0)
    var end = min(Int(line.end), max(start + maximumLength, least))
    while end > start, !text.isScalarBoundary(end) { end -= 1 }
    if end < Int(line.end) {
      var word = end
      while word > max(start, least), !isBlank(before: word, in: text) { word -= 1 }
      if word > max(start, least) { end = word }
    }
    return text.trimmed(TextSpan(start, end))
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(before offset: Int, in text: SourceText) -> Bool {
    offset > 0 && (text.utf8[offset - 1] == 0x20 || text.utf8[offset - 1] == 0x09)
  }
}
