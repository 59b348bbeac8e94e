import IncipitBooks
import IncipitText

/// Finds what authors say beside the story in the chapters that markup shows.
enum StoryPieces {
  /// Marks the notes in the stretches of story that `outline` has; a heading begins a new stretch.
  static func read(_ outline: inout Outline, _ place: Document.NotesPlace) {
    let headings = outline.headings
    let kinds = outline.kinds
    var next = 0
    var heading: ChapterHeading?
    var start = 0
    while start < kinds.count {
      if next < headings.count, headings[next].block == start {
        heading = headings[next].heading
        next += 1
        start += 1
        continue
      }
      guard kinds[start] == .chapter else {
        start += 1
        continue
      }
      let limit = next < headings.count ? headings[next].block : kinds.count
      var end = start + 1
      while end < limit, kinds[end] == .chapter { end += 1 }
      while start < end, repeats(outline, start, heading) {
        outline.give(start, .heading)
        start += 1
      }
      if start < end { read(&outline, start..<end, place) }
      start = end
    }
  }

  /// Whether block `index` only says again what the chapter's heading said, as authors write it into
  /// the text for readers on the site.
  private static func repeats(_ outline: Outline, _ index: Int, _ heading: ChapterHeading?) -> Bool
  {
    guard let heading, outline.table.utf8Length(index) <= 120 else { return false }
    if outline.roles[index] == .heading { return true }
    let line = outline.table.line(index)
    if let title = heading.title {
      let text = SourceText(title)
      if Line(text, text.span).forms == line.forms { return !line.words.isEmpty }
    }
    guard let other = ChapterHeading(line), case .named = other.style else { return false }
    return other.number != nil && other.number == heading.number
  }

  /// Gives the rule between the head of a page and its story to the head: it parts no scenes.
  static func closeHead(_ outline: inout Outline) {
    let table = outline.table
    guard var index = outline.kinds.firstIndex(of: .chapter), index > 0 else { return }
    let kind = outline.kinds[index - 1]
    while index < table.count, outline.kinds[index] == .chapter,
      SceneBreakLine.matches(table.text, table[index].span)
    {
      outline.mark(index, kind)
      index += 1
    }
  }

  private static func read(
    _ outline: inout Outline, _ range: Range<Int>, _ place: Document.NotesPlace
  ) {
    let table = outline.table
    var start = range.lowerBound
    if place == .within || isLabelled(table, start) {
      start = HeadReader.read(&outline, range, isFileHead: false)
    }
    var end = range.upperBound
    guard start < end else { return }
    if place == .within || range.suffix(8).contains(where: { $0 > start && closes(table, $0) }) {
      end = TailReader.read(&outline, start..<end)
    }
    StoryNotes.mark(&outline, start..<end)
  }

  /// Whether block `index` calls itself a note or a disclaimer.
  private static func isLabelled(_ table: BlockTable, _ index: Int) -> Bool {
    let line = table.line(index)
    return NoteLabel(line)?.style == .sure || DisclaimerLine.isLabelled(line)
  }

  /// Whether block `index` calls itself a note, or asks for what readers leave.
  private static func closes(_ table: BlockTable, _ index: Int) -> Bool {
    if isLabelled(table, index) { return true }
    guard table.utf8Length(index) <= 400 else { return false }
    return table.line(index).words.contains {
      ["review", "reviews", "reviewing", "kudos", "comment", "comments", "tbc"].contains($0.form)
    }
  }
}
