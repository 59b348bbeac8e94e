import IncipitBooks
import IncipitText

/// Reads a work that Incipit itself wrote as plain text, or that another source reader laid out so.
///
/// Headings are underlined, notes stand between their label and a closing line in brackets, facts that
/// a person gave stand under "As stated"; guesses are passed over, since the text will be read again.
/// What `PlainText` in IncipitExport writes is read back here; tests hold the two together.
struct ExportedText {
  private var outline: Outline
  /// Whether notes are marked; else they are looked for as in any story.
  private let marksNotes: Bool
  /// The blocks that are underlined, and with what.
  private let underlined: [Int: UInt8]

  /// Nil if `table` is not laid out by us, which its last two lines tell.
  static func outline(of table: BlockTable) -> Outline? {
    guard table.count >= 4, table.line(table.count - 1).string.hasPrefix(Words.digest),
      table.line(table.count - 2).string.hasPrefix(Words.file),
      isRule(table.count - 3, of: table)
    else { return nil }
    return outline(of: table, marksNotes: true)
  }

  /// What the blocks of a text in this layout are.
  static func outline(of table: BlockTable, marksNotes: Bool) -> Outline {
    // Underlines are no paragraphs.
    var kept: [Block] = []
    var underlined: [Int: UInt8] = [:]
    for (index, block) in table.blocks.enumerated() {
      if let mark = underline(index, of: table), !kept.isEmpty {
        underlined[kept.count - 1] = mark
      } else {
        kept.append(block)
      }
    }
    var reader = ExportedText(
      outline: Outline(BlockTable(text: table.text, blocks: kept)), marksNotes: marksNotes,
      underlined: underlined)
    reader.read()
    return reader.outline
  }

  /// The words that part what we write.
  enum Words {
    static let untitled = "Without a title"
    static let perhapsCalled = "Perhaps called: "
    static let perhapsBy = "Perhaps by: "
    static let by = "by "
    static let summary = "Summary"
    static let stated = "As stated"
    static let guessed = "Read out of the text, and possibly wrong"
    static let byHand = " (set by hand)"
    static let posted = "As it was posted"
    static let file = "From the file "
    static let digest = "SHA-256 "
    static let noteEnd = "[End of the note]"
    static let rule = String(repeating: "-", count: 40)
    static let notes: [String: Part.Kind] = [
      "[Author\u{2019}s note]": .authorNote, "[Disclaimer]": .disclaimer,
      "[Closing note]": .endNote, "[Summary]": .summary,
    ]
  }

  private var table: BlockTable { outline.table }

  /// The words of a block, those that part what we write among them; cut, since none of these is
  /// longer.
  private func words(_ index: Int) -> String {
    String(decoding: table.text.bytes(table[index].span).prefix(200), as: UTF8.self)
  }

  private static func isRule(_ index: Int, of table: BlockTable) -> Bool {
    let bytes = table.text.bytes(table[index].span)
    return bytes.count == Words.rule.utf8.count && bytes.allSatisfy { $0 == 0x2D }
  }

  /// The mark that a block directly below a line consists of; nil if it is no underline.
  private static func underline(_ index: Int, of table: BlockTable) -> UInt8? {
    let block = table[index]
    guard index > 0, block.blankLinesBefore == 0, block.span.utf8Length >= 3 else { return nil }
    let bytes = table.text.bytes(block.span)
    guard let first = bytes.first, first == 0x3D || first == 0x2D,
      bytes.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }

  private mutating func read() {
    var index = readHead()
    var note: Part.Kind?
    var start = index
    while index < table.count {
      let words = words(index)
      if let kind = note {
        outline.mark(index, words == Words.noteEnd ? .siteText : kind)
        if words == Words.noteEnd { note = nil }
      } else if let kind = Words.notes[words] {
        outline.mark(index, .siteText)
        note = kind
      } else if Self.isRule(index, of: table) {
        readNotes(start..<index)
        outline.mark(index, .siteText)
        if readTail(from: index + 1) { return }
        start = index + 1
      } else if underlined[index] == 0x3D {
        readNotes(start..<index)
        outline.beginChapter(
          ChapterHeading(table.line(index))
            ?? ChapterHeading(title: table.text.string(table[index].span)), at: index)
        start = index + 1
      } else if underlined[index] == 0x2D {
        outline.give(index, .heading)
      }
      index += 1
    }
    readNotes(start..<table.count)
  }

  /// Looks for notes in a chapter's text where they are not marked.
  private mutating func readNotes(_ range: Range<Int>) {
    guard !marksNotes else { return }
    PlainDump.read(range, isFileHead: false, [], &outline)
  }

  /// Reads title, byline, summary and facts; returns the first block behind them.
  private mutating func readHead() -> Int {
    outline.facts.isComplete = marksNotes
    var section = ""
    var index = 0
    while index < table.count, !Self.isRule(index, of: table), underlined[index] != 0x3D {
      let words = words(index)
      outline.mark(index, .siteText)
      if index == 0 {
        readTitle(words)
      } else if [Words.summary, Words.stated, Words.guessed].contains(words) {
        section = words
      } else if section.isEmpty, words.hasPrefix(Words.by), outline.facts.author == nil {
        outline.facts.author = rest(of: index, behind: Words.by)
      } else if section == Words.summary, !isLength(words) {
        outline.mark(index, .summary)
      } else if section == Words.stated, table[index].blankLinesBefore == 0 {
        StatedLine.add(table[index].span, of: table.text, to: &outline.facts)
      }
      index += 1
    }
    return index
  }

  private mutating func readTitle(_ words: String) {
    guard !words.hasPrefix(Words.untitled), !words.hasPrefix(Words.perhapsCalled) else { return }
    outline.mark(0, .title)
    outline.facts.title = table[0].span
  }

  private func rest(of index: Int, behind words: String) -> TextSpan {
    let span = table[index].span
    return table.text.trimmed(TextSpan(Int(span.start) + words.utf8.count, Int(span.end)))
  }

  /// "2903 words, 12 minutes", which ends the head.
  private func isLength(_ words: String) -> Bool {
    let pieces = words.split(separator: " ")
    return pieces.count == 4 && Int(pieces[0]) != nil && Int(pieces[2]) != nil
      && pieces[1].hasPrefix("word") && pieces[3].hasPrefix("minute")
  }

  /// Reads what stands behind the story; false if the story goes on.
  private mutating func readTail(from start: Int) -> Bool {
    guard start < table.count else { return true }
    let words = words(start)
    guard words == Words.posted || words.hasPrefix(Words.file) else { return false }
    var isPosted = words == Words.posted
    outline.mark(start, .siteText)
    for index in start + 1..<max(start + 1, table.count) {
      if Self.isRule(index, of: table) { isPosted = false }
      outline.mark(index, isPosted ? .header : .siteText)
    }
    return true
  }
}
