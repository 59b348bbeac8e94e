import IncipitBooks
import IncipitText

/// Reads what an author adds behind a story or a chapter.
enum TailReader {
  /// Marks the notes at the end of `range` in `outline` and returns the first of their blocks.
  static func read(_ outline: inout Outline, _ range: Range<Int>) -> Int {
    let table = outline.table
    let body = BodyStyle(table, range)
    let range = range.lowerBound..<readSiteLines(&outline, range)
    var start = range.upperBound
    while start > range.lowerBound,
      isNote(table, start - 1, body, isLast: start == range.upperBound)
    {
      start -= 1
    }
    // A labelled note near the end takes what stands behind it, cues or not.
    for index in range.suffix(10) where index < start && isLabelled(table, index) {
      let rest = index + 1..<start
      if rest.allSatisfy({ !table.line($0).opensSpeech && table.utf8Length($0) < 1200 }) {
        start = index
        break
      }
    }
    // Blank space and ornaments before the notes part them from the story and belong to it.
    while start < range.upperBound, table[start].looksBlank || isOrnament(table, start) {
      start += 1
    }
    outline.mark(start..<range.upperBound, .endNote)
    return start
  }

  /// Marks the lines that a site sets below a post; returns the first of their blocks.
  private static func readSiteLines(_ outline: inout Outline, _ range: Range<Int>) -> Int {
    let table = outline.table
    var lines: [SiteLine] = []
    while range.count > lines.count + 1,
      let site = SiteLine(table.line(range.upperBound - lines.count - 1))
    {
      lines.append(site)
    }
    if lines.count == 1, lines[0].isWeak { lines = [] }
    let start = range.upperBound - lines.count
    for (index, site) in zip(start..., lines.reversed()) {
      outline.mark(index, site.tags.isEmpty ? .siteText : .header)
      outline.facts.rows += site.tags.map { FactRow(field: .tags, value: $0) }
    }
    return start
  }

  private static func isNote(
    _ table: BlockTable, _ index: Int, _ body: BodyStyle, isLast: Bool
  ) -> Bool {
    if table[index].looksBlank { return true }
    if isOrnament(table, index) { return !isLast }
    let line = table.line(index)
    if isLabelled(table, index) || closes(line) { return true }
    guard !line.opensSpeech else { return false }
    let needed = line.words.count <= 6 ? 1.5 : NoteCues.threshold(line)
    return NoteCues.score(line, in: body) >= needed || DisclaimerLine.matches(line)
  }

  private static func isLabelled(_ table: BlockTable, _ index: Int) -> Bool {
    let line = table.line(index)
    return NoteLabel(line).map { !$0.isBracketed } ?? false
  }

  private static func isOrnament(_ table: BlockTable, _ index: Int) -> Bool {
    SceneBreakLine.matches(table.text, table[index].span)
  }

  /// "(End of part 1)", "End Chapter Three".
  private static func endsPart(_ line: Line) -> Bool {
    let words = line.words.dropFirst().filter { $0.form != "of" }
    guard words.count == 2, let name = words.first else { return false }
    return ["part", "chapter", "book", "episode", "act"].contains(name.form)
      && line.numeral(line.words.count - 1) != nil
  }

  /// Whether `line` says that the story, or this piece of it, is over.
  private static func closes(_ line: Line) -> Bool {
    guard let first = line.firstWord, line.span.utf8Length <= 300, !line.opensSpeech else {
      return false
    }
    let isAlone = line.words.count <= 3
    switch first.form {
    case "fin", "finis": return isAlone || line.gap(after: 0) != " "
    case "end": return isAlone || endsPart(line)
    case "the":
      guard line.words.count > 1, line.words[1].form == "end" else { return false }
      return line.words.count == 2 || line.words[1].isShouted || !line.gap(after: 1).hasPrefix(" ")
    case "tbc": return true
    case "to":
      guard line.forms.hasPrefix("to be continued") else { return false }
      return line.words.count <= 6 || !line.gap(after: 2).hasPrefix(" ")
    default: return false
    }
  }
}
