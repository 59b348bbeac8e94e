import IncipitBooks
import IncipitText

/// Reads a page of the Archive of Our Own that was saved, pasted or extracted as text.
///
/// Two shapes: the whole page, with navigation and the table of facts, and what extractors for
/// reading leave of it, "Actions / Work Header / TITLE / Summary: / …".
struct AO3Page {
  private var outline: Outline
  private let landmarks: [AO3Landmark?]
  /// The blocks that are headings of chapters.
  private var headings: [Int: ChapterHeading] = [:]

  /// The first and the last "Chapter Text" or "Work Text:".
  private let firstText: Int?
  private let lastText: Int?
  /// From which block on there are nothing but landmarks.
  private let trailingLinks: Int

  private init(_ table: BlockTable) {
    outline = Outline(table)
    let landmarks = table.blocks.indices.map {
      table.utf8Length($0) <= 120 ? AO3Landmark(table.line($0)) : nil
    }
    firstText = landmarks.firstIndex(of: .text)
    lastText = landmarks.lastIndex(of: .text)
    trailingLinks = landmarks.lastIndex { $0 == nil }.map { $0 + 1 } ?? 0
    self.landmarks = landmarks
  }

  /// What the blocks of `table` are; nil if it is no such page.
  static func outline(of table: BlockTable) -> Outline? {
    var page = AO3Page(table)
    guard let evidence = page.evidence() else { return nil }
    page.outline.facts.archive = Stated(.ao3, evidence: evidence)
    page.findHeadings()
    let start = page.readHead()
    page.readSections(from: start)
    return page.outline
  }

  /// The landmarks that make it a page of this archive: one that no other site has, or two that
  /// hardly stand together elsewhere.
  private func evidence() -> [TextSpan]? {
    let own = landmarks.indices.filter {
      landmarks[$0] == .workHeader || landmarks[$0] == .text || landmarks[$0] == .seeNotes
    }
    if let first = own.first { return [outline.table[first].span] }
    guard let top = landmarks.first, top == .navigation,
      let next = landmarks.indices.prefix(40).first(where: {
        landmarks[$0] == .summary || landmarks[$0] == .notes
      })
    else { return nil }
    return [outline.table[0].span, outline.table[next].span]
  }

  /// Finds the headings "Chapter 3: Low Water": each is the nearest above a "Chapter Text", or,
  /// where a page has lost those lines, stands where sections begin.
  private mutating func findHeadings() {
    let table = outline.table
    let texts = landmarks.indices.filter { landmarks[$0] == .text }
    var floor = 0
    for text in texts {
      for index in (floor..<text).reversed() {
        if let heading = heading(at: index, in: table) {
          headings[index] = heading
          break
        }
      }
      floor = text + 1
    }
    guard texts.isEmpty else { return }
    for index in table.blocks.indices {
      headings[index] = heading(at: index, in: table)
    }
  }

  private func heading(at index: Int, in table: BlockTable) -> ChapterHeading? {
    guard table.utf8Length(index) <= 300, table.utf8Length(index) > 0 else { return nil }
    let line = table.line(index)
    guard let heading = ChapterHeading(line), case .named("chapter") = heading.style else {
      return nil
    }
    return heading
  }

  /// Reads navigation, table, title and byline; returns the first block behind them.
  private mutating func readHead() -> Int {
    let table = outline.table
    var index = 0
    if let header = landmarks.prefix(80).firstIndex(of: .workHeader) { index = header + 1 }
    while index < table.count, landmarks[index] == .navigation { index += 1 }
    outline.mark(0..<index, .siteText)
    let facts = AO3Table(table, from: index)
    outline.facts.rows = facts.rows
    outline.mark(index..<facts.end, .header)
    let first = facts.end
    var end = first
    while end < table.count, landmarks[end] == nil, headings[end] == nil { end += 1 }
    // Without a landmark soon below, only the title can be told from the story.
    let names = first..<(end - first <= 6 ? end : min(first + 1, table.count))
    readNames(names)
    return names.upperBound
  }

  /// Title, then the author's name.
  private mutating func readNames(_ names: Range<Int>) {
    let table = outline.table
    var filled = names.filter { !table[$0].looksBlank }[...]
    outline.mark(names, .header)
    guard let title = filled.popFirst() else { return }
    outline.mark(title, .title)
    outline.facts.title = table[title].span
    guard let byline = filled.popFirst() else { return }
    outline.facts.author = Byline.name(in: table.line(byline)) ?? table[byline].span
  }

  /// Reads summaries, notes and text to the end.
  private mutating func readSections(from start: Int) {
    let table = outline.table
    let hasTexts = landmarks.contains(.text)
    var kind: Part.Kind?
    var isInText = false
    var filled = 0
    var index = start
    while index < table.count {
      if let heading = headings[index] {
        outline.beginChapter(heading, at: index)
        kind = nil
        isInText = false
        index += 1
        continue
      }
      switch landmarks[index] {
      case .summary where !isInText: (kind, filled) = (.summary, 0)
      case .notes where !isInText: (kind, filled) = (.authorNote, 0)
      case .notes where isInText && endsSoon(index): (kind, filled) = (.endNote, 0)
      case .endNotes: (kind, filled) = (.endNote, 0)
      case .text, .seeNotes, .workHeader:
        outline.mark(index, .siteText)
        if landmarks[index] == .text { isInText = true }
        if landmarks[index] != .seeNotes || !isInText { kind = isInText ? .chapter : nil }
        index += 1
        continue
      case .navigation where isFooter(index):
        outline.mark(index..<table.count, .siteText)
        return
      default:
        if kind == nil || !isInText && !hasTexts && endsSection(index, kind, filled) {
          // Without "Work Text:" the story begins where the notes end.
          isInText = isInText || !hasTexts
          kind = isInText ? .chapter : .siteText
        }
      }
      filled += 1
      outline.mark(index, kind ?? .chapter)
      if kind == .siteText { kind = nil }
      index += 1
    }
    markStoryNotes()
  }

  /// Whether block `index` is story already, on a page without the lines that say so.
  private func endsSection(_ index: Int, _ kind: Part.Kind?, _ filled: Int) -> Bool {
    guard kind == .summary || kind == .authorNote, filled > 1 else { return false }
    let line = outline.table.line(index)
    guard kind == .authorNote else { return line.holdsSpeech || filled > 3 }
    return NoteCues.score(line) < NoteCues.threshold(line) / 2
  }

  /// Whether only a note's length stands between `index` and the chapter's end.
  private func endsSoon(_ index: Int) -> Bool {
    let limit = min(index + 40, outline.table.count)
    guard limit < outline.table.count else { return true }
    return (index + 1..<limit).contains { headings[$0] != nil || isFooter($0) }
  }

  /// Whether the page's last links begin at `index`: "Actions" and more of its kind.
  private func isFooter(_ index: Int) -> Bool {
    guard landmarks[index] == .navigation,
      firstText.map({ $0 < index }) ?? (index * 2 > landmarks.count)
    else { return false }
    if index >= trailingLinks { return true }
    return Self.footerOpenings.contains(outline.table.line(index).forms)
      && (lastText.map { $0 < index } ?? true)
  }

  private static let footerOpenings: Set<String> = [
    "actions", "series this work belongs to", "works inspired by this one",
  ]

  private mutating func markStoryNotes() {
    let kinds = outline.kinds
    var start = 0
    while start < kinds.count {
      var end = start + 1
      while end < kinds.count, kinds[end] == kinds[start] { end += 1 }
      if kinds[start] == .chapter { StoryNotes.mark(&outline, start..<end) }
      start = end
    }
  }
}
