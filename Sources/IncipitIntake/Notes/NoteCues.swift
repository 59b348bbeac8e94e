import IncipitText

/// How much a paragraph sounds like an author who speaks to readers, rather than like a story.
///
/// The words are in a resource, each with the weight it has as a sign; marks that stories hardly
/// use ("!!", ":)", "<3") count too, and speech counts against.
enum NoteCues {
  /// From which score on a paragraph beside a story is a note.
  static func threshold(_ line: Line) -> Double {
    2 + Double(max(0, line.words.count - 60)) / 100
  }

  /// The score of `line`: about 0 for a story's paragraph.
  ///
  /// - Parameters:
  ///   - line: a paragraph beside the story.
  ///   - body: how the text as a whole is written, from which notes stand out.
  /// - Returns: the score; `threshold(_:)` says from which on it is a note.
  static func score(_ line: Line, in body: BodyStyle = BodyStyle()) -> Double {
    var score = cues.score(line.words) + marks(line) + greeting(line)
    if line.opensSpeech { score -= 4 }
    if body.isCapitalised, line.words.count >= 4, !line.words.contains(where: \.isCapitalised) {
      score += 0.75
    }
    if isTurn(line) { score -= 2 }
    // Authors say "I" and "you"; a longer paragraph without either is hardly theirs.
    if line.words.count > 12, !line.words.contains(where: { voices.contains($0.form) }) {
      score -= 1
    }
    return score
  }

  /// Whether `line` is a turn in a chat or a play, with the speaker's name and a colon before it.
  private static func isTurn(_ line: Line) -> Bool {
    guard line.words.count > 1, line.words[0].form.utf8.count > 1 else { return false }
    return line.gap(after: 0) == ": " && LabelLine(line) == nil && NoteLabel(line) == nil
      && !["warning", "warnings", "update", "updated", "ps", "edit"].contains(line.words[0].form)
  }

  /// How much `line` begins as one who greets readers does.
  static func greeting(_ line: Line) -> Double {
    guard let first = line.firstWord else { return 0 }
    switch first.form {
    case "hi", "hello", "hey", "heyy", "hiya", "heya", "greetings", "welcome", "hii":
      return 1.25
    case "for", "dedicated":
      // "For Quill, always."
      return line.words.count <= 4 && line.words.count > 1 && line.words[1].isCapitalised ? 2 : 0
    case "ok", "okay", "so", "sorry", "anyway", "well", "yay", "phew", "alright": return 0.5
    default: return 0
    }
  }

  private static func marks(_ line: Line) -> Double {
    let bytes = Array(line.text.bytes(line.span))
    var score = 0.0
    var index = 0
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (0x21, 0x21), (0x3F, 0x3F):
        score += 0.5
        while index + 1 < bytes.count, bytes[index + 1] == bytes[index] { index += 1 }
      case (0x3A, 0x29), (0x3B, 0x29), (0x3A, 0x44), (0x3A, 0x50), (0x3C, 0x33), (0x58, 0x44):
        // ":)", ";)", ":D", ":P", "<3", "XD"
        score += 1
      case (0xE2, 0x99)
      where index + 2 < bytes.count && (bytes[index + 2] == 0xA1 || bytes[index + 2] == 0xA5):
        score += 1  // hearts
      default: break
      }
      index += 1
    }
    return min(score, 1.5)
  }

  private static let voices: Set<String> = [
    "i", "im", "ive", "id", "ill", "me", "my", "mine", "you", "your", "youre", "youll", "u", "ur",
    "we", "us", "our", "yall", "thanks", "please", "pls",
  ]

  private static let cues = PhraseTable(PackageResources.note_cues_txt)
}
