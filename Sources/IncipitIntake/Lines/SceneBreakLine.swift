import IncipitText

/// Lines that part scenes and say nothing: `***`, `oOo`, `---`, `~`, `[line break]`.
enum SceneBreakLine {
  /// Whether the text of `span` is such a line.
  static func matches(_ text: SourceText, _ span: TextSpan) -> Bool {
    guard !span.isEmpty, span.utf8Length <= 120 else { return false }
    var ornaments = 0
    var letters: [Unicode.Scalar] = []
    var offset = Int(span.start)
    while offset < Int(span.end), let (scalar, length) = text.scalar(at: offset) {
      if CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar) {
        letters.append(scalar)
      } else if isSpeechMark(scalar) {
        return false
      } else if !CharacterClass.isBlank(scalar) {
        ornaments += 1
      }
      offset += length
    }
    if letters.isEmpty { return ornaments > 0 }
    return isOrnamental(letters, ornaments) || isNamed(text.words(span), span)
  }

  /// Marks of speech, or of a question, which make even a wordless line somebody's turn.
  private static func isSpeechMark(_ scalar: Unicode.Scalar) -> Bool {
    Marks.opensSpeech(scalar) || scalar == "?" || scalar == "!" || scalar == "\u{201D}"
      || scalar == "\u{2019}" || scalar == "\u{00BB}" || scalar == "<"
  }

  /// Letters used as ornament: x, o and 0 only, and enough of them ("No" has an n, "ox" is a word).
  private static func isOrnamental(_ letters: [Unicode.Scalar], _ ornaments: Int) -> Bool {
    guard letters.allSatisfy({ "xXoO0".unicodeScalars.contains($0) }) else { return false }
    return letters.count >= 3 || ornaments > 0 || letters == ["x"] || letters == ["o"]
  }

  /// Lines that call themselves a break.
  private static func isNamed(_ words: [Word], _ span: TextSpan) -> Bool {
    let forms = words.map(\.form).joined(separator: " ")
    return names.contains(forms) && span.utf8Length <= 40
  }

  private static let names: Set<String> = [
    "line break", "linebreak", "page break", "pagebreak", "scene break", "scenebreak", "break",
    "scene change", "horizontal line", "time skip", "timeskip", "line", "section break",
  ]
}
