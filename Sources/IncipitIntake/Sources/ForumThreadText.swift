import IncipitBooks
import IncipitText

/// Reads a story told in a forum's thread (XenForo), copied from a browser: "Threadmarks: Low Water"
/// over each chapter, then who posted it and when, down to the post's number.
enum ForumThreadText {
  /// What the blocks of `table` are; nil if it is no such thread.
  static func outline(of table: BlockTable) -> Outline? {
    let marks = table.blocks.indices.compactMap { mark($0, in: table) }
    guard let first = marks.first?.block else { return nil }
    var outline = Outline(table)
    readHead(&outline, before: first)
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1].block : table.count
      outline.beginChapter(mark.heading, at: mark.block)
      outline.mark(mark.block + 1..<mark.text, .siteText)
      var last = end
      while last > mark.text, isFoot(table.line(last - 1)) { last -= 1 }
      outline.mark(last..<end, .siteText)
      PlainDump.read(mark.text..<last, isFileHead: false, [], &outline)
    }
    return outline
  }

  /// The heading in block `index` and the first block of its post.
  private static func mark(
    _ index: Int, in table: BlockTable
  ) -> (block: Int, text: Int, heading: ChapterHeading)? {
    guard let name = name(index, in: table) else { return nil }
    for below in index + 1..<min(index + 14, table.count) {
      // A threadmark without its post is no heading.
      if self.name(below, in: table) != nil { return nil }
      let words = table.utf8Length(below) <= 8 ? table.text.string(table[below].span) : ""
      guard words.hasPrefix("#"), Int(words.dropFirst()) != nil else { continue }
      let heading = ChapterHeading(marked: table.text.string(name), place: nil)
      return (index, below + 1, heading)
    }
    return nil
  }

  /// What "Threadmarks: …" in block `index` names; nil if it says nothing of that kind.
  private static func name(_ index: Int, in table: BlockTable) -> TextSpan? {
    guard (11...200).contains(table.utf8Length(index)),
      table.text.utf8[Int(table[index].span.start)] | 0x20 == 0x74  // t
    else { return nil }
    let line = table.line(index)
    guard line.words.count > 1, ["threadmarks", "threadmark"].contains(line.words[0].form),
      line.gap(after: 0) == ": "
    else { return nil }
    return TextSpan(Int(line.words[1].span.start), Int(line.span.end))
  }

  /// The thread's title, who began it and when, its tags.
  private static func readHead(_ outline: inout Outline, before limit: Int) {
    let table = outline.table
    for index in 0..<limit {
      let line = table.line(index)
      let forms = line.forms
      outline.mark(index, .header)
      if forms.hasPrefix("thread starter "), line.words.count > 2 {
        outline.facts.author = TextSpan(Int(line.words[2].span.start), Int(line.span.end))
      } else if forms.hasPrefix("start date "), line.words.count > 2 {
        let day = TextSpan(Int(line.words[2].span.start), Int(line.span.end))
        outline.facts.rows.append(FactRow(field: .published, value: day))
      } else if line.firstWord?.form == "tags", line.words.count > 1 {
        outline.facts.rows += line.words.dropFirst().map {
          FactRow(field: .tags, value: $0.span, isWhole: true)
        }
      } else if outline.facts.title == nil, TitleLine.look(line) != nil {
        outline.facts.title = line.span
        outline.mark(index, .title)
      }
    }
  }

  private static func isFoot(_ line: Line) -> Bool {
    let forms = line.forms
    return ["reply", "like", "like reply", "quote", "report", "like quote reply", "report reply"]
      .contains(forms) || forms.hasPrefix("last edited ")
  }
}
