import IncipitText

/// Speech between marks that may be apostrophes as well.
extension QuotationFinder {
  mutating func findSingles(_ index: Int) {
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
        !singles.isElision(opening) || isHead && singles.hasClosing(after: opening)
          || singles.opensInSpiteOfElision(position - 1)
      else { continue }
      guard let closing = singles.closing(after: position) else {
        if isHead {
          leaveSingleOpen(index)
          leftOpen = openBefore != nil
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

  /// Speech from the start of a paragraph without a closing mark: it goes on in the next paragraph, or
  /// the mark was forgotten behind it.
  private mutating func leaveSingleOpen(_ index: Int) {
    let span = table.paragraphs[index].span
    let continues = openBefore != nil
    if !continues, !opensSingleNext(index), TagScanner.tagStart(in: span, of: table) != nil {
      addUnclosed(from: Int(span.start), to: Int(span.end), index)
      openBefore = nil
      return
    }
    add(span, index, continuing: continues)
    openBefore = found.quotations.count - 1
  }

  private func opensSingleNext(_ index: Int) -> Bool {
    guard let next = nextProse(index),
      let (scalar, _) = table.text.scalar(at: Int(table.paragraphs[next].span.start))
    else { return false }
    return scalar == "'" || scalar == "‘" || scalar == "’"
  }
}
