import IncipitBooks
import IncipitLexicon
import IncipitText

/// A stretch of quoted words before anybody is named for it.
struct FoundQuotation: Sendable {
  /// With its marks.
  var span: TextSpan
  /// Index into the table's paragraphs.
  let paragraph: Int
  /// Index of the quotation that this one goes on with.
  var continues: Int?
  /// The writer's label before it, for chat lines: "Mina" of "Mina: where are you".
  var label: TextSpan?
  var kind: Quotation.Kind = .speech
}

/// What the search for quotations found.
struct FoundSpeech: Sendable {
  /// In order; no two overlap.
  var quotations: [FoundQuotation] = []
  /// Letters and messages as spans, in order.
  var inserts: [FoundInsert] = []
  var findings: [Finding] = []
}

/// A text within the story before its writer is known.
struct FoundInsert: Sendable {
  let kind: Insert.Kind
  let span: TextSpan
  /// The name in "Dear X", in the signature, or in a label.
  let readerSpan: TextSpan?
  let writerSpan: TextSpan?
}

/// Finds the quotations of a work, paragraph after paragraph, in the manner that the work uses.
///
/// The work of a paragraph is linear in its length; an unclosed quotation looks ahead at most
/// `LetterFinder.maximumParagraphs`.
struct QuotationFinder {
  private let table: TokenTable
  private let manner: SpeechManner
  private let letters: LetterFinder
  private var found = FoundSpeech()
  /// The quotation that the paragraph before left open.
  private var openBefore: Int?

  /// Everything quoted in the story of `table`.
  static func speech(in table: TokenTable) -> FoundSpeech {
    var finder = QuotationFinder(
      table: table, manner: .manner(of: table), letters: LetterFinder(table))
    finder.run()
    return finder.found
  }

  private init(table: TokenTable, manner: SpeechManner, letters: LetterFinder) {
    self.table = table
    self.manner = manner
    self.letters = letters
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
      if let letter = letters.letter(at: index, isQuoted: manner == .doubleMarks) {
        found.inserts.append(letter.insert)
        openBefore = nil
        index = letter.next
        continue
      }
      if let line = chat.line(index) {
        openBefore = nil
        if chat.isSpeech {
          found.quotations.append(
            FoundQuotation(
              span: line.words, paragraph: index, continues: nil, label: line.label))
        } else {
          found.inserts.append(
            FoundInsert(
              kind: .text, span: paragraph.span, readerSpan: nil, writerSpan: line.label))
        }
        index += 1
        continue
      }
      switch manner {
      case .doubleMarks: findDoubles(index)
      case .guillemets: findGuillemets(index)
      case .singleMarks: findSingles(index)
      case .dashes:
        if SpeechManner.opensWithDash(paragraph.span, of: table.text) {
          found.quotations += DashSpeech.quotations(in: index, of: table)
        } else {
          findDoubles(index)
        }
      }
      index += 1
    }
  }

  private mutating func add(_ span: TextSpan, _ paragraph: Int, continuing: Bool) {
    let span = table.text.trimmed(span)
    guard span.utf8Length > 1 else { return }
    found.quotations.append(
      FoundQuotation(
        span: span, paragraph: paragraph, continues: continuing ? openBefore : nil))
  }

  // MARK: Double marks

  private mutating func findDoubles(_ index: Int) {
    let span = table.paragraphs[index].span
    let marks = QuotationMark.marks(in: span, of: table.text).filter {
      $0.shape == .straightDouble || $0.shape == .openingDouble || $0.shape == .closingDouble
    }
    var open: QuotationMark?
    var isFirst = true
    for mark in marks {
      let wasFirst = isFirst
      isFirst = false
      guard let opened = open else {
        if mark.shape == .closingDouble, mark.before != nil {
          // A closing mark without its opening one: the paragraph's start is the best guess when
          // the one before it was left open.
          if wasFirst, openBefore != nil {
            add(TextSpan(Int(span.start), mark.end), index, continuing: true)
            openBefore = nil
          }
          continue
        }
        if wasFirst, openBefore != nil, !mark.canOpen, mark.canClose {
          add(TextSpan(Int(span.start), mark.end), index, continuing: true)
          openBefore = nil
          continue
        }
        guard mark.after != nil else { continue }
        open = mark
        continue
      }
      let reopens =
        mark.shape == .openingDouble
        || (mark.shape == .straightDouble && mark.canOpen
          && mark.before.map(CharacterClass.isBlank) ?? true)
      if reopens, mark.after != nil {
        // The mark before was never closed: its words end where the tag after them begins.
        addUnclosed(from: opened.offset, to: mark.offset, index)
        open = mark
      } else {
        let continues = opened.offset == Int(span.start)
        add(TextSpan(opened.offset, mark.end), index, continuing: continues)
        if continues { openBefore = nil }
        open = nil
      }
    }
    if let opened = open {
      let continues = opened.offset == Int(span.start)
      let rest = TextSpan(opened.offset, Int(span.end))
      if TagScanner.tagStart(in: rest, of: table) != nil {
        addUnclosed(from: opened.offset, to: Int(span.end), index, continuing: continues)
        openBefore = nil
      } else if opensNext(index) {
        add(TextSpan(opened.offset, Int(span.end)), index, continuing: continues)
        openBefore = found.quotations.count - 1
      } else if closesNext(index) {
        add(TextSpan(opened.offset, Int(span.end)), index, continuing: continues)
        openBefore = found.quotations.count - 1
      } else {
        addUnclosed(from: opened.offset, to: Int(span.end), index, continuing: continues)
        openBefore = nil
      }
    } else if marks.isEmpty, let before = openBefore, closesNext(index) {
      // A paragraph in the middle of a speech that is set without any mark of its own.
      found.quotations.append(
        FoundQuotation(span: span, paragraph: index, continues: before))
      openBefore = found.quotations.count - 1
    } else {
      openBefore = nil
    }
  }

  /// Whether the next paragraph starts with an opening mark.
  private func opensNext(_ index: Int) -> Bool {
    guard let next = nextProse(index),
      let first = QuotationMark.marks(in: table.paragraphs[next].span, of: table.text).first
    else { return false }
    return first.offset == Int(table.paragraphs[next].span.start)
      && (first.shape == .straightDouble || first.shape == .openingDouble)
  }

  /// Whether speech left open in `index` is closed soon: the next mark is a closing one.
  private func closesNext(_ index: Int) -> Bool {
    var next = index
    for _ in 0..<4 {
      guard let following = nextProse(next) else { return false }
      next = following
      let marks = QuotationMark.marks(in: table.paragraphs[next].span, of: table.text)
      guard
        let first = marks.first(where: {
          $0.shape == .straightDouble || $0.shape == .openingDouble || $0.shape == .closingDouble
        })
      else { continue }
      return first.shape == .closingDouble || (first.shape == .straightDouble && !first.canOpen)
    }
    return false
  }

  private func nextProse(_ index: Int) -> Int? {
    let next = index + 1
    guard next < table.paragraphs.count, table.paragraphs[next].role == .prose,
      table.paragraphs[next].part == table.paragraphs[index].part
    else { return nil }
    return next
  }

  /// Speech whose closing mark was forgotten: up to the words that name the speaker, if any.
  private mutating func addUnclosed(
    from start: Int, to end: Int, _ index: Int, continuing: Bool = false
  ) {
    let span = table.text.trimmed(TextSpan(start, end))
    let stop = TagScanner.tagStart(in: span, of: table) ?? Int(span.end)
    add(TextSpan(start, stop), index, continuing: continuing)
    found.findings.append(
      Finding(
        "text.quotation-unclosed", .note, at: TextSpan(start, stop),
        "quotation without a closing mark; it was taken to end with its sentence"))
  }

  // MARK: Guillemets

  private mutating func findGuillemets(_ index: Int) {
    let span = table.paragraphs[index].span
    var open: Int?
    for mark in QuotationMark.marks(in: span, of: table.text) where mark.shape == .guillemet {
      if let start = open {
        add(TextSpan(start, mark.end), index, continuing: false)
        open = nil
      } else {
        open = mark.offset
      }
    }
    if let start = open { addUnclosed(from: start, to: Int(span.end), index) }
  }

  // MARK: Single marks

  private mutating func findSingles(_ index: Int) {
    let span = table.paragraphs[index].span
    let singles = SingleMarks(span, in: table)
    let marks = singles.marks
    var position = 0
    var leftOpen = false
    while position < marks.count {
      let opening = marks[position]
      position += 1
      // "'Tis" at the head of a paragraph opens speech and drops a letter at once.
      let isHead = opening.offset == Int(span.start)
      guard opening.canOpen,
        !singles.isElision(opening) || isHead && singles.closesSpeech(after: position)
      else { continue }
      guard let closing = singles.closing(after: position) else {
        if opening.offset == Int(span.start) {
          let continues = openBefore != nil
          add(TextSpan(opening.offset, Int(span.end)), index, continuing: continues)
          openBefore = found.quotations.count - 1
          leftOpen = true
        }
        break
      }
      add(
        TextSpan(opening.offset, marks[closing].end), index,
        continuing: opening.offset == Int(span.start))
      openBefore = nil
      position = closing + 1
    }
    if !leftOpen { openBefore = nil }
  }
}
