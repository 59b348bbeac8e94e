import IncipitBooks
import IncipitText

/// Reads a chapter of MediaMiner that was copied from a browser: it begins with its path,
/// "Thornby Fan Fiction ❯ The Long Window ❯ Rain ( Chapter 1 )", and a rating in brackets.
enum MediaMinerText {
  /// What the blocks of `table` are; nil if it is no such chapter.
  static func outline(of table: BlockTable) -> Outline? {
    for index in table.blocks.indices.prefix(10) where table.utf8Length(index) <= 400 {
      let line = table.line(index)
      let steps = steps(of: line)
      guard steps.count >= 2, let fandom = fandom(steps[0], in: table.text) else { continue }
      var outline = Outline(table)
      outline.mark(0..<index, .siteText)
      outline.facts.title = steps[1]
      outline.facts.rows.append(FactRow(field: .fandoms, value: fandom, isWhole: true))
      if steps.count > 2 {
        outline.beginChapter(heading(steps[2], in: table.text), at: index)
      } else {
        outline.mark(index, .title)
      }
      readStory(&outline, from: index + 1)
      return outline
    }
    return nil
  }

  /// Reads the rating, if it stands first, and what follows.
  private static func readStory(_ outline: inout Outline, from start: Int) {
    let table = outline.table
    var start = start
    if start < table.count, let rating = rating(table.line(start)) {
      outline.mark(start, .header)
      outline.facts.rows.append(FactRow(field: .rating, value: rating))
      start += 1
    }
    PlainDump.readStory(start..<max(start, table.count), &outline)
    // The rule below the head belongs to it.
    for index in start + 1..<max(start + 1, table.count)
    where SceneBreakLine.matches(table.text, table[index].span) {
      if outline.kinds[index] == .chapter, outline.kinds[index - 1] != .chapter {
        outline.mark(index, outline.kinds[index - 1])
      }
      break
    }
  }

  /// What stands between the arrows.
  private static func steps(of line: Line) -> [TextSpan] {
    var steps: [TextSpan] = []
    var start = Int(line.span.start)
    var offset = start
    while offset < Int(line.span.end), let (scalar, length) = line.text.scalar(at: offset) {
      if scalar == "\u{276F}" || scalar == "\u{203A}" || scalar == "\u{00BB}" {
        steps.append(line.text.trimmed(TextSpan(start, offset)))
        start = offset + length
      }
      offset += length
    }
    steps.append(line.text.trimmed(TextSpan(start, Int(line.span.end))))
    return steps
  }

  /// "Thornby" of "Thornby Fan Fiction".
  private static func fandom(_ span: TextSpan, in text: SourceText) -> TextSpan? {
    let words = text.words(span)
    guard words.count > 2, words.suffix(2).map(\.form) == ["fan", "fiction"] else { return nil }
    return text.trimmed(TextSpan(Int(span.start), Int(words[words.count - 2].span.start)))
  }

  /// "Low Water ( Chapter 1 )".
  private static func heading(_ span: TextSpan, in text: SourceText) -> ChapterHeading {
    let words = text.string(span)
    guard let open = words.lastIndex(of: "("), words.last == ")",
      let inner = ChapterHeading(
        marked: String(words[words.index(after: open)...].dropLast().drop { $0 == " " }))
    else { return ChapterHeading(title: words) }
    let title = words[..<open].split(separator: " ").joined(separator: " ")
    return ChapterHeading(
      number: inner.number, title: title.isEmpty ? inner.title : title, style: inner.style)
  }

  /// "T" of "[ T - Teen: Recommended for … ]".
  private static func rating(_ line: Line) -> TextSpan? {
    guard line.first == "[", line.last == "]", let first = line.firstWord,
      line.gap(after: 0) == " - ", RatingWords.rating(line.text.string(first.span)) != nil
    else { return nil }
    return first.span
  }
}
