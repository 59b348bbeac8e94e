import IncipitMarkup

/// A cover drawn from a book's own words, in a colour that is always the same for the same file.
enum EPUBCover {
  /// An SVG image of 600 by 900.
  static func drawing(of book: Book) -> String {
    let hue = hue(of: book.sha256)
    let (lines, size) = layout(book.title)
    let step = size * 13 / 10
    let title = lines.enumerated().map { index, line in
      text(line, y: 230 + index * step, size: size, isItalic: !book.hasTitle)
    }
    var foot = [text("\(book.words) words", y: 820, size: 24, isItalic: false)]
    if let author = book.author {
      foot.insert(text(shortened(author, to: 34), y: 760, size: 32, isItalic: false), at: 0)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" width="600" height="900">
      <rect width="600" height="900" fill="hsl(\(hue), 35%, 24%)"/>
      <rect x="0" y="110" width="600" height="6" fill="hsl(\(hue), 45%, 62%)"/>
      <rect x="0" y="690" width="600" height="2" fill="hsl(\(hue), 45%, 62%)"/>
      <g fill="hsl(\(hue), 30%, 95%)" font-family="Georgia, 'Times New Roman', serif">
      \((title + foot).joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  /// Degrees on the colour circle, from the first two hexadecimal digits.
  private static func hue(of sha256: String) -> Int {
    (Int(sha256.prefix(2), radix: 16) ?? 150) * 360 / 256
  }

  private static func text(_ line: String, y: Int, size: Int, isItalic: Bool) -> String {
    let style = isItalic ? #" font-style="italic""# : ""
    return #"<text x="50" y="\#(y)" font-size="\#(size)"\#(style)>\#(XMLText.escaped(line))</text>"#
  }

  /// The lines of a title and the size of their letters: the largest that lets it fit.
  private static func layout(_ title: String) -> ([String], size: Int) {
    for (size, most) in [(64, 5), (48, 7), (36, 9)] {
      let lines = wrapped(title, to: width(of: size))
      if lines.count <= most { return (lines, size) }
    }
    var lines = Array(wrapped(title, to: width(of: 36)).prefix(9))
    lines[lines.count - 1] += " …"
    return (lines, 36)
  }

  /// How many letters of a size fit on 500 units, the mean letter being half as wide as it is high.
  private static func width(of size: Int) -> Int { 500 * 2 / size }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, columns(line) + 1 + columns(word) > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      for character in word {
        if columns(line) + columns(String(character)) > width, !line.isEmpty {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func shortened(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  /// The width in letters; those of East Asian scripts count twice.
  private static func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x1100...0xFFEF).contains($1.value) ? 2 : 1) }
  }
}
