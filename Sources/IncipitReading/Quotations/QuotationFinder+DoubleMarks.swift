import IncipitBooks
import IncipitLexicon
import IncipitText

/// Speech between marks that are nothing else: double marks and guillemets.
extension QuotationFinder {
  mutating func findDoubles(_ index: Int) {
    let span = table.paragraphs[index].span
    let marks = QuotationMark.doubles(in: span, of: table.text)
    var open: QuotationMark?
    var position = 0
    while position < marks.count {
      let mark = marks[position]
      let isFirst = position == 0
      position += 1
      guard let opened = open else {
        if mark.shape == .closingDouble, mark.before != nil {
          // A closing mark without its opening one: the paragraph's start is the best guess when
          // the one before it was left open.
          if isFirst, openBefore != nil {
            add(TextSpan(Int(span.start), mark.end), index, continuing: true)
            openBefore = nil
          }
          continue
        }
        if isFirst, openBefore != nil, !mark.canOpen, mark.canClose {
          add(TextSpan(Int(span.start), mark.end), index, continuing: true)
          openBefore = nil
          continue
        }
        guard mark.after != nil else { continue }
        open = mark
        continue
      }
      if mark.reopens, mark.after != nil {
        if isNested(position - 1, in: marks, behind: opened) {
          position += 1
          continue
        }
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
      leaveOpen(opened, index)
    } else if marks.isEmpty, let before = openBefore, closesNext(index) {
      // A paragraph in the middle of a speech that is set without any mark of its own.
      found.quotations.append(
        FoundQuotation(span: span, paragraph: index, continues: before))
      openBefore = found.quotations.count - 1
    } else {
      openBefore = nil
    }
  }

  /// Whether the mark at `position`, met within speech, opens words quoted there: it stands behind a
  /// word of the same sentence, and two marks that cannot open follow.
  private func isNested(
    _ position: Int, in marks: [QuotationMark], behind opened: QuotationMark
  ) -> Bool {
    guard position + 2 < marks.count, !marks[position + 1].reopens, !marks[position + 2].reopens
    else { return false }
    let before = table.firstToken(from: marks[position].offset) - 1
    guard before >= 0, table.tokens[before].kind != .punctuation,
      Int(table.tokens[before].start) > opened.offset
    else { return false }
    let whole = TextSpan(opened.offset, marks[position].offset)
    return whole.utf8Length < 600 && TagScanner.tagStart(in: whole, of: table) == nil
  }

  /// What to do with a mark that nothing closes in its paragraph: the speech goes on in the next one,
  /// or its closing mark was forgotten.
  private mutating func leaveOpen(_ opened: QuotationMark, _ index: Int) {
    let span = table.paragraphs[index].span
    let continues = opened.offset == Int(span.start)
    let rest = TextSpan(opened.offset, Int(span.end))
    let tag = TagScanner.tagStart(in: rest, of: table)
    let goesOn: Bool
    if let tag {
      let isTold = continues && openBefore != nil || isSpoken(behind: tag, Int(span.end))
      goesOn = isTold && opensNext(index)
    } else {
      goesOn = opensNext(index) || closesNext(index)
    }
    guard goesOn else {
      addUnclosed(from: opened.offset, to: Int(span.end), index, continuing: continues)
      openBefore = nil
      return
    }
    let isAdded = add(rest, index, continuing: continues)
    openBefore = isAdded ? found.quotations.count - 1 : nil
  }

  /// Whether what follows the tag that begins at `offset` is still somebody talking, who tells of
  /// what others said: they say "I", "we" or "you" behind it.
  private func isSpoken(behind offset: Int, _ end: Int) -> Bool {
    table.tokens(in: TextSpan(offset, end)).dropFirst(3).contains {
      Self.spoken.contains(table.word($0))
    }
  }

  private static let spoken: Set<String> = [
    "i", "me", "my", "we", "us", "our", "you", "your", "myself", "mine",
  ]

  /// Whether the next paragraph starts with an opening mark.
  func opensNext(_ index: Int) -> Bool {
    guard let next = nextProse(index),
      let (scalar, _) = table.text.scalar(at: Int(table.paragraphs[next].span.start))
    else { return false }
    return scalar == "\"" || scalar == "“" || scalar == "„"
  }

  /// Whether speech left open in `index` is closed soon: the next mark is a closing one.
  private func closesNext(_ index: Int) -> Bool {
    var next = index
    for _ in 0..<4 {
      guard let following = nextProse(next) else { return false }
      next = following
      guard
        let first = QuotationMark.doubles(in: table.paragraphs[next].span, of: table.text).first
      else { continue }
      return first.shape == .closingDouble || (first.shape == .straightDouble && !first.canOpen)
    }
    return false
  }

  mutating func findGuillemets(_ index: Int) {
    let span = table.paragraphs[index].span
    openBefore = nil
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
}
