/// Fits words onto a cover, whose font is not known: letters are taken to be as wide as those of
/// common book faces.
enum CoverText {
  /// The lines of `text` and the size of its letters: the largest that fits; what does not fit at the
  /// smallest is cut.
  static func lines(of text: String, width: Int, height: Int) -> (lines: [String], size: Int) {
    var size = 64
    while true {
      let lines = wrapped(text, size: size, width: width)
      let most = max(1, height * 5 / (size * 6))
      if lines.count <= most, size < 40 || !breaksWords(lines, of: text) { return (lines, size) }
      guard size > 26 else {
        guard lines.count > most else { return (lines, size) }
        var kept = Array(lines.prefix(most))
        kept[most - 1] = cut(kept[most - 1] + " …", size: size, width: width)
        if !kept[most - 1].hasSuffix("…") { kept[most - 1] += "…" }
        return (kept, size)
      }
      size -= 2
    }
  }

  /// The largest size at which `text` fits on one line, between two bounds.
  static func size(of text: String, width: Int, from largest: Int, to smallest: Int) -> Int {
    var size = largest
    while size > smallest, self.width(of: text) * size > width * 1000 { size -= 1 }
    return size
  }

  /// `text`, cut and with an ellipsis if it is too wide.
  static func cut(_ text: String, size: Int, width: Int) -> String {
    guard self.width(of: text) * size > width * 1000 else { return text }
    var kept = ""
    var sum = 1000
    for character in text {
      sum += self.width(of: String(character))
      guard sum * size <= width * 1000 else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The width of `text` in thousandths of its letters' size.
  static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "!", "|", "(", ")", "‘", "’":
      340
    case " ": 260
    case "m", "w": 800
    case "M", "W": 950
    case "A"..."Z": 720
    default:
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F: 0
      case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
        1000
      default: 530
      }
    }
  }

  /// Whether a line ends within a word.
  private static func breaksWords(_ lines: [String], of text: String) -> Bool {
    lines.count > 1
      && lines.joined(separator: " ") != text.split(separator: " ").joined(separator: " ")
  }

  private static func wrapped(_ text: String, size: Int, width: Int) -> [String] {
    let most = width * 1000 / size
    var lines: [String] = []
    var line = ""
    var filled = 0
    // No title needs more to fill a cover, and no cover takes long to draw.
    for word in text.prefix(600).split(separator: " ") {
      let own = self.width(of: word)
      if !line.isEmpty, filled + 260 + own > most {
        lines.append(line)
        (line, filled) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        filled += 260
      }
      for character in word {
        let letter = self.width(of: String(character))
        if filled + letter > most, !line.isEmpty {
          lines.append(line)
          (line, filled) = ("", 0)
        }
        line.append(character)
        filled += letter
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
