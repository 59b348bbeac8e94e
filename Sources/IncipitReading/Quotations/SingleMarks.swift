import IncipitText

/// The single marks of a paragraph, told apart from its apostrophes.
struct SingleMarks {
  let marks: [QuotationMark]
  private let table: TokenTable

  /// The single marks of the paragraph at `span`.
  init(_ span: TextSpan, in table: TokenTable) {
    self.table = table
    marks = QuotationMark.marks(in: span, of: table.text).filter {
      $0.shape == .single || $0.shape == .openingSingle
    }
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

  /// Whether a mark from `position` on closes as speech does.
  func closesSpeech(after position: Int) -> Bool {
    marks[position...].contains { $0.closesSpeech }
  }

  /// "'tis", "'em": an apostrophe at the front of a word and no quotation.
  func isElision(_ mark: QuotationMark) -> Bool {
    let first = table.firstToken(from: mark.end)
    guard first < table.tokens.count, Int(table.tokens[first].start) == mark.end else {
      return false
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
  ]
  private static let dropped: Set<String> = [
    "o", "th", "an", "wi", "t", "ol", "a", "i", "fo", "wan", "mo", "yo", "d", "s", "tha", "hersel",
    "himsel", "mysel", "yersel", "themsel", "gi", "ha", "wha", "y", "li", "lil", "so",
  ]
}
