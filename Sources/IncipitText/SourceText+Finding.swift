extension SourceText {
  /// The first place where `words` stand, any white space standing for any other; nil if they stand nowhere
  /// or there are none.
  ///
  /// O(n · length of the first word found again and again), in practice O(n).
  package func firstSpan(of words: String) -> TextSpan? {
    let parts = words.unicodeScalars.split(whereSeparator: CharacterClass.isBlank).map {
      Array(String($0).utf8)
    }
    guard let first = parts.first, let letter = first.first else { return nil }
    var start = 0
    while start + first.count <= count {
      if utf8[start] == letter, let end = end(of: parts, at: start) { return TextSpan(start, end) }
      start += 1
    }
    return nil
  }

  /// Where `parts` end that stand at `start` one behind the other, parted by white space; nil if they do not.
  private func end(of parts: [[UInt8]], at start: Int) -> Int? {
    var position = start
    for (index, part) in parts.enumerated() {
      if index > 0 {
        let before = position
        while let (scalar, length) = scalar(at: position), CharacterClass.isBlank(scalar) {
          position += length
        }
        guard position > before else { return nil }
      }
      guard utf8[position...].starts(with: part) else { return nil }
      position += part.count
    }
    return position
  }
}
