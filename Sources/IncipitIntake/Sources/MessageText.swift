import IncipitBooks
import IncipitText

/// Reads a story that was sent to a newsgroup or a mailing list: the message's own lines (RFC 5322)
/// stand first, and its subject is the title, "[FIC] The Long Window (1/3)".
enum MessageText {
  /// What the blocks of `table` are; nil if it is no message.
  static func outline(of table: BlockTable) -> Outline? {
    let end = table.blocks.indices.prefix(40).first { !isField($0, in: table) } ?? 0
    var subject: TextSpan?
    var sender: TextSpan?
    var others = 0
    for index in 0..<end {
      let line = table.line(index)
      guard let first = line.firstWord else { continue }
      let value = value(of: line)
      switch first.form {
      case "subject": subject = subject ?? value
      case "from": sender = sender ?? value
      case "newsgroups", "date", "message", "to", "path", "organization", "reply": others += 1
      default: break
      }
    }
    guard let subject, others > 0, sender != nil || others > 1 else { return nil }
    var outline = Outline(table)
    outline.mark(0..<end, .header)
    let last = signature(in: table) ?? table.count
    outline.mark(last..<table.count, .siteText)
    PlainDump.readStory(end..<max(end, last), &outline, isFileHead: true)
    if outline.facts.title == nil {
      outline.facts.title = MessageSubject.title(of: subject, in: table.text)
    }
    if outline.facts.author == nil, let sender {
      outline.facts.author = MessageSubject.name(of: sender, in: table.text)
    }
    StoryPieces.closeHead(&outline)
    return outline
  }

  /// Whether block `index` is a field of a message: a name without blanks, a colon, a value.
  private static func isField(_ index: Int, in table: BlockTable) -> Bool {
    // An empty line ends the fields.
    guard index == 0 || table[index].blankLinesBefore == 0, !table[index].looksBlank else {
      return false
    }
    let bytes = table.text.bytes(table[index].span).prefix(40)
    guard let colon = bytes.firstIndex(of: 0x3A), colon > bytes.startIndex,
      let first = bytes.first, (0x41...0x5A).contains(first)
    else { return false }
    return bytes[..<colon].allSatisfy { $0 == 0x2D || (0x41...0x5A).contains($0 & 0xDF) }
  }

  private static func value(of line: Line) -> TextSpan? {
    guard let colon = line.text.bytes(line.span).firstIndex(of: 0x3A) else { return nil }
    let value = line.text.trimmed(TextSpan(colon + 1, Int(line.span.end)))
    return value.isEmpty ? nil : value
  }

  /// The line "-- " near the end, below which the sender signs (RFC 3676, section 4.3).
  private static func signature(in table: BlockTable) -> Int? {
    table.blocks.indices.suffix(8).first { table.text.string(table[$0].span) == "--" }
  }
}
