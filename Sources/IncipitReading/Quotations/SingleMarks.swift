import IncipitText

/// The single marks of a paragraph, told apart from its apostrophes.
struct SingleMarks {
  let marks: [QuotationMark]
  private let table: TokenTable
  /// The offset of the last mark that closes as speech does; −1 if there is none.
  private let lastClosing: Int

  /// The single marks of the paragraph at `span`.
  init(_ span: TextSpan, in table: TokenTable) {
    self.init(QuotationMark.marks(in: span, of: table.text), in: table)
  }

  /// The single ones of a paragraph's marks.
  init(_ all: [QuotationMark], in table: TokenTable) {
    self.table = table
    marks = all.filter { $0.shape == .single || $0.shape == .openingSingle }
    lastClosing = marks.last { $0.shape == .single && $0.closesSpeech }?.offset ?? -1
  }

  /// The mark that closes the one before `position`: the first that closes as speech does, before
  /// the next clear opening; else the last that has a letter before and a gap behind.
  func closing(after position: Int) -> Int? {
    var fallback: Int?
    for index in position..<marks.count {
      let mark = marks[index]
      if mark.shape == .openingSingle {
        if !isElision(mark) { return fallback }
        continue
      }
      if mark.closesSpeech { return index }
      if mark.canOpen, !isElision(mark), fallback != nil { return fallback }
      if let before = mark.before, CharacterClass.isLetter(before) || before == ")",
        mark.after.map({ !CharacterClass.isLetter($0) }) ?? true, !isDropped(mark)
      {
        fallback = fallback ?? index
      }
    }
    return fallback
  }

  /// Whether a mark behind `mark` closes as speech does.
  func hasClosing(after mark: QuotationMark) -> Bool { lastClosing > mark.offset }

  /// Whether the mark at `position`, though it looks like an elision, opens speech: "'Cause I say
  /// so.'" with its closing mark before any other opens, and a capital behind it.
  func opensInSpiteOfElision(_ position: Int) -> Bool {
    let mark = marks[position]
    guard mark.shape == .openingSingle || mark.after.map(CharacterClass.isUppercase) ?? false
    else { return false }
    for other in marks[(position + 1)...].prefix(12) {
      if other.shape == .single, other.closesSpeech { return true }
      if other.shape == .openingSingle || other.canOpen, !isElision(other) { return false }
    }
    return false
  }

  /// "'tis", "'em", "'90s": an apostrophe at the front of a word and no quotation.
  func isElision(_ mark: QuotationMark) -> Bool {
    let first = table.firstToken(from: mark.end)
    guard first < table.tokens.count, Int(table.tokens[first].start) == mark.end else {
      return false
    }
    let token = table.tokens[first]
    if token.kind == .number {
      // A year of the century, unless the mark is a curly opening one.
      return mark.shape == .single
        && (token.end - token.start == 2 || table.word(first).hasSuffix("s"))
    }
    return Self.elisions.contains(table.word(first))
  }

  /// "o'", "goin'", "th'": an apostrophe at the back of a word and no quotation.
  private func isDropped(_ mark: QuotationMark) -> Bool {
    let next = table.firstToken(from: mark.offset)
    guard next > 0, Int(table.tokens[next - 1].end) == mark.offset else { return false }
    let word = table.word(next - 1)
    return Self.dropped.contains(word) || (word.count > 3 && word.hasSuffix("in"))
  }

  private static let elisions: Set<String> = [
    "tis", "twas", "twere", "twill", "twould", "em", "cause", "til", "till", "bout", "round", "im",
    "er", "ere", "e", "ow", "ad", "is", "ave", "ead", "ouse", "ome", "n", "cos", "coz", "fraid",
    "nother", "gainst", "neath", "tween", "pon", "scuse", "kay", "sup", "ello", "alf", "ard",
    "tisn't",
    "twasn't", "specially", "course", "nough", "spect", "member", "less", "twixt", "mongst",
    "appen",
  ]
  private static let dropped: Set<String> = [
    "o", "th", "an", "wi", "t", "ol", "a", "i", "fo", "wan", "mo", "yo", "d", "s", "tha", "hersel",
    "himsel", "mysel", "yersel", "themsel", "gi", "ha", "wha", "y", "li", "lil", "so", "no", "awa",
  ]
}
