/// The blocks of a Markdown text: paragraphs, headings, block quotes and rules of CommonMark 0.31.
///
/// Lists, code and tables are paragraphs, one for each line that opens an item: stories hold few.
struct MarkdownBlocks {
  enum Block: Equatable {
    /// The level, from 1, and the words; empty for a heading without any.
    case heading(Int, String)
    case paragraph(String)
    /// The paragraphs of a block quote.
    case quote([String])
    case rule

    /// The level of a heading.
    var level: Int? { if case .heading(let level, _) = self { level } else { nil } }
  }

  private(set) var blocks: [Block] = []
  private var paragraph: [String] = []
  private var quote: [String] = []
  private var isInQuote = false

  /// O(n).
  init(_ lines: ArraySlice<Substring>) {
    for line in lines { add(line.drop { $0 == " " || $0 == "\t" }) }
    endQuote()
  }

  private mutating func add(_ line: Substring) {
    if line.first == ">" {
      if !isInQuote { endParagraph() }
      isInQuote = true
      let words = line.dropFirst().drop { $0 == " " }
      if words.isEmpty { endParagraph() } else { paragraph.append(Self.literal(words)) }
      return
    }
    // A quote ends with its last line; lazy continuation is not for stories.
    if isInQuote { endQuote() }
    if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
      endParagraph()
    } else if let level = Self.level(of: line) {
      endParagraph()
      blocks.append(.heading(level, Self.headingWords(line.dropFirst(level))))
    } else if Self.isRule(line) {
      endParagraph()
      blocks.append(.rule)
    } else {
      if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ") { endParagraph() }
      paragraph.append(Self.literal(line))
    }
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    let words = paragraph.joined(separator: " ")
    paragraph = []
    if isInQuote { quote.append(words) } else { blocks.append(.paragraph(words)) }
  }

  private mutating func endQuote() {
    endParagraph()
    if !quote.isEmpty { blocks.append(.quote(quote)) }
    quote = []
    isInQuote = false
  }

  /// The level of the heading that `line` is (§4.2); nil if it is none.
  static func level(of line: Substring) -> Int? {
    let count = line.prefix { $0 == "#" }.count
    guard (1...6).contains(count) else { return nil }
    let rest = line.dropFirst(count)
    return rest.isEmpty || rest.first == " " || rest.first == "\t" ? count : nil
  }

  private static func headingWords(_ rest: Substring) -> String {
    var words = literalEnd(rest.drop { $0 == " " || $0 == "\t" })
    // A closing row of hashes is no part of the words, unless a backslash makes it one.
    let hashes = words.reversed().prefix { $0 == "#" }.count
    let before = words.dropLast(hashes)
    if hashes > 0, before.isEmpty || before.last == " " { words = literalEnd(before) }
    return literal(words)
  }

  /// Whether `line` is nothing but three or more stars, hyphens or underscores (§4.1).
  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.first, "*-_".contains(first) else { return false }
    let marks = line.filter { $0 != " " && $0 != "\t" }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// `words` without spaces at their end.
  private static func literalEnd(_ words: Substring) -> Substring {
    var words = words
    while let last = words.last, last == " " || last == "\t" { words.removeLast() }
    return words
  }

  /// `words` with the backslashes before punctuation undone (§2.4).
  private static func literal(_ words: Substring) -> String {
    var literal = String.UnicodeScalarView()
    var scalars = literalEnd(words).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\\", let next = scalars.first, isPunctuation(next) {
        literal.append(next)
        scalars.removeFirst()
      } else if scalar != "\\" || !scalars.isEmpty {
        literal.append(scalar)
      }
    }
    return String(literal)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
