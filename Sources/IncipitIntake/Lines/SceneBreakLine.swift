import IncipitText

/// Lines that part scenes and say nothing: `***`, `oOo`, `---`, `~`, `[line break]`.
enum SceneBreakLine {
  /// Whether the text of `span` is such a line.
  static func matches(_ text: SourceText, _ span: TextSpan) -> Bool {
    guard !span.isEmpty, span.utf8Length <= 120 else { return false }
    var ornaments = 0
    var letters = 0
    var isOrnamental = true
    var offset = Int(span.start)
    while offset < Int(span.end), let (scalar, length) = text.scalar(at: offset) {
      if CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar) {
        letters += 1
        isOrnamental = isOrnamental && isOrnament(scalar)
        // A longer line of words is none, whatever else it holds.
        if !isOrnamental, span.utf8Length > longestName { return false }
      } else if isSpeechMark(scalar) {
        return false
      } else if !CharacterClass.isBlank(scalar) {
        ornaments += 1
      }
      offset += length
    }
    if letters == 0 { return ornaments > 0 }
    if isOrnamental, letters >= 3 || ornaments > 0 || isSmallOrnament(text, span) { return true }
    return span.utf8Length <= longestName && isNamed(text.words(span))
  }

  /// Marks of speech, or of a question, which make even a wordless line somebody's turn.
  private static func isSpeechMark(_ scalar: Unicode.Scalar) -> Bool {
    Marks.opensSpeech(scalar) || scalar == "?" || scalar == "!" || scalar == "\u{201D}"
      || scalar == "\u{2019}" || scalar == "\u{00BB}" || scalar == "<"
  }

  /// Letters used as ornament: x, o and 0 only, and enough of them ("No" has an n, "ox" is a word).
  private static func isOrnament(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "x", "X", "o", "O", "0": true
    default: false
    }
  }

  /// "x" or "o" alone.
  private static func isSmallOrnament(_ text: SourceText, _ span: TextSpan) -> Bool {
    let letters = text.bytes(span).filter { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x30 }
    return letters == [0x78] || letters == [0x6F]
  }

  /// Lines that call themselves a break.
  private static func isNamed(_ words: [Word]) -> Bool {
    names.contains(words.map(\.form).joined(separator: " "))
  }

  /// In bytes.
  private static let longestName = 40

  private static let names: Set<String> = [
    "line break", "linebreak", "page break", "pagebreak", "scene break", "scenebreak", "break",
    "scene change", "horizontal line", "time skip", "timeskip", "line", "section break",
  ]
}
