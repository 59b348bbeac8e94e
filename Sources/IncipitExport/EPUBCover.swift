import IncipitMarkup

/// A cover drawn from a book's own words, in colours and with an ornament that are always the same
/// for the same file: a paper label on patterned cloth.
enum EPUBCover {
  /// An SVG image of 600 by 900.
  static func drawing(of book: Book) -> String {
    let digits = book.sha256.unicodeScalars.prefix(3).map { Int(String($0), radix: 16) ?? 6 }
    let seed = (digits + [6, 6, 6]).prefix(3)
    let hue = (seed[0] * 16 + seed[1]) * 360 / 256
    let ornament = CoverOrnament.all[seed[2] % CoverOrnament.all.count]
    let cloth = CoverColour(hue: hue, saturation: 42, lightness: 27)
    let thread = CoverColour(hue: hue, saturation: 38, lightness: 42)
    let ink = CoverColour(hue: hue, saturation: 45, lightness: 20)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" width="600" height="900">
      <defs>
      \(ornament.pattern(cloth: cloth, thread: thread))
      </defs>
      <rect width="600" height="900" fill="\(cloth.hex)"/>
      <rect width="600" height="900" fill="url(#cloth)"/>
      <rect width="22" height="900" fill="#000000" fill-opacity="0.22"/>
      <rect x="72" y="132" width="476" height="636" fill="#FBF7EE"/>
      <rect x="84" y="144" width="452" height="612" fill="none" stroke="\(ink.hex)" stroke-width="3"/>
      <rect x="91" y="151" width="438" height="598" fill="none" stroke="\(ink.hex)" stroke-width="1"/>
      <g fill="\(ink.hex)" text-anchor="middle" font-family="Georgia, 'Times New Roman', serif">
      \((title(of: book) + foot(of: book)).joined(separator: "\n"))
      </g>
      <path d="M230 590 h62 l8 -8 l8 8 h62 h-62 l-8 8 l-8 -8 z" fill="\(ink.hex)" \
      stroke="\(ink.hex)" stroke-width="1.5"/>
      </svg>

      """
  }

  /// The middle of the label.
  private static let middle = 310
  /// How wide the words on the label may be.
  private static let width = 390

  private static func title(of book: Book) -> [String] {
    let words = book.name.shownTitle
    let (lines, size) = CoverText.lines(of: words, width: width, height: 330)
    let step = size * 6 / 5
    let first = 370 - (lines.count - 1) * step / 2 + size / 3
    return lines.enumerated().map { index, line in
      text(line, y: first + index * step, size: size, isItalic: book.name.titleOrigin == .incipit)
    }
  }

  private static func foot(of book: Book) -> [String] {
    var lines: [String] = []
    if let author = book.name.author {
      let name = book.name.isAuthorGuessed ? "\(author)?" : author
      let size = CoverText.size(of: name, width: width, from: 34, to: 22)
      lines.append(text(CoverText.cut(name, size: size, width: width), y: 652, size: size))
    }
    lines.append(
      text(book.words == 1 ? "1 word" : "\(grouped(book.words)) words", y: 716, size: 21))
    return lines
  }

  /// `number` with a thin space between its thousands.
  private static func grouped(_ number: Int) -> String {
    number < 10_000
      ? String(number)
      : grouped(number / 1000) + "\u{2009}" + String(String(1000 + number % 1000).dropFirst())
  }

  private static func text(_ line: String, y: Int, size: Int, isItalic: Bool = false) -> String {
    let style = isItalic ? #" font-style="italic""# : ""
    return
      #"<text x="\#(middle)" y="\#(y)" font-size="\#(size)"\#(style)>\#(XMLText.escaped(line))</text>"#
  }
}

/// A colour told by hue (degrees), saturation and lightness (per cent).
struct CoverColour {
  let hue: Int
  let saturation: Int
  let lightness: Int

  /// `#RRGGBB`, which every renderer of SVG knows (CSS Color 4 §7.1 has the sum).
  var hex: String {
    let chroma = Double(saturation) / 100 * min(Double(lightness), Double(100 - lightness)) / 100
    let parts = [0.0, 8, 4].map { offset in
      let place = (offset + Double(hue) / 30).truncatingRemainder(dividingBy: 12)
      let value = Double(lightness) / 100 - chroma * max(-1, min(place - 3, 9 - place, 1))
      let digits = String(Int((value * 255).rounded()), radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }
}
