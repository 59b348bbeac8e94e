/// The words that the search engine makes of a text, for tables that do not know which of them stand side by side.
///
/// Such a table (`detail = none`) is asked word by word, and refuses a word that it would part itself. See
/// https://www.sqlite.org/fts5.html, sections 4.3.1 (unicode61) and 4.6.
package struct EngineWords {
  /// As they are typed: the engine folds them itself.
  package let words: [String]
  /// Whether they are the whole text, as the engine has it.
  package let isWhole: Bool
  /// Whether the text's last word is among them: then it may be asked for as a beginning.
  private let hasLast: Bool

  /// Runs of letters and numbers; those that the engine may part in a way of its own are left out.
  ///
  /// O(length).
  package init(_ text: String) {
    var words: [String] = []
    var isWhole = true
    var isLastKept = false
    let runs = text.unicodeScalars.split { !Self.isKept($0) && !Self.isDoubtful($0) }
    for run in runs {
      isLastKept = !run.contains(where: Self.isDoubtful)
      if isLastKept { words.append(String(run)) } else { isWhole = false }
    }
    self.words = words
    self.isWhole = isWhole
    hasLast = isLastKept
  }

  /// What finds a row with all of the words, the last perhaps only begun; nil if nothing can be asked.
  package func all(isPrefix: Bool, mark: String = "") -> String? {
    guard !words.isEmpty else { return nil }
    let quoted = words.map { "\"\(mark)\($0)\"" }.joined(separator: " AND ")
    return quoted + (isPrefix && hasLast ? "*" : "")
  }

  /// Letters, numbers and the private characters, which the engine takes for letters, but the marks of voices.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return ("a"..."z") ~= scalar || ("A"..."Z") ~= scalar || ("0"..."9") ~= scalar
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    case .privateUse: return !Voices.isMark(scalar)
    default: return false
    }
  }

  /// Marks, some of which belong to a word for the engine and some part it, and letters younger than its table.
  private static func isDoubtful(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    // New Tai Lue and Vedic: letters now, marks when the table was made.
    if 0x1980...0x19DF ~= scalar.value || 0x1CD0...0x1CFF ~= scalar.value { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default:
      guard isKept(scalar), scalar.properties.generalCategory != .privateUse else { return false }
      guard let age = scalar.properties.age else { return true }
      return (age.major, age.minor) > (6, 1)
    }
  }
}
