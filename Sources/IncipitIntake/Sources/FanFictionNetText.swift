import IncipitBooks
import IncipitText

/// Reads a page of FanFiction.Net that was copied from a browser: title, "By: NAME", summary, the line
/// of facts, the list of chapters, one chapter.
enum FanFictionNetText {
  /// What the blocks of `table` are; nil if it is no such page.
  static func outline(of table: BlockTable) -> Outline? {
    let head = table.blocks.indices.prefix(40)
    guard let meta = head.first(where: { FanFictionNetMeta(table.line($0)) != nil }),
      let byline = head.prefix(meta).last(where: { isByline(table.line($0)) }),
      let facts = FanFictionNetMeta(table.line(meta)), meta - byline <= 8
    else { return nil }
    var outline = Outline(table)
    outline.mark(0..<meta + 1, .siteText)
    readNames(&outline, byline)
    outline.mark(byline + 1..<meta, .summary)
    outline.mark(meta, .header)
    FactLines.add(facts, in: table.text, to: &outline.facts)
    var end = table.count
    while end > meta + 1, isFoot(table.line(end - 1)) { end -= 1 }
    outline.mark(end..<table.count, .siteText)
    let start = readList(&outline, meta + 1, before: end)
    PlainDump.readStory(start..<end, &outline)
    return outline
  }

  /// "By: nightjar"; the colon is the site's own.
  private static func isByline(_ line: Line) -> Bool {
    line.firstWord?.form == "by" && line.gap(after: 0).hasPrefix(":")
      && Byline.name(in: line) != nil
  }

  /// Author, title and, above it, the fandom.
  private static func readNames(_ outline: inout Outline, _ byline: Int) {
    let table = outline.table
    outline.facts.author = Byline.name(in: table.line(byline))
    outline.mark(byline, .header)
    var above = (0..<byline).reversed().filter { !isButton(table.line($0)) }[...]
    guard let title = above.popFirst() else { return }
    outline.mark(title, .title)
    outline.facts.title = withoutButton(table.line(title))
    guard let path = above.popFirst(), let fandom = fandom(table.line(path)) else { return }
    outline.mark(path, .header)
    outline.facts.rows.append(FactRow(field: .fandoms, value: fandom, isWhole: true))
  }

  private static func isButton(_ line: Line) -> Bool {
    ["follow fav", "follow favorite", "follow favorite story author"].contains(line.forms)
  }

  /// "Follow/Fav The Long Window" in one line; extractors leave the blank out.
  private static func withoutButton(_ line: Line) -> TextSpan {
    let button = "Follow/Fav"
    guard line.string.hasPrefix(button) else { return line.span }
    let rest = line.text.trimmed(
      TextSpan(Int(line.span.start) + button.utf8.count, Int(line.span.end)))
    return rest.isEmpty ? line.span : rest
  }

  /// The fandom of "Books Thornby" or "Books > Thornby".
  private static func fandom(_ line: Line) -> TextSpan? {
    for path in paths where line.words.count > path.count {
      guard zip(path, line.words).allSatisfy({ $0 == $1.form }) else { continue }
      return TextSpan(Int(line.words[path.count].span.start), Int(line.span.end))
    }
    return nil
  }

  /// The site's shelves.
  private static let paths = [
    ["anime", "manga"], ["books"], ["cartoons"], ["comics"], ["games"], ["misc"],
    ["plays", "musicals"], ["movies"], ["tv", "shows"],
  ]

  /// Reads the list of chapters behind the facts; returns the first block behind it.
  ///
  /// A browser copies every chapter's name, and so the list tells which is on the page only where it
  /// has a single one.
  private static func readList(
    _ outline: inout Outline, _ start: Int, before end: Int
  ) -> Int {
    let table = outline.table
    var index = start
    var entries: [(block: Int, heading: ChapterHeading)] = []
    while index < end {
      let line = table.line(index)
      if isTurning(line) {
        outline.mark(index, .siteText)
      } else if let heading = ChapterHeading(line), heading.style == .numbered(.digits),
        heading.title != nil
      {
        entries.append((index, heading))
      } else {
        break
      }
      index += 1
    }
    if entries.count == 1, let entry = entries.first {
      outline.beginChapter(entry.heading, at: entry.block)
    } else {
      for entry in entries { outline.mark(entry.block, .siteText) }
    }
    return index
  }

  /// Whether `line` is the list of chapters with its buttons, or they alone.
  ///
  /// "< Prev 1. Low Water 2. High Water Next >"
  private static func isTurning(_ line: Line) -> Bool {
    let words = line.string
    return words.hasPrefix("< Prev") || words.hasSuffix("Next >") || isButton(line)
  }

  private static func isFoot(_ line: Line) -> Bool {
    if isTurning(line) { return true }
    let forms = line.forms
    return forms.hasPrefix("the author would like to thank you for your continued support")
      || ["review this chapter", "share email facebook twitter", "desktop mode"].contains(forms)
  }
}
