import IncipitBooks
import IncipitText

/// Reads a story saved as bare text: a FanFiction.Net dump or anything without a page's landmarks.
enum PlainDump {
  /// What the blocks of `table` are.
  static func outline(of table: BlockTable) -> Outline {
    let (headings, contents) = ChapterFinder.headings(in: table)
    return outline(of: table, title: nil, headings: headings, contents: contents)
  }

  /// What the blocks of `table` are, where the title and the headings are known.
  ///
  /// - Parameters:
  ///   - table: the text's blocks.
  ///   - title: the block that is the title, if it is known.
  ///   - headings: the chapters' headings, each with its block, in order.
  ///   - contents: the blocks of a table of contents.
  ///   - start: the first block that is looked at.
  /// - Returns: the outline.
  static func outline(
    of table: BlockTable, title: Int?, headings: [(block: Int, heading: ChapterHeading)],
    contents: Set<Int>, from start: Int = 0
  ) -> Outline {
    var outline = Outline(table)
    var start = start
    let first = headings.first?.block ?? table.count
    if let title, start <= title, title < first {
      outline.facts.title = table[title].span
      outline.mark(start..<title, .siteText)
      outline.mark(title, .title)
      start = title + 1
    }
    readStory(start..<table.count, &outline, isFileHead: true, headings, contents)
    return outline
  }

  /// Reads the blocks of `range`, which are a story with its headings and what its author says.
  ///
  /// - Parameters:
  ///   - range: the blocks.
  ///   - outline: what is known so far.
  ///   - isFileHead: whether title and facts stand in it too.
  static func readStory(
    _ range: Range<Int>, _ outline: inout Outline, isFileHead: Bool = false
  ) {
    let (headings, contents) = ChapterFinder.headings(in: outline.table)
    readStory(
      range, &outline, isFileHead: isFileHead, headings.filter { range.contains($0.block) },
      contents)
  }

  /// Reads the blocks of `range` where the headings in it are known.
  private static func readStory(
    _ range: Range<Int>, _ outline: inout Outline, isFileHead: Bool,
    _ headings: [(block: Int, heading: ChapterHeading)], _ contents: Set<Int>
  ) {
    let table = outline.table
    let first = headings.first?.block ?? range.upperBound
    if first > range.lowerBound {
      read(range.lowerBound..<first, isFileHead: isFileHead, contents, &outline)
    }
    for (index, entry) in headings.enumerated() {
      let end = index + 1 < headings.count ? headings[index + 1].block : range.upperBound
      var start = entry.block + 1
      if let title = separateTitle(below: entry, in: table, before: end) {
        outline.beginChapter(entry.heading.titled(table.text.string(title)), at: entry.block)
        outline.give(start, .heading)
        start += 1
      } else {
        outline.beginChapter(entry.heading, at: entry.block)
      }
      read(start..<end, isFileHead: false, contents, &outline)
    }
  }

  /// Reads the head, the tail and the notes between of one chapter.
  static func read(
    _ range: Range<Int>, isFileHead: Bool, _ contents: Set<Int>, _ outline: inout Outline
  ) {
    guard !range.isEmpty else { return }
    let start = HeadReader.read(
      &outline, range, isFileHead: isFileHead, contents: contents)
    guard start < range.upperBound else { return }
    let end = TailReader.read(&outline, start..<range.upperBound)
    StoryNotes.mark(&outline, start..<end)
  }

  /// The line below "Chapter 3" if it is the chapter's name.
  private static func separateTitle(
    below entry: (block: Int, heading: ChapterHeading), in table: BlockTable, before end: Int
  ) -> TextSpan? {
    let index = entry.block + 1
    guard entry.heading.title == nil, index + 1 < end, case .named = entry.heading.style,
      table.utf8Length(index) <= 60, !table[index].looksBlank
    else { return nil }
    let line = table.line(index)
    guard TitleLine.look(line) == .set, line.words.count <= 8, !TimeMarkerLine.matches(line),
      NoteLabel(line) == nil, LabelLine(line) == nil, NoteCues.score(line) < 1,
      !SceneBreakLine.matches(table.text, line.span)
    else { return nil }
    return line.span
  }
}
