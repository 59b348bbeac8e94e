import IncipitText

/// Finds words that an author stressed in plain text: `_never_`, `*really*`, `**no**`.
///
/// Only what is certain counts: marks that stand in pairs in one paragraph, the first right before a
/// word and behind no word, the second the other way round. "2 * 3", `snake_case`, the star of a
/// footnote stay what they are.
enum EmphasisMarks {
  /// Words between two marks.
  struct Pair: Hashable {
    /// With the marks.
    let outer: TextSpan
    /// Without.
    let inner: TextSpan
    let emphasis: BookEmphasis
  }

  /// The pairs in `span` of `text`, in order; none holds another.
  ///
  /// O(n).
  static func pairs(in span: TextSpan, of text: SourceText) -> [Pair] {
    let bytes = text.utf8
    let end = Int(span.end)
    var pairs: [Pair] = []
    // Where each kind of mark was opened last.
    var open: [BookEmphasis: Int] = [:]
    var index = Int(span.start)
    while index < end {
      let byte = bytes[index]
      guard byte == 0x2A || byte == 0x5F else {
        index += 1
        continue
      }
      let start = index
      while index < end, bytes[index] == byte { index += 1 }
      guard let emphasis = emphasis(byte, index - start) else { continue }
      let before = start > Int(span.start) ? text.scalar(before: start)?.0 ?? " " : " "
      let after = index < end ? text.scalar(at: index)?.0 ?? " " : " "
      if let first = open[emphasis], !CharacterClass.isBlank(before), !isWord(after) {
        let inner = TextSpan(first + emphasis.rawValue.utf8.count, start)
        // What began within these marks ends there, or is part of what they stress.
        open = open.filter { $0.value < first }
        guard text.string(inner).unicodeScalars.contains(where: isWord) else { continue }
        while let last = pairs.last, last.outer.start >= UInt32(first) { pairs.removeLast() }
        pairs.append(Pair(outer: TextSpan(first, index), inner: inner, emphasis: emphasis))
      } else if !isWord(before), !CharacterClass.isBlank(after) {
        open[emphasis] = start
      }
    }
    return pairs
  }

  private static func emphasis(_ byte: UInt8, _ count: Int) -> BookEmphasis? {
    switch (byte, count) {
    case (0x5F, 1): .underscores
    case (0x2A, 1): .asterisks
    case (0x2A, 2): .strong
    default: nil
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
  }
}
