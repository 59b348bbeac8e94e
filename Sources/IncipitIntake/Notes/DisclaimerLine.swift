import IncipitText

/// Whether a paragraph says whose the characters are.
enum DisclaimerLine {
  /// Whether `line` calls itself a disclaimer.
  static func isLabelled(_ line: Line) -> Bool {
    guard let first = line.firstWord, first.span.start <= line.span.start + 4 else {
      return false
    }
    return ["disclaimer", "disclaimers", "disclamer", "дисклеймер"].contains(first.form)
  }

  /// Whether `line`, beside a story and without a label, is one.
  static func matches(_ line: Line) -> Bool {
    !line.opensSpeech && line.words.count <= 90 && score(line) >= 2
  }

  /// How much it sounds like one; 2 is enough.
  static func score(_ line: Line) -> Double { cues.score(line.words) }

  private static let cues = PhraseTable(PackageResources.disclaimer_cues_txt)
}
