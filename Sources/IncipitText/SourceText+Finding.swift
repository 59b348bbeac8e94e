extension SourceText {
  /// Where `words` first stand, whatever white space parts them here and there, and whether quotation marks and
  /// apostrophes are straight or curly; nil if they do not, or are none.
  ///
  /// O(n).
  package func firstSpan(of words: String) -> TextSpan? {
    let parts = words.unicodeScalars.split(whereSeparator: CharacterClass.isBlank).map {
      $0.map(Self.withPlainMark)
    }
    guard let letter = parts.first?.first else { return nil }
    var start = 0
    while let (scalar, length) = scalar(at: start) {
      if Self.withPlainMark(scalar) == letter, let end = end(of: parts, at: start) {
        return TextSpan(start, end)
      }
      start += length
    }
    return nil
  }

  /// Where `parts` end that stand at `start` one behind the other, parted by white space; nil if they do not.
  private func end(of parts: [[Unicode.Scalar]], at start: Int) -> Int? {
    var position = start
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let before = position
        while let (scalar, length) = scalar(at: position), CharacterClass.isBlank(scalar) {
          position += length
        }
        guard position > before else { return nil }
      }
      for wanted in part {
        guard let (scalar, length) = scalar(at: position), Self.withPlainMark(scalar) == wanted
        else {
          return nil
        }
        position += length
      }
    }
    return position
  }

  /// A straight mark for a curly one: people type the one and stories are printed with the other.
  private static func withPlainMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}": "\""
    default: scalar
    }
  }
}
