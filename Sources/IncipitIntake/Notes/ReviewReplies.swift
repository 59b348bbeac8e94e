import IncipitText

/// Answers to reviews below a note that thanks for them.
///
/// "pell: I am glad that you liked it."
enum ReviewReplies {
  /// The block behind the replies that begin in block `start`; `start` if none do.
  ///
  /// A chat looks the same. It comes back to its people, though, and hardly speaks to its readers.
  ///
  /// O(length of the replies).
  static func end(from start: Int, in table: BlockTable, before limit: Int) -> Int {
    var names: Set<String> = []
    var thanks = 0
    var end = start
    while end < limit, end - start < 60, table.utf8Length(end) <= 1500 {
      let line = table.line(end)
      guard let name = name(line) else { break }
      guard names.insert(name).inserted else { return start }
      if line.words.contains(where: { voices.contains($0.form) }) { thanks += 1 }
      end += 1
    }
    return end < limit && thanks * 2 >= end - start ? end : start
  }

  /// The name in front of a reply, in lower case; nil if it is none.
  private static func name(_ line: Line) -> String? {
    guard !line.opensSpeech, !line.words.isEmpty else { return nil }
    let bytes = line.text.bytes(line.span)
    guard let colon = bytes.prefix(48).firstIndex(of: 0x3A), colon + 1 < bytes.endIndex else {
      return nil
    }
    let name = TextSpan(Int(line.span.start), colon)
    guard (1...3).contains(line.text.words(name).count) else { return nil }
    return line.text.string(name).lowercased()
  }

  private static let voices: Set<String> = [
    "you", "your", "youre", "youll", "thanks", "thank", "glad", "u", "ur", "thx", "ty",
  ]
}
