import IncipitText

/// The heading line of a chapter.
struct ChapterHeading: Equatable {
  /// What makes it one: lines that call themselves a chapter stand alone; bare numbers count only
  /// where several follow each other.
  enum Style: Hashable {
    /// "Chapter 3", "Part II", "Prologue".
    case named(String)
    /// "III.", "3", "3. Rain".
    case numbered(Numeral.Style)
  }

  let number: Int?
  let title: String?
  let style: Style

  /// The heading that `line` is; nil if it is none.
  init?(_ line: Line) {
    guard !line.isCut, line.span.utf8Length <= 120, let first = line.firstWord,
      line.first.map(Marks.opensSpeech) != true, Self.mayBegin(first)
    else { return nil }
    if Self.lone.contains(first.form), let title = Self.rest(of: line, after: 0, isLoose: false) {
      self.init(
        number: nil, title: title.isEmpty ? first.form.capitalisedFirst : title,
        style: .named(first.form))
    } else if Self.names.contains(first.form), line.words.count > 1,
      Self.isJoin(line.gap(after: 0)), let numeral = line.numeral(1),
      let title = Self.rest(of: line, after: 1, isLoose: first.form == "chapter")
    {
      self.init(
        number: numeral.value, title: title.isEmpty ? nil : title, style: .named(first.form))
    } else if Self.names.contains(first.form), line.words.count > 2,
      line.words[1].form == "the", let value = Numeral.ordinal(line.words[2].form),
      let title = Self.rest(of: line, after: 2, isLoose: false)
    {
      self.init(number: value, title: title.isEmpty ? nil : title, style: .named(first.form))
    } else if let numeral = line.numeral(0),
      first.span.start == line.span.start || Self.isDressed(line),
      first.isCapitalised || numeral.style == .digits || line.words.count == 1,
      let title = Self.rest(of: line, after: 0, isLoose: false)
    {
      if !title.isEmpty, numeral.style == .words || title.utf8.count > 60 { return nil }
      self.init(
        number: numeral.value, title: title.isEmpty ? nil : title, style: .numbered(numeral.style))
    } else {
      return nil
    }
  }

  /// A heading that has no number and no word for a chapter.
  init(title: String) { self.init(number: nil, title: title, style: .named("")) }

  /// A heading that the source's markup shows to be one.
  init(number: Int?, title: String?, style: Style = .named("chapter")) {
    self.number = number
    self.title = title
    self.style = style
  }

  /// The same heading with the title that stands in a line of its own below it.
  func titled(_ title: String) -> ChapterHeading {
    ChapterHeading(number: number, title: title, style: style)
  }

  private static let names: Set<String> = [
    "chapter", "chap", "ch", "part", "act", "episode", "kapitel", "chapitre", "capitulo",
    "capítulo",
    "capitolo", "глава", "часть",
  ]
  private static let lone: Set<String> = [
    "prologue", "epilogue", "interlude", "prolog", "epilog", "пролог", "эпилог", "интерлюдия",
  ]

  /// Whether `word` begins with a letter of ASCII or of Russian: other words need not be looked up.
  private static func mayBegin(_ word: Word) -> Bool {
    word.beginsInASCII || word.form.utf8.first == 0xD0 || word.form.utf8.first == 0xD1
  }

  /// Whether the line is a number and nothing else between the same marks: "-1-", "~ 2 ~", "[3]".
  private static func isDressed(_ line: Line) -> Bool {
    guard line.words.count == 1, let first = line.first, let last = line.last else { return false }
    switch first {
    case "-", "~", "*", "\u{2013}", "\u{2014}", "=", "_": return last == first
    case "[": return last == "]"
    case "(": return last == ")"
    default: return false
    }
  }

  /// Whether `gap` may stand between the name and its number: a blank, or a stop and a blank.
  private static func isJoin(_ gap: String) -> Bool { [" ", ". ", " #", "\u{A0}"].contains(gap) }

  /// What follows word `index` as a title: empty if nothing does, nil if it goes on as a sentence.
  private static func rest(of line: Line, after index: Int, isLoose: Bool) -> String? {
    let gap = line.gap(after: index)
    let isLast = index + 1 >= line.words.count
    guard gap.unicodeScalars.allSatisfy({ separators.contains($0) }) else { return nil }
    if isLast { return gap.contains(",") ? nil : "" }
    let next = line.words[index + 1]
    let hasSeparator = gap.unicodeScalars.contains { $0 != " " && $0 != "\u{A0}" }
    guard hasSeparator ? !gap.hasPrefix(",") : isLoose && next.isCapitalised else { return nil }
    // A sentence ends in a full stop; a title hardly ever, unless a colon presents it.
    if line.last == "," || line.last == "." && !(isLoose && gap.contains(":")) { return nil }
    var span = TextSpan(Int(next.span.start), Int(line.span.end))
    while let (scalar, length) = line.text.scalar(before: Int(span.end)),
      "*_~-= ".unicodeScalars.contains(scalar), !span.isEmpty
    {
      span = TextSpan(Int(span.start), Int(span.end) - length)
    }
    // An opening mark directly before the first word belongs to the title.
    if let (scalar, length) = line.text.scalar(before: Int(span.start)),
      Marks.opensSpeech(scalar) || scalar == "("
    {
      span = TextSpan(Int(span.start) - length, Int(span.end))
    }
    return line.text.string(span)
  }

  private static let separators: Set<Unicode.Scalar> = [
    " ", "\u{A0}", ":", ".", "-", "\u{2013}", "\u{2014}", "|", "~", ")", "(", "*", "_", "=", "\"",
    "'", "\u{2018}", "\u{201C}", "\u{2019}", "\u{201D}", ",", "#", "]",
  ]
}

extension String {
  /// The string with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
