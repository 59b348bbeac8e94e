import IncipitText

/// A block looked at closely: its words, how it begins and how it ends.
struct Line {
  let text: SourceText
  /// What is looked at: the block, cut to `BlockTable.inspectedBytes`.
  let span: TextSpan
  /// Whether the block is longer than what is looked at.
  let isCut: Bool
  private let cut: CutWords

  /// Cut when they are asked for first: most lines of a story are told by their marks or first word.
  var words: [Word] { cut.words }

  /// The first of the words, for which the others need not be cut.
  var firstWord: Word? { cut.first }

  init(_ text: SourceText, _ block: TextSpan) {
    self.text = text
    var end = min(Int(block.end), Int(block.start) + BlockTable.inspectedBytes)
    while end > Int(block.start), !text.isScalarBoundary(end) { end -= 1 }
    span = TextSpan(Int(block.start), end)
    isCut = span.end < block.end
    cut = CutWords(text, span)
  }

  /// The line as a string.
  ///
  /// O(length).
  var string: String { text.string(span) }

  /// The forms of all words, joined by blanks.
  var forms: String { words.map(\.form).joined(separator: " ") }

  var first: Unicode.Scalar? { text.scalar(at: Int(span.start))?.0 }
  var last: Unicode.Scalar? { text.scalar(before: Int(span.end))?.0 }

  /// Whether it begins with a mark that opens speech.
  var opensSpeech: Bool {
    guard let first else { return false }
    return Marks.opensSpeech(first) || first == "\u{2019}" || first == "'" || first == ">"
      || CharacterClass.isDash(first) && !words.isEmpty && last.map(CharacterClass.isDash) != true
  }

  /// Whether double quotation marks of any sort stand in it.
  var holdsSpeech: Bool { text.bytes(span).contains(0x22) || holdsCurlySpeech }

  private var holdsCurlySpeech: Bool {
    var offset = Int(span.start)
    while offset < Int(span.end), let (scalar, length) = text.scalar(at: offset) {
      if scalar == "\u{201C}" || scalar == "\u{00AB}" || scalar == "\u{201E}" { return true }
      offset += length
    }
    return false
  }

  /// Whether it ends as a sentence does, closing quotation marks and brackets aside.
  var endsSentence: Bool {
    var end = Int(span.end)
    while let (scalar, length) = text.scalar(before: end), end > Int(span.start),
      Marks.closes(scalar)
    {
      end -= length
    }
    guard end > Int(span.start), let (scalar, _) = text.scalar(before: end) else { return false }
    return Marks.endsSentence(scalar)
  }

  /// The bytes between word `index` and the one after it, as a string.
  func gap(after index: Int) -> String {
    guard index + 1 < words.count else {
      return index < words.count
        ? text.string(TextSpan(Int(words[index].span.end), Int(span.end))) : ""
    }
    return text.string(TextSpan(Int(words[index].span.end), Int(words[index + 1].span.start)))
  }
}

/// The words of a line, kept once they are cut.
///
/// A class, so that a line that is handed on is cut once; used by one task alone.
private final class CutWords {
  private let text: SourceText
  private let span: TextSpan
  private(set) lazy var words = text.words(span)
  private(set) lazy var first = text.firstWord(span)

  init(_ text: SourceText, _ span: TextSpan) {
    self.text = text
    self.span = span
  }
}

/// Marks of punctuation, as far as the shape of a line needs them.
enum Marks {
  static func opensSpeech(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{2018}", "\u{00AB}", "\u{201E}", "\u{2039}": true
    default: false
    }
  }

  static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201D}", "\u{2019}", "\u{00BB}", "\u{203A}", ")", "]", "*", "_", "~": true
    default: false
    }
  }

  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "\u{2026}", ":", "\u{2014}", "\u{2013}", "-": true
    default: false
    }
  }
}
