import IncipitBooks
import IncipitText

/// Lines that a label or an angle bracket gives to somebody: "Mina: where are you".
struct ChatLines {
  struct Line {
    let label: TextSpan?
    let words: TextSpan
  }

  /// For each paragraph of the table, its line.
  private let lines: [Line?]
  /// Whether the work is told in such lines, rather than with a message here and there.
  let isSpeech: Bool

  /// Finds the lines of a work; a label counts when it stands at least twice, or beside another.
  init(_ table: TokenTable) {
    var lines: [Line?] = []
    lines.reserveCapacity(table.paragraphs.count)
    var labels: [String: Int] = [:]
    for paragraph in table.paragraphs {
      let line = paragraph.role == .prose ? Self.line(paragraph.span, table.text) : nil
      if let label = line?.label {
        labels[table.text.string(label).lowercased(), default: 0] += 1
      }
      lines.append(line)
    }
    let labelled = labels.values.reduce(0, +)
    let brackets = lines.count { $0 != nil && $0?.label == nil }
    for index in lines.indices {
      guard let line = lines[index] else { continue }
      if let label = line.label {
        if labelled < 2 || labels[table.text.string(label).lowercased()] == labelled, labelled < 3 {
          lines[index] = nil
        }
      } else if brackets < 3 {
        lines[index] = nil
      }
    }
    self.lines = lines
    let count = lines.count { $0 != nil }
    isSpeech = count >= 8 || count * 5 >= table.paragraphs.count
  }

  func line(_ paragraph: Int) -> Line? { lines[paragraph] }

  /// A label is one or two words of at most 24 bytes in all, then a colon and a blank.
  private static func line(_ span: TextSpan, _ text: SourceText) -> Line? {
    let bytes = text.bytes(span)
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: ">"), bytes.count > 3 { return Line(label: nil, words: span) }
    guard let colon = bytes.prefix(25).firstIndex(of: UInt8(ascii: ":")),
      colon + 2 < bytes.endIndex, bytes[colon + 1] == UInt8(ascii: " "), colon > bytes.startIndex
    else { return nil }
    var blanks = 0
    for index in bytes.startIndex..<colon {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
      let isDigit = byte >= 0x30 && byte <= 0x39
      if byte == UInt8(ascii: " ") { blanks += 1 }
      guard
        isLetter || isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
      else { return nil }
    }
    guard blanks <= 1 else { return nil }
    let label = TextSpan(Int(span.start), colon)
    return Line(label: label, words: text.trimmed(TextSpan(colon + 1, Int(span.end))))
  }
}
