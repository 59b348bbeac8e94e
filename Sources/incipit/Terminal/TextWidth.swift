/// How many columns of a terminal a text takes, by Unicode Standard Annex 11 in short.
enum TextWidth {
  /// The columns of `text`.
  static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

  /// `text` cut to `columns`, with "…" for what is left out.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var result = ""
    var width = 0
    for character in text {
      let next = of(character)
      if width + next > columns - 1 { break }
      result.append(character)
      width += next
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// `text` cut or filled with spaces to exactly `columns`.
  static func fitted(_ text: String, to columns: Int, alignsRight: Bool = false) -> String {
    let cut = cut(text, to: columns)
    let space = String(repeating: " ", count: max(0, columns - of(cut)))
    return alignsRight ? space + cut : cut + space
  }

  /// The lines of `text`, broken between words so that none is wider than `columns`; a longer word
  /// is broken anywhere.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    let columns = max(2, columns)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, of(line) + 1 + of(word) > columns {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      if of(word) <= columns {
        line += word
        continue
      }
      for character in word {
        if of(line) + of(character) > columns {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }  // asks for the emoji form
      width = max(width, of(scalar))
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
