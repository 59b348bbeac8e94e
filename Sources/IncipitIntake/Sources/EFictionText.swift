import IncipitBooks
import IncipitText

/// Reads a page of an archive that runs on eFiction, copied from a browser or printed by the archive.
///
/// Facts stand in lines, then story notes, then "1. Low Water by NAME - Likes: 27" over each chapter.
enum EFictionText {
  /// What the blocks of `table` are; nil if it is no such page.
  static func outline(of table: BlockTable) -> Outline? {
    let found = headings(in: table)
    guard let first = found.first?.block, hasFacts(table, before: first) else { return nil }
    var outline = Outline(table)
    readHead(&outline, before: first)
    for (place, entry) in found.enumerated() {
      outline.beginChapter(entry.heading, at: entry.block)
      let limit = place + 1 < found.count ? found[place + 1].block : table.count
      var end = limit
      while end > entry.block + 1, isFoot(table.line(end - 1)) { end -= 1 }
      outline.mark(end..<limit, .siteText)
      PlainDump.read(entry.block + 1..<end, isFileHead: false, [], &outline)
    }
    return outline
  }

  /// The headings that count 1, 2, 3… and name their author.
  private static func headings(
    in table: BlockTable
  ) -> [(block: Int, heading: ChapterHeading)] {
    var found: [(block: Int, heading: ChapterHeading)] = []
    for index in table.blocks.indices where table.utf8Length(index) <= 200 {
      let first = table.text.utf8[Int(table[index].span.start)]
      guard !table[index].looksBlank, (0x30...0x39).contains(first),
        let (number, title) = heading(table.line(index)), number == found.count + 1
      else { continue }
      found.append((index, ChapterHeading(number: number, title: title)))
    }
    return found
  }

  /// Number and title of a heading.
  ///
  /// "1. Act I - Low Water by NAME - Likes: 27": number 1, title "Act I - Low Water".
  private static func heading(_ line: Line) -> (Int, String)? {
    guard line.words.count >= 4, let number = Int(line.words[0].form),
      line.gap(after: 0) == ". ", line.last != ".",
      let by = line.words.lastIndex(where: { $0.form == "by" }), by > 1,
      by + 1 < line.words.count, line.gap(after: by) == " "
    else { return nil }
    let title = TextSpan(Int(line.words[1].span.start), Int(line.words[by].span.start))
    return (number, line.text.string(line.text.trimmed(title)))
  }

  /// Whether a line of facts that only this program writes stands above block `limit`.
  private static func hasFacts(_ table: BlockTable, before limit: Int) -> Bool {
    (0..<min(limit, 60)).contains { index in
      guard table.utf8Length(index) <= 200 else { return false }
      let forms = table.line(index).forms
      return forms.hasPrefix("completed yes chapters ") || forms.hasPrefix("completed no chapters ")
        || forms.hasPrefix("chapters ") && forms.contains(" completed ")
    }
  }

  private static func readHead(_ outline: inout Outline, before limit: Int) {
    let table = outline.table
    var isInNotes = false
    for index in 0..<limit {
      let line = table.line(index)
      outline.mark(index, isInNotes ? .authorNote : .header)
      if index == 0 {
        readNames(line, &outline)
      } else if isStoryNotes(line) {
        outline.mark(index, .authorNote)
        isInNotes = true
      } else if !isInNotes, let label = LabelLine(line) {
        if label.field == .summary { outline.mark(index, .summary) }
        for label in LabelRun.labels(of: line) {
          FactLines.add(categoryIsFandom(label), line, isChatty: false, to: &outline.facts)
        }
      }
    }
  }

  private static func isStoryNotes(_ line: Line) -> Bool {
    line.words.count >= 2 && line.words[0].form == "story"
      && ["notes", "note"].contains(line.words[1].form) && line.gap(after: 1).hasPrefix(":")
  }

  /// The archives of this program have their fandoms as categories.
  private static func categoryIsFandom(_ label: LabelLine) -> LabelLine {
    label.field == .categories ? label.asking(for: .fandoms) : label
  }

  /// "The Long Window by quill feather".
  private static func readNames(_ line: Line, _ outline: inout Outline) {
    outline.mark(0, .title)
    guard let by = line.words.lastIndex(where: { $0.form == "by" }), by > 0,
      by + 1 < line.words.count
    else {
      outline.facts.title = line.span
      return
    }
    outline.facts.title = line.text.trimmed(
      TextSpan(Int(line.span.start), Int(line.words[by].span.start)))
    outline.facts.author = TextSpan(Int(line.words[by + 1].span.start), Int(line.span.end))
  }

  private static func isFoot(_ line: Line) -> Bool {
    let forms = line.forms
    return forms.hasPrefix("this story archived at")
      || ["back to index", "table of contents", "next", "previous", "report this"].contains(forms)
  }
}
