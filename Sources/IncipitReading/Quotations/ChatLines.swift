import IncipitBooks
import IncipitLexicon
import IncipitText

/// Lines that a label or an angle bracket gives to somebody: "Mina: where are you".
struct ChatLines {
  struct Line {
    let label: TextSpan?
    let words: TextSpan
  }

  /// For each paragraph of the table, its line.
  private let lines: [Line?]
  /// For each paragraph whether its label talks with another one somewhere in the work.
  private let isTalk: [Bool]
  /// Whether the work is told in such lines, rather than with a message here and there.
  private let isTold: Bool

  /// Finds the lines of a work; a label counts when it stands at least twice, or beside another.
  init(_ table: TokenTable) {
    var lines: [Line?] = []
    lines.reserveCapacity(table.paragraphs.count)
    var keys: [String] = []
    keys.reserveCapacity(table.paragraphs.count)
    var labels: [String: Int] = [:]
    for paragraph in table.paragraphs {
      let line = paragraph.role == .prose ? Self.line(paragraph.span, table) : nil
      let key = line?.label.map { table.text.string($0).lowercased() } ?? ""
      if !key.isEmpty { labels[key, default: 0] += 1 }
      keys.append(key)
      lines.append(line)
    }
    let labelled = labels.values.reduce(0, +)
    let brackets = lines.count { $0 != nil && $0?.label == nil }
    var talkers: Set<String> = []
    for index in lines.indices.dropFirst() where !keys[index].isEmpty {
      let before = keys[index - 1]
      if !before.isEmpty, before != keys[index] { talkers.formUnion([before, keys[index]]) }
    }
    for index in lines.indices where lines[index] != nil {
      if keys[index].isEmpty {
        if brackets < 3 { lines[index] = nil }
      } else if labelled < 2 || labels[keys[index]] == labelled && labelled < 3 {
        lines[index] = nil
      }
    }
    let count = lines.count { $0 != nil }
    isTold = count >= 8 || count * 5 >= table.paragraphs.count
    isTalk = keys.map(talkers.contains)
    self.lines = lines
  }

  func line(_ paragraph: Int) -> Line? { lines[paragraph] }

  /// Whether the line of a paragraph is talk, and no message that is only shown.
  func isSpeech(_ paragraph: Int) -> Bool { isTold || isTalk[paragraph] }

  /// A label is one or two words of at most 24 bytes in all, then a colon and a blank; a time of day
  /// may stand before it ("[10:02] mina: hi"), angle brackets around it ("<mina> hi").
  private static func line(_ whole: TextSpan, _ table: TokenTable) -> Line? {
    let text = table.text
    let span = behindTime(whole, text)
    let bytes = text.bytes(span)
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "<") {
      guard let close = bytes.prefix(26).firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let words = text.trimmed(TextSpan(close + 1, Int(span.end)))
      let label = TextSpan(Int(span.start) + 1, close)
      return isLabel(label, table) && !words.isEmpty ? Line(label: label, words: words) : nil
    }
    if first == UInt8(ascii: ">"), bytes.count > 3 { return Line(label: nil, words: span) }
    guard let colon = bytes.prefix(25).firstIndex(of: UInt8(ascii: ":")),
      colon + 2 < bytes.endIndex, bytes[colon + 1] == UInt8(ascii: " "), colon > bytes.startIndex
    else { return nil }
    let label = TextSpan(Int(span.start), colon)
    guard isLabel(label, table) else { return nil }
    return Line(label: label, words: text.trimmed(TextSpan(colon + 1, Int(span.end))))
  }

  /// Without a time in brackets at its start.
  private static func behindTime(_ span: TextSpan, _ text: SourceText) -> TextSpan {
    let bytes = text.bytes(span)
    guard let first = bytes.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "("),
      let close = bytes.prefix(14).firstIndex(where: {
        $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ")")
      }), bytes[..<close].contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else { return span }
    return text.trimmed(TextSpan(close + 1, Int(span.end)))
  }

  /// Whether the words name somebody: no "He said:", no field of a story's header.
  private static func isLabel(_ span: TextSpan, _ table: TokenTable) -> Bool {
    var blanks = 0
    for byte in table.text.bytes(span) {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
      let isDigit = byte >= 0x30 && byte <= 0x39
      if byte == UInt8(ascii: " ") { blanks += 1 }
      guard
        isLetter || isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
      else { return false }
    }
    let tokens = table.tokens(in: span)
    guard blanks <= 1, let first = tokens.first else { return false }
    if blanks == 0 { return !headers.contains(table.word(first)) }
    return !tokens.contains {
      !table.tokens[$0].isCapitalised && table.classes($0).contains(.speechVerb)
    } && !headers.contains(table.word(first))
      && table.classes(first).isDisjoint(with: [.pronoun, .determiner])
  }

  private static let headers: Set<String> = [
    "rating", "rated", "warning", "warnings", "pairing", "pairings", "summary", "title", "author",
    "disclaimer", "note", "notes", "fandom", "characters", "genre", "words", "chapter", "ps",
    "tags",
    "status", "published", "updated", "language", "he", "she", "they", "it", "remember", "place",
    "date", "time", "scene", "setting", "part", "one", "two", "three", "first", "second", "third",
    "reason", "result", "question", "answer",
  ]
}
