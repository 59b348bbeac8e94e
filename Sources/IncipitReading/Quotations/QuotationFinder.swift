import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds the quotations of a work, paragraph after paragraph, in the manner of each passage.
///
/// The work of a paragraph is linear in its length; an unclosed quotation looks ahead at most
/// `LetterFinder.maximumParagraphs`.
struct QuotationFinder {
  /// More than these are the work's way of writing, and one finding more would tell nobody anything.
  private static let maximumUnclosed = 100

  let table: TokenTable
  private let manners: [SpeechManner]
  private let letters: LetterFinder
  private let emphasis: EmphasisFinder
  var found = FoundSpeech()
  /// The quotation that the paragraph before left open.
  var openBefore: Int?

  /// Everything quoted in the story of `table`; `emphasis` is what is emphasised in it.
  static func speech(in table: TokenTable, emphasis: EmphasisFinder) -> FoundSpeech {
    var finder = QuotationFinder(
      table: table, manners: SpeechManner.manners(of: table), letters: LetterFinder(table),
      emphasis: emphasis)
    finder.run()
    return finder.found
  }

  private init(
    table: TokenTable, manners: [SpeechManner], letters: LetterFinder, emphasis: EmphasisFinder
  ) {
    self.table = table
    self.manners = manners
    self.letters = letters
    self.emphasis = emphasis
  }

  private mutating func run() {
    let chat = ChatLines(table)
    var index = 0
    while index < table.paragraphs.count {
      let paragraph = table.paragraphs[index]
      guard paragraph.role == .prose else {
        openBefore = nil
        index += 1
        continue
      }
      if let letter = letters.letter(at: index, isQuoted: manners[index] == .doubleMarks) {
        found.inserts.append(letter.insert)
        openBefore = nil
        index = letter.next
        continue
      }
      if let line = chat.line(index) {
        openBefore = nil
        if chat.isSpeech(index) {
          found.quotations.append(
            FoundQuotation(
              span: line.words, paragraph: index, label: line.label, isCertain: true))
        } else {
          found.inserts.append(
            FoundInsert(
              kind: .text, span: paragraph.span, readerSpan: nil, writerSpan: line.label))
        }
        index += 1
        continue
      }
      let first = found.quotations.count
      findMarked(index)
      // Between chat lines, "*mina left*" is the program's word.
      if index == 0 || chat.line(index - 1) == nil { addMessages(index, from: first) }
      index += 1
    }
  }

  private mutating func findMarked(_ index: Int) {
    let paragraph = table.paragraphs[index]
    let evidence = SpeechManner.evidence(of: paragraph.span, in: table)
    switch manners[index] {
    case .doubleMarks:
      if evidence?.manner == .guillemets { findGuillemets(index) } else { findDoubles(index) }
    case .guillemets: findGuillemets(index)
    case .singleMarks:
      if let evidence, evidence.manner == .doubleMarks, evidence.isAtStart {
        findDoubles(index)
      } else {
        findSingles(index)
      }
    case .dashes:
      if evidence?.manner == .dashes {
        found.quotations += DashSpeech.quotations(in: index, of: table)
        openBefore = nil
      } else {
        findDoubles(index)
      }
    }
  }

  /// Puts the emphasised words of a paragraph that are sent or said among its quotations.
  private mutating func addMessages(_ index: Int, from first: Int) {
    var next = first
    let messages = emphasis.spans(in: index, of: .message).filter { span in
      while next < found.quotations.count, found.quotations[next].span.end <= span.start {
        next += 1
      }
      return next == found.quotations.count || !found.quotations[next].span.overlaps(span)
    }
    guard !messages.isEmpty else { return }
    let isOpen = openBefore != nil
    found.quotations += messages.map { FoundQuotation(span: $0, paragraph: index, isCertain: true) }
    found.quotations[first...].sort { $0.span < $1.span }
    // Speech that is left open runs to the paragraph's end and stays the last.
    if isOpen { openBefore = found.quotations.count - 1 }
  }

  /// Adds the quotation in `span`, unless there is nothing in it but marks and blanks.
  ///
  /// - Parameters:
  ///   - span: with its marks.
  ///   - paragraph: index into the table's paragraphs.
  ///   - continuing: whether it goes on with speech that the paragraph before left open.
  /// - Returns: whether there is something in it.
  @discardableResult
  mutating func add(_ span: TextSpan, _ paragraph: Int, continuing: Bool) -> Bool {
    let span = table.text.trimmed(span)
    guard QuotationMark.encloses(span, in: table.text) else { return false }
    found.quotations.append(
      FoundQuotation(
        span: span, paragraph: paragraph, continues: continuing ? openBefore : nil))
    return true
  }

  func nextProse(_ index: Int) -> Int? {
    let next = index + 1
    guard next < table.paragraphs.count, table.paragraphs[next].role == .prose,
      table.paragraphs[next].part == table.paragraphs[index].part
    else { return nil }
    return next
  }

  /// Speech whose closing mark was forgotten: up to the words that name the speaker, if any.
  mutating func addUnclosed(
    from start: Int, to end: Int, _ index: Int, continuing: Bool = false
  ) {
    let span = table.text.trimmed(TextSpan(start, end))
    let stop = TagScanner.tagStart(in: span, of: table) ?? Int(span.end)
    add(TextSpan(start, stop), index, continuing: continuing)
    guard found.findings.count < Self.maximumUnclosed else { return }
    found.findings.append(
      Finding(
        "text.quotation-unclosed", .note, at: TextSpan(start, stop),
        "quotation without a closing mark; it was taken to end with its sentence"))
  }
}
