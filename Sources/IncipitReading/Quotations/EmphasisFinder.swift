import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds what is emphasised outside double marks, by marks around it (`*so*`, `_so_`) or by the source's
/// markup, and tells what for: a message that is shown in italics, a thought, or a word that is stressed.
struct EmphasisFinder {
  enum Purpose {
    /// Sent, written or said in another way than aloud.
    case message
    case thought
    case stress
  }

  /// An emphasised stretch of a paragraph.
  private struct Stretch {
    /// With its marks.
    let span: TextSpan
    let paragraph: Int
    let isWhole: Bool
    /// Whether its last token is a mark of emphasis.
    var hasMarks = true
    var purpose: Purpose = .stress
  }

  private let table: TokenTable
  /// In order of the text.
  private var stretches: [Stretch] = []
  /// For each paragraph the first of its stretches; one entry more at the end.
  private var firstOf: [Int32] = []

  /// Finds and judges every emphasised stretch of the story.
  ///
  /// O(n).
  ///
  /// - Parameters:
  ///   - table: the story's tokens.
  ///   - emphasis: what the source's markup emphasises, in order; none overlap.
  init(_ table: TokenTable, emphasis: [TextSpan] = []) {
    self.table = table
    let marked = MarkedEmphasis(emphasis, in: table)
    firstOf.reserveCapacity(table.paragraphs.count + 1)
    for (index, paragraph) in table.paragraphs.enumerated() {
      firstOf.append(Int32(stretches.count))
      guard paragraph.role == .prose else { continue }
      let spans = marked.spans(in: index)
      if spans.isEmpty { scan(paragraph.span, index) }
      for span in spans {
        stretches.append(
          Stretch(span: span, paragraph: index, isWhole: span == paragraph.span, hasMarks: false))
      }
    }
    firstOf.append(Int32(stretches.count))
    judge()
  }

  /// The stretches of a paragraph that serve `purpose`, with their marks.
  func spans(in paragraph: Int, of purpose: Purpose) -> [TextSpan] {
    stretches[Int(firstOf[paragraph])..<Int(firstOf[paragraph + 1])]
      .filter { $0.purpose == purpose }.map(\.span)
  }

  // MARK: Finding

  /// Pairs the marks of a paragraph, passing over what double quotation marks hold.
  private mutating func scan(_ span: TextSpan, _ index: Int) {
    let bytes = table.text.utf8
    var position = Int(span.start)
    let end = Int(span.end)
    // Most paragraphs have no such mark.
    guard (position..<end).contains(where: { bytes[$0] == 0x2A || bytes[$0] == 0x5F }) else {
      return
    }
    var open: (byte: UInt8, offset: Int)?
    var isQuoted = false
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80 {
        if bytes[position + 2] == 0x9C { isQuoted = true }
        if bytes[position + 2] == 0x9D { isQuoted = false }
      }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"), !isQuoted else {
        if isQuoted { open = nil }
        position += 1
        continue
      }
      let start = position
      while position < end, bytes[position] == byte { position += 1 }
      guard position - start <= 3 else {
        open = nil
        continue
      }
      if let opened = open, opened.byte == byte, isGap(position, end), !isGap(before: start, span) {
        let whole = TextSpan(opened.offset, position)
        stretches.append(Stretch(span: whole, paragraph: index, isWhole: whole == span))
        open = nil
      } else if isGap(before: start, span), !isGap(position, end) {
        open = (byte, start)
      }
    }
  }

  private func isGap(before offset: Int, _ span: TextSpan) -> Bool {
    guard offset > Int(span.start), let (scalar, _) = table.text.scalar(before: offset) else {
      return true
    }
    return CharacterClass.isBlank(scalar) || CharacterClass.isDash(scalar) || scalar == "("
  }

  private func isGap(_ offset: Int, _ end: Int) -> Bool {
    guard offset < end, let (scalar, _) = table.text.scalar(at: offset) else { return true }
    return !CharacterClass.isLetter(scalar) && !CharacterClass.isDigit(scalar)
  }

  // MARK: Judging

  private mutating func judge() {
    var messages = 0
    var thoughts = 0
    for index in stretches.indices {
      guard let purpose = tagged(stretches[index]) else { continue }
      stretches[index].purpose = purpose
      if purpose == .message { messages += 1 } else { thoughts += 1 }
    }
    for index in stretches.indices where stretches[index].purpose == .stress {
      let stretch = stretches[index]
      if stretch.isWhole {
        stretches[index].purpose = wholePurpose(index, messages, thoughts)
      } else if index > 0, stretches[index - 1].paragraph == stretch.paragraph,
        stretches[index - 1].purpose != .stress, beginsSentence(stretch)
      {
        // "*Go,* says the wall. *Go now.*"
        stretches[index].purpose = stretches[index - 1].purpose
      } else if thoughts >= messages, isSentence(stretch) {
        stretches[index].purpose = .thought
      }
    }
  }

  /// What the words beside a stretch make of it.
  private func tagged(_ stretch: Stretch) -> Purpose? {
    let tokens = table.tokens(in: stretch.span)
    let paragraph = table.paragraphs[stretch.paragraph].tokens
    if TagScanner.thinkingTagEnd(tokens.upperBound, paragraph.upperBound, table) != nil {
      return .thought
    }
    if TagScanner.isMessageTag(tokens.upperBound, paragraph.upperBound, table),
      endsLikeSpeech(tokens, stretch)
    {
      return .message
    }
    var index = tokens.lowerBound - 1
    guard index >= paragraph.lowerBound, [",", ":"].contains(table.word(index)) else { return nil }
    let first = max(paragraph.lowerBound, index - 6)
    while index > first {
      index -= 1
      if table.endsSentence(index) { return nil }
      if TagScanner.thinking.contains(table.word(index)) { return .thought }
      if TagScanner.writing.contains(table.word(index)) { return .message }
    }
    return nil
  }

  /// What a paragraph is that is emphasised as a whole.
  private func wholePurpose(_ index: Int, _ messages: Int, _ thoughts: Int) -> Purpose {
    if messages != thoughts { return messages > thoughts ? .message : .thought }
    let stretch = stretches[index]
    if let before = table.paragraphs[..<stretch.paragraph].last, before.role == .prose,
      before.tokens.suffix(14).contains(where: { Self.carriers.contains(table.word($0)) })
    {
      return .message
    }
    let isRun =
      index > 0 && stretches[index - 1].isWhole
      && stretch.paragraph - stretches[index - 1].paragraph == 1
      || index + 1 < stretches.count && stretches[index + 1].isWhole
        && stretches[index + 1].paragraph - stretch.paragraph == 1
    // Lines of a song stand in a row too.
    return !isRun && endsLikeSpeech(table.tokens(in: stretch.span), stretch) ? .thought : .stress
  }

  /// Whether a whole sentence is emphasised, in which somebody says "I" or "you".
  private func isSentence(_ stretch: Stretch) -> Bool {
    let tokens = table.tokens(in: stretch.span)
    guard tokens.count > 5, beginsSentence(stretch), endsLikeSpeech(tokens, stretch) else {
      return false
    }
    return tokens.contains { Self.persons.contains(table.word($0)) }
  }

  private func beginsSentence(_ stretch: Stretch) -> Bool {
    let first = table.firstToken(from: Int(stretch.span.start))
    let paragraph = table.paragraphs[stretch.paragraph].tokens
    return first == paragraph.lowerBound
      || first > paragraph.lowerBound && table.endsSentence(first - 1)
  }

  /// Ends with ".", ",", "!", "?" or the like before its closing mark.
  private func endsLikeSpeech(_ tokens: Range<Int>, _ stretch: Stretch) -> Bool {
    guard tokens.count > (stretch.hasMarks ? 2 : 1) else { return false }
    return [".", ",", "!", "?", "…", "...", "—", "–", "-"].contains(
      table.word(tokens.upperBound - (stretch.hasMarks ? 2 : 1)))
  }

  private static let carriers: Set<String> = [
    "phone", "text", "texts", "message", "messages", "screen", "note", "letter", "wrote", "writes",
    "writing", "typed", "types", "read", "reads", "buzzed", "buzzes", "email", "words", "sign",
    "reply", "replied", "answer", "answered", "sent", "sends", ":",
  ]
  private static let persons: Set<String> = [
    "i", "me", "my", "we", "us", "our", "you", "your", "i'm", "let's",
  ]
}
