import IncipitBooks
import IncipitText

/// Reads what stands before a story or a chapter: title, byline, facts, summary, notes, disclaimer.
///
/// Goes from block to block as long as each is one of these by its label, its look or its words; the
/// first that is none begins the story.
struct HeadReader {
  private var outline: Outline
  private let range: Range<Int>
  /// Whether this is the head of the file, where the title stands, and not that of a later chapter.
  private let isFileHead: Bool
  private let body: BodyStyle
  private var previous: Part.Kind?
  private var isReplying = false

  private init(_ outline: Outline, _ range: Range<Int>, isFileHead: Bool) {
    self.outline = outline
    self.range = range
    self.isFileHead = isFileHead
    body = BodyStyle(outline.table, range)
  }

  /// Marks the head of `range` in `outline` and returns the first block behind it.
  static func read(
    _ outline: inout Outline, _ range: Range<Int>, isFileHead: Bool
  ) -> Int {
    var reader = HeadReader(outline, range, isFileHead: isFileHead)
    let end = reader.read()
    outline = reader.outline
    return end
  }

  private mutating func read() -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      if let kind = kind(at: index) {
        outline.mark(index, kind)
        previous = kind
        index += 1
        if kind == .authorNote { index = closingBracket(from: index) }
      } else if let kind = bridge(at: index) {
        outline.mark(index, kind)
        previous = kind
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private mutating func kind(at index: Int) -> Part.Kind? {
    // A line of the table of contents, which is known by now.
    if outline.kinds[index] == .header { return .header }
    let line = outline.table.line(index)
    if outline.table[index].looksBlank || SceneBreakLine.matches(line.text, line.span) {
      // Blank space or an ornament within the head belongs to what it follows.
      guard let previous, index + 1 < range.upperBound, isClearlyHead(index + 1) else { return nil }
      return previous
    }
    if let meta = MetaLine(line) {
      FactLines.add(meta, to: &outline)
      return .header
    }
    if NoteLabel(line) != nil {
      isReplying = false
      return .authorNote
    }
    if DisclaimerLine.isLabelled(line) { return .disclaimer }
    if let label = LabelLine(line), let kind = kind(of: label, line, at: index) { return kind }
    if isFileHead, let kind = titleOrByline(line, at: index) { return kind }
    return unlabelled(line)
  }

  private mutating func kind(of label: LabelLine, _ line: Line, at index: Int) -> Part.Kind? {
    let isChatty = LabelRows.isChatty(line, label)
    if label.field == .title, isFileHead, outline.title == nil, !label.value.isEmpty {
      outline.title = label.value
      return .title
    }
    FactLines.add(label, line, isChatty: isChatty, to: &outline)
    if label.field == .summary { return .summary }
    if label.field == .author {
      if outline.author == nil { outline.author = label.value }
      return .header
    }
    if previous == .authorNote, isChatty { return .authorNote }
    return isChatty || label.isLowerCase ? .authorNote : .header
  }

  private mutating func titleOrByline(_ line: Line, at index: Int) -> Part.Kind? {
    if outline.title != nil || previous == .header, let name = Byline.name(in: line),
      outline.author == nil
    {
      outline.author = name
      return .header
    }
    guard outline.title == nil else { return nil }
    if index == range.lowerBound, let (title, author) = TitleLine.titleAndAuthor(line) {
      outline.title = title
      outline.author = author
      return .title
    }
    guard isTitle(line, at: index) else { return nil }
    outline.title = TitleLine.bare(line)
    return .title
  }

  /// Whether the line is the title, by its look, its place and what stands around it.
  private func isTitle(_ line: Line, at index: Int) -> Bool {
    guard let look = TitleLine.look(line), index + 1 < outline.table.count,
      NoteCues.greeting(line) < 1, !isNamedHeading(line)
    else { return false }
    let heads = isClearlyHead(index + 1) || Byline.name(in: outline.table.line(index + 1)) != nil
    if TimeMarkerLine.matches(line), !heads {
      // "Maiwand, 27 July" on top of a story that goes on without such lines is its name.
      guard index == range.lowerBound, TimeMarkerLine.namesPlace(line) else { return false }
      return !later(index).contains { TimeMarkerLine.namesPlace(outline.table.line($0)) }
    }
    if previous == nil || previous == .header { return look == .set || heads || isHeading(index) }
    // Behind notes only a line set as a title is one, and only with a story below it.
    return look == .set && line.words.count <= 8 && !heads
      && outline.table.utf8Length(index + 1) > line.span.utf8Length
      && NoteCues.score(line) < 1
  }

  /// Whether a plain short line on top of the file heads the text: it stands apart from a first
  /// paragraph that is prose and much longer.
  private func isHeading(_ index: Int) -> Bool {
    guard index == range.lowerBound, body.isPunctuated,
      outline.table.line(index).words.count <= 6
    else { return false }
    let next = outline.table.line(index + 1)
    return outline.table.utf8Length(index + 1) > 3 * outline.table.utf8Length(index)
      && (next.endsSentence || next.opensSpeech)
  }

  private func isNamedHeading(_ line: Line) -> Bool {
    if case .named = ChapterHeading(line)?.style { true } else { false }
  }

  private func later(_ index: Int) -> [Int] {
    (index + 1..<range.upperBound).filter { outline.table.utf8Length($0) <= 90 }
  }

  private mutating func unlabelled(_ line: Line) -> Part.Kind? {
    if isReplying, isReply(line) { return .authorNote }
    let score = NoteCues.score(line, in: body)
    if DisclaimerLine.matches(line), DisclaimerLine.score(line) > score - 1 { return .disclaimer }
    if score >= NoteCues.threshold(line) {
      isReplying = isReplying || Self.opensReplies(line)
      return .authorNote
    }
    if previous == .authorNote || isReplying, score >= 1.5, !line.holdsSpeech { return .authorNote }
    return nil
  }

  /// "Replies to my reviewers": lines "name: answer" follow.
  private static func opensReplies(_ line: Line) -> Bool {
    line.words.contains {
      ["replies", "reviewers", "reviewer", "reviews", "responses", "answers", "shoutouts"]
        .contains($0.form)
    }
  }

  private func isReply(_ line: Line) -> Bool {
    guard !line.opensSpeech, let colon = line.string.firstIndex(of: ":") else { return false }
    return line.string[..<colon].split(separator: " ").count <= 3
  }

  /// The kind of a block that shows nothing itself but stands between parts of the head: the
  /// summary above FanFiction.Net's line of facts, the second paragraph of a note above a
  /// disclaimer.
  private func bridge(at index: Int) -> Part.Kind? {
    guard isFileHead, let previous, outline.table.utf8Length(index) <= 700 else { return nil }
    let line = outline.table.line(index)
    guard !line.opensSpeech else { return nil }
    if isBeforeHeading(index) { return previous == .authorNote ? .authorNote : .summary }
    for next in index + 1..<min(index + 3, range.upperBound) {
      let below = outline.table.line(next)
      if MetaLine(below) != nil { return previous == .authorNote ? .authorNote : .summary }
      if DisclaimerLine.isLabelled(below) {
        return previous == .authorNote ? .authorNote : .summary
      }
    }
    return nil
  }

  /// Whether so little stands between `index` and the first chapter's heading that it is no story.
  private func isBeforeHeading(_ index: Int) -> Bool {
    guard range.upperBound < outline.table.count, range.upperBound - index <= 3 else {
      return false
    }
    let end = outline.table[range.upperBound - 1].span.end
    return Int(end) - Int(outline.table[index].span.start) <= 900
  }

  /// Whether block `index` is part of the head beyond doubt, by its label or by its words.
  private func isClearlyHead(_ index: Int) -> Bool {
    let line = outline.table.line(index)
    if MetaLine(line) != nil || NoteLabel(line) != nil || DisclaimerLine.isLabelled(line) {
      return true
    }
    if let label = LabelLine(line), !line.opensSpeech {
      return label.field != .other || !label.isLowerCase
    }
    if ChapterHeading(line) != nil { return true }
    return !line.opensSpeech
      && (NoteCues.score(line) >= NoteCues.threshold(line) || DisclaimerLine.matches(line))
  }

  /// Behind a note that opened a bracket: the block behind the one that closes it.
  private mutating func closingBracket(from index: Int) -> Int {
    let end = BracketedNote.end(of: index - 1, in: outline.table, before: range.upperBound)
    outline.mark(index..<max(index, end), .authorNote)
    return max(index, end)
  }
}
