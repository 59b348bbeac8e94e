import IncipitText

/// Whether a line looks like the title of a work.
///
/// A title is short, does not end as a sentence does, and is set unlike a sentence: each long word
/// with a capital, or all capitals. One set like the beginning of a sentence, or without capitals,
/// is believed only where what stands below it shows that it heads something.
enum TitleLine {
  enum Look {
    /// Title case or capitals: a title by its own look.
    case set
    /// Short, but set as a sentence or without capitals.
    case plain
  }

  /// How much `line` looks like a title; nil if it does not.
  static func look(_ line: Line) -> Look? {
    guard !line.isCut, line.span.utf8Length <= 100, !line.words.isEmpty, line.words.count <= 14,
      let last = line.last, !endings.contains(last), !line.opensSpeech, !line.holdsSpeech,
      !line.string.contains(": ") || isSet(line.words)
    else { return nil }
    if isSet(line.words) { return .set }
    guard line.words.count <= 9, let first = line.firstWord, !subjects.contains(first.form) else {
      return nil
    }
    return .plain
  }

  /// The line without the marks that set it in bold or dress it up.
  static func bare(_ line: Line) -> TextSpan {
    var span = line.span
    while let (scalar, length) = line.text.scalar(at: Int(span.start)), ornaments.contains(scalar),
      span.utf8Length > length
    {
      span = line.text.trimmed(TextSpan(Int(span.start) + length, Int(span.end)))
    }
    while let (scalar, length) = line.text.scalar(before: Int(span.end)),
      ornaments.contains(scalar), span.utf8Length > length
    {
      span = line.text.trimmed(TextSpan(Int(span.start), Int(span.end) - length))
    }
    return span
  }

  /// Title and author of "The Long Window by quill_9".
  ///
  /// Only a name that is plainly a handle, with a digit or an underscore, is believed: "Stand by Me"
  /// is all title.
  static func titleAndAuthor(_ line: Line) -> (TextSpan, TextSpan)? {
    guard let index = line.words.lastIndex(where: { $0.form == "by" }), index > 0,
      index + 1 < line.words.count, line.span.utf8Length <= 120
    else { return nil }
    let title = line.text.trimmed(
      TextSpan(Int(line.span.start), Int(line.words[index].span.start)))
    let author = TextSpan(Int(line.words[index + 1].span.start), Int(line.span.end))
    let name = line.text.bytes(author)
    guard !name.contains(0x20), name.contains(where: { $0 == 0x5F || (0x30...0x39).contains($0) }),
      look(Line(line.text, title)) != nil
    else { return nil }
    return (title, author)
  }

  private static let ornaments: Set<Unicode.Scalar> = ["*", "_", "~", "#", "=", "-", "\u{2022}"]

  /// Whether words of four letters and more all begin with a capital, and most others do.
  private static func isSet(_ words: [Word]) -> Bool {
    guard let first = words.first, first.isCapitalised || first.isNumber else { return false }
    let long = words.filter { $0.form.utf8.count >= 4 && !smallWords.contains($0.form) }
    if long.isEmpty {
      return words.filter { !smallWords.contains($0.form) }.allSatisfy {
        $0.isCapitalised || $0.isNumber
      }
    }
    return long.allSatisfy { $0.isCapitalised || $0.isNumber }
  }

  private static let endings: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "-", "\u{2013}", "\u{2014}",
  ]

  /// Words that title case leaves small whatever their length.
  private static let smallWords: Set<String> = [
    "a", "an", "the", "and", "but", "or", "nor", "of", "in", "on", "at", "to", "by", "for", "from",
    "with", "without", "into", "over", "upon", "than", "that", "when", "between", "under", "as",
    "is", "it", "its", "if", "vs", "de", "la", "le", "et", "my", "me", "i", "be", "so", "no", "not",
    "before", "after", "until", "through", "against", "about", "like", "your", "this",
  ]

  /// A line that begins with one of these and is not set as a title is a sentence.
  private static let subjects: Set<String> = [
    "i", "he", "she", "it", "they", "we", "you", "there", "this", "that", "these", "those", "his",
    "her", "their", "dear", "hi", "hello", "hey", "ok", "okay", "so", "yes", "no", "enjoy",
    "thanks",
    "thank", "please", "im", "its", "ive", "id",
  ]
}
