/// What holds within a group of an RTF file, and ends with it.
struct RTFState {
  /// Where the words of the group go.
  enum Destination: Equatable {
    case body
    /// Nowhere.
    case skipped
    case fonts
    case styles
    /// The file's properties, each in a group of its own…
    case info
    /// …of this name.
    case property(String)
  }

  var destination = Destination.body
  var italic = false
  var bold = false
  var hidden = false
  /// Deleted while changes were tracked.
  var deleted = false
  var font: Int?
  /// How many characters stand in for one in Unicode (`\uc`).
  var substitutes = 1

  /// Whether words are text that is shown.
  var isShown: Bool { destination == .body && !hidden && !deleted }

  /// Takes the formatting of characters back to plain.
  mutating func reset() {
    italic = false
    bold = false
    hidden = false
    deleted = false
    font = nil
  }
}

/// The tables of an RTF file: what its fonts' bytes stand for, how its styles are called.
struct RTFTables {
  /// The document's own code page.
  var codePage = 1252
  /// The code page of each font that has one of its own.
  private(set) var fonts: [Int: Int] = [:]
  /// The name of each style of paragraphs, in lower case.
  private(set) var styles: [Int: String] = [:]
  /// The font of which the words to come are.
  var defaultFont: Int?

  // Of the entry that is being read.
  var font: Int?
  var style: Int?
  private var name: [UInt8] = []

  /// The code page of words in `font`.
  func codePage(of font: Int?) -> Int { (font ?? defaultFont).flatMap { fonts[$0] } ?? codePage }

  /// Takes the character set of the font that is being read.
  mutating func take(characterSet: Int) {
    guard let font, fonts.count < 10_000 else { return }
    fonts[font] = CodePage.ofCharacterSet(characterSet)
  }

  /// Takes the code page of the font that is being read.
  mutating func take(codePage: Int) {
    guard let font, fonts.count < 10_000 else { return }
    fonts[font] = codePage
  }

  /// Takes a piece of a style's name.
  mutating func take(name piece: some Sequence<UInt8>) {
    if name.count < 200 { name += piece }
  }

  /// Ends the style that is being read; one without a number is the usual one, 0.
  mutating func endStyle() {
    defer {
      name = []
      style = nil
    }
    let words = String(decoding: name.prefix(200), as: UTF8.self).lowercased()
      .split { $0 == ";" || $0.isWhitespace }.joined(separator: " ")
    guard !words.isEmpty, styles.count < 10_000, styles[style ?? 0] == nil else { return }
    styles[style ?? 0] = words
  }

  /// The level of a heading in the style `number`; 0 for plain text, 1 for a title.
  func level(style number: Int) -> Int {
    guard let name = styles[number] else { return 0 }
    if name == "title" { return 1 }
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) else { return 0 }
    return min(max(level, 1) + 1, 6)
  }

  /// Whether the style is one of a table of contents.
  func isContents(style number: Int) -> Bool {
    guard let name = styles[number], name.hasPrefix("toc ") else { return false }
    return name == "toc heading" || Int(name.dropFirst(4)) != nil
  }
}
