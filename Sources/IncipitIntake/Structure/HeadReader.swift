import IncipitBooks
import IncipitText

/// Reads what stands before a story or a chapter: title, byline, facts, summary, notes, disclaimer.
///
/// Goes from block to block as long as each is one of these by its label, its look or its words; the
/// first that is none begins the story.
struct HeadReader {
  let table: BlockTable
  let range: Range<Int>
  /// Whether this is the head of the file, where the title stands, and not that of a later chapter.
  let isFileHead: Bool
  /// Blocks that are known to be lines of a table of contents.
  private let contents: Set<Int>
  let body: BodyStyle
  var facts: PageFacts
  /// What the blocks from the first on are.
  var kinds: [Part.Kind] = []
  private(set) var previous: Part.Kind?
  private var isReplying = false
  /// Whether the title stands behind its label.
  private var hasLabelledTitle = false

  private init(
    table: BlockTable, range: Range<Int>, isFileHead: Bool, contents: Set<Int>, body: BodyStyle,
    facts: PageFacts
  ) {
    self.table = table
    self.range = range
    self.isFileHead = isFileHead
    self.contents = contents
    self.body = body
    self.facts = facts
  }

  /// Marks the head of `range` in `outline` and returns the first block behind it.
  ///
  /// - Parameters:
  ///   - outline: what is known so far.
  ///   - range: the file up to its first heading, or what stands behind a heading.
  ///   - isFileHead: whether it is the head of the file.
  ///   - contents: the blocks that are known to be lines of a table of contents.
  /// - Returns: the first block of the story.
  static func read(
    _ outline: inout Outline, _ range: Range<Int>, isFileHead: Bool, contents: Set<Int> = []
  ) -> Int {
    var reader = HeadReader(
      table: outline.table, range: range, isFileHead: isFileHead, contents: contents,
      body: BodyStyle(outline.table, range), facts: outline.facts)
    reader.read()
    for (index, kind) in zip(range, reader.kinds) { outline.mark(index, kind) }
    outline.facts = reader.facts
    return range.lowerBound + reader.kinds.count
  }

  private mutating func read() {
    while kinds.count < range.count {
      let index = range.lowerBound + kinds.count
      guard let kind = kind(at: index) ?? below(index) ?? bridge(at: index) else { return }
      kinds.append(kind)
      if kind == .authorNote {
        let end = max(
          BracketedNote.end(of: index, in: table, before: range.upperBound), replies(to: index))
        kinds += Array(repeating: .authorNote, count: end - index - 1)
      }
      previous = kind
    }
  }

  /// The block behind the answers to reviews below note `index`.
  private func replies(to index: Int) -> Int {
    let line = table.line(index)
    guard NoteLabel(line) != nil, Self.opensReplies(line) else { return index + 1 }
    return ReviewReplies.end(from: index + 1, in: table, before: range.upperBound)
  }

  private mutating func kind(at index: Int) -> Part.Kind? {
    if contents.contains(index) { return .header }
    let line = table.line(index)
    if table[index].looksBlank || SceneBreakLine.matches(line.text, line.span) {
      // Blank space or an ornament within the head belongs to what it follows.
      guard let previous, index + 1 < range.upperBound, isClearlyHead(index + 1) else { return nil }
      return previous
    }
    if let meta = FanFictionNetMeta(line) {
      FactLines.add(meta, in: table.text, to: &facts)
      return .header
    }
    if NoteLabel(line) != nil {
      isReplying = false
      return .authorNote
    }
    if DisclaimerLine.isLabelled(line) { return .disclaimer }
    if let label = LabelLine(line), let kind = kind(of: label, line, at: index) { return kind }
    if isFileHead, AddressLine.matches(line) { return .header }
    if isFileHead, let site = SiteLine(line), let kind = kind(of: site, at: index) { return kind }
    if isFileHead, let kind = titleOrByline(line, at: index) { return kind }
    return unlabelled(line) ?? (standsAmongFacts(line, at: index) ? .header : nil)
  }

  private mutating func kind(of label: LabelLine, _ line: Line, at index: Int) -> Part.Kind? {
    let run = LabelRun.labels(of: line)
    let isChatty = run.count < 2 && LabelRows.isChatty(line, label)
    if label.field == .title, isFileHead, !hasLabelledTitle, !label.value.isEmpty {
      retractTitle()
      hasLabelledTitle = true
      let title = MessageSubject.withoutEnding(label.value, in: table.text) ?? label.value
      facts.title = StatedName.unquoted(title, in: table.text)
      return .title
    }
    for label in run { FactLines.add(label, line, isChatty: isChatty, to: &facts) }
    if label.field == .summary { return .summary }
    if label.field == .author {
      if facts.author == nil {
        facts.author = StatedName.withoutProfile(label.value, in: table.text)
      }
      return .header
    }
    if previous == .authorNote, isChatty { return .authorNote }
    return isChatty || label.isLowerCase ? .authorNote : .header
  }

  /// What a line of the site's own is, here above the story.
  private mutating func kind(of site: SiteLine, at index: Int) -> Part.Kind? {
    guard previous != nil || !site.isWeak && isClearlyHead(index + 1) else { return nil }
    facts.rows += site.tags.map { FactRow(field: .tags, value: $0) }
    return site.tags.isEmpty ? .siteText : .header
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

  /// Whether `line` is "Season: Four" between other facts, though its label is not known.
  private func standsAmongFacts(_ line: Line, at index: Int) -> Bool {
    guard isFileHead, previous == .header || previous == .title, index + 1 < range.upperBound,
      table[index].blankLinesBefore == 0, table[index + 1].blankLinesBefore == 0,
      line.firstWord?.isCapitalised == true, !line.opensSpeech,
      let colon = line.text.bytes(line.span).prefix(40).firstIndex(of: 0x3A),
      line.text.words(TextSpan(Int(line.span.start), colon)).count <= 3
    else { return false }
    return LabelLine(table.line(index + 1)) != nil || NoteLabel(table.line(index + 1)) != nil
      || DisclaimerLine.isLabelled(table.line(index + 1))
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

  /// The kind of a block below a label that stands alone in its line: "Summary:", "Notes:".
  private func below(_ index: Int) -> Part.Kind? {
    guard index > range.lowerBound, let previous else { return nil }
    let above = table.line(index - 1)
    switch previous {
    case .summary: return LabelLine(above)?.value.isEmpty == true ? .summary : nil
    case .authorNote where above.words.count <= 2 && NoteLabel(above) != nil: return .authorNote
    default: return nil
    }
  }

  /// The kind of a block that shows nothing itself but stands between parts of the head: the
  /// summary above FanFiction.Net's line of facts, the second paragraph of a note above a
  /// disclaimer.
  private func bridge(at index: Int) -> Part.Kind? {
    guard isFileHead, let previous, table.utf8Length(index) <= 700 else { return nil }
    let line = table.line(index)
    guard !line.opensSpeech else { return nil }
    if isBeforeHeading(index) { return previous == .authorNote ? .authorNote : .summary }
    for next in index + 1..<min(index + 3, range.upperBound) {
      let below = table.line(next)
      if FanFictionNetMeta(below) != nil { return previous == .authorNote ? .authorNote : .summary }
      if DisclaimerLine.isLabelled(below) {
        return previous == .authorNote ? .authorNote : .summary
      }
    }
    return nil
  }

  /// Whether so little stands between `index` and the first chapter's heading that it is no story.
  private func isBeforeHeading(_ index: Int) -> Bool {
    guard range.upperBound < table.count, range.upperBound - index <= 3 else {
      return false
    }
    let end = table[range.upperBound - 1].span.end
    return Int(end) - Int(table[index].span.start) <= 900
  }

  /// Whether block `index` is part of the head beyond doubt, by its label or by its words.
  func isClearlyHead(_ index: Int) -> Bool {
    guard index < table.count else { return false }
    let line = table.line(index)
    if FanFictionNetMeta(line) != nil || NoteLabel(line) != nil || DisclaimerLine.isLabelled(line) {
      return true
    }
    if let label = LabelLine(line), !line.opensSpeech {
      return label.field != .other || !label.isLowerCase
    }
    if ChapterHeading(line) != nil { return true }
    return !line.opensSpeech
      && (NoteCues.score(line) >= NoteCues.threshold(line) || DisclaimerLine.matches(line))
  }
}
