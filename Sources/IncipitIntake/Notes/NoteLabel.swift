import IncipitText

/// The words with which authors mark a paragraph as theirs: "A/N:", "AN -", "(Author's Note: …)".
struct NoteLabel {
  enum Style {
    /// "A/N" and "Author's note": nothing else is ever meant.
    case sure
    /// "Note:" and "Notes:", which a character may write too.
    case likely
  }

  let style: Style
  /// The bracket that opens before it, if one does.
  let isBracketed: Bool

  /// The label with which `line` begins; nil if it begins with none.
  init?(_ line: Line) {
    guard let first = line.firstWord, first.span.start <= line.span.start + 4,
      let style = Self.style(line)
    else { return nil }
    self.style = style
    isBracketed = line.first == "(" || line.first == "[" || line.first == "{"
  }

  private static func style(_ line: Line) -> Style? {
    guard let first = line.firstWord else { return nil }
    var words: [Word] { line.words }
    var gap: String { line.gap(after: 0) }
    switch first.form {
    case "a":
      // "A/N", "A.N."
      guard words.count > 1, words[1].form == "n", gap == "/" || gap == "." else { return nil }
      return .sure
    case "an":
      let opens = gap.drop { $0 == " " }.first
      return opens == ":" || first.isShouted && (opens == "-" || opens == "\u{2013}")
        ? .sure : nil
    case "примечания", "примечание": return gap.hasPrefix(":") ? .sure : nil
    case "от": return words.count > 1 && words[1].form == "автора" ? .sure : nil
    case "author", "authors":
      return words.count > 1 && ["note", "notes"].contains(words[1].form) ? .sure : nil
    case "note", "notes", "endnote", "endnotes":
      return gap.hasPrefix(":") || gap.hasPrefix(" :") || words.count == 1 && gap.isEmpty
        ? .likely : nil
    case "end", "opening", "quick", "important", "side", "closing", "final", "beginning", "chapter":
      let isNote = words.count > 1 && ["note", "notes", "an"].contains(words[1].form)
      return isNote && line.gap(after: 1).hasPrefix(":") ? .likely : nil
    default: return nil
    }
  }
}
