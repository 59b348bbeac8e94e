import IncipitBooks
import IncipitText

extension Book {
  /// The book of a work: its facts from `card`, its text from `manuscript`, its letters from `reading`.
  ///
  /// O(n) in the paragraphs and inserts.
  init(card: Card, manuscript: Manuscript, reading: Reading, modified: String) {
    let summary = BookText.paragraphs(card.work.summary.value ?? "")
    let text = BookTextParts(
      manuscript: manuscript, inserts: reading.inserts, hasSummary: !summary.isEmpty)
    let title = BookText.line(card.heading)
    self.title = title.isEmpty ? "Work \(card.id)" : title
    hasTitle = card.work.title.value.map { !BookText.line($0).isEmpty } ?? false
    author = card.work.author.value.map(BookText.line).flatMap { $0.isEmpty ? nil : $0 }
    language = BookText.language(card.work.language.value)
    self.summary = summary
    facts = BookFact.facts(of: card.work)
    words = card.work.words
    readingMinutes = card.work.readingMinutes
    chapters = text.chapters
    looseNotes = text.looseNotes
    header = text.header
    sourceName = BookText.line(manuscript.source.name)
    sha256 = manuscript.source.sha256
    published = manuscript.stated.published?.value
    self.modified = modified
  }
}

/// The paragraphs of a manuscript put where they belong in a book.
private struct BookTextParts {
  private(set) var chapters: [BookChapter] = []
  private(set) var looseNotes: [BookNote] = []
  private(set) var header: [String] = []

  /// Puts the paragraphs of `manuscript` in their places; with `hasSummary`, the summary of the work
  /// stands among its facts and is no note.
  init(manuscript: Manuscript, inserts: [Insert], hasSummary: Bool) {
    let count = manuscript.chapters.count
    var paragraphs = manuscript.paragraphs[...]
    var notes: [BookNote] = []
    var inserts = inserts.sorted { $0.span < $1.span }[...]

    for (index, part) in manuscript.parts.enumerated() {
      let own = paragraphs.prefix { $0.part <= index }
      paragraphs = paragraphs.dropFirst(own.count)
      switch part.kind {
      case .chapter:
        let blocks = Self.blocks(own, of: manuscript.text, &inserts)
        let (heading, rest) = Self.heading(
          of: part, blocks, number: chapters.count + 1, isAlone: count == 1)
        chapters.append(
          BookChapter(heading: heading, notesBefore: notes, blocks: rest, notesAfter: []))
        notes = []
      case .summary where hasSummary && chapters.isEmpty: break
      case .authorNote, .disclaimer, .endNote, .summary:
        let lines = own.map { BookText.line(manuscript.text.string($0.span)) }
          .filter { !$0.isEmpty }
        guard !lines.isEmpty else { continue }
        let note = BookNote(label: Self.label(of: part.kind), paragraphs: lines)
        if (part.kind == .endNote || chapters.count == count), let last = chapters.popLast() {
          chapters.append(last.with(noteAfter: note))
        } else {
          notes.append(note)
        }
      case .header:
        header += own.map { BookText.line(manuscript.text.string($0.span)) }.filter { !$0.isEmpty }
      case .title, .siteText: break
      }
    }
    looseNotes = notes
  }

  private static func label(of kind: Part.Kind) -> String {
    switch kind {
    case .disclaimer: "Disclaimer"
    case .endNote: "Closing note"
    case .summary: "Summary"
    default: "Author’s note"
    }
  }

  private static func blocks(
    _ paragraphs: ArraySlice<Paragraph>, of text: SourceText, _ inserts: inout ArraySlice<Insert>
  ) -> [BookBlock] {
    var blocks: [BookBlock] = []
    var openInsert: TextSpan?
    for paragraph in paragraphs {
      let line = BookText.line(text.string(paragraph.span))
      while let first = inserts.first, first.span.end <= paragraph.span.start {
        inserts.removeFirst()
      }
      guard !line.isEmpty || paragraph.role == .sceneBreak else { continue }
      switch paragraph.role {
      case .heading: blocks.append(.heading(line))
      case .timeMarker: blocks.append(.timeMarker(line))
      case .sceneBreak:
        if blocks.last != .sceneBreak { blocks.append(.sceneBreak) }
      case .prose:
        guard let insert = inserts.first, insert.span.contains(paragraph.span) else {
          blocks.append(.paragraph(line))
          continue
        }
        if openInsert == insert.span, case .insert(let kind, let lines)? = blocks.last {
          blocks[blocks.count - 1] = .insert(kind, lines + [line])
        } else {
          blocks.append(.insert(insert.kind, [line]))
          openInsert = insert.span
        }
      }
    }
    while blocks.last == .sceneBreak { blocks.removeLast() }
    return blocks
  }

  /// A chapter's heading, and its blocks without the paragraphs that became the heading.
  private static func heading(
    of part: Part, _ blocks: [BookBlock], number: Int, isAlone: Bool
  ) -> (String?, [BookBlock]) {
    var lines: [String] = []
    for case .heading(let line) in blocks.prefix(while: { $0.isHeading }) { lines.append(line) }
    if !lines.isEmpty {
      return (lines.joined(separator: ": "), Array(blocks.dropFirst(lines.count)))
    }
    let title = part.title.map(BookText.line).flatMap { $0.isEmpty ? nil : $0 }
    let heading: String? =
      switch (part.number, title) {
      case (let number?, let title?): "Chapter \(number): \(title)"
      case (let number?, nil): "Chapter \(number)"
      case (nil, let title?): title
      case (nil, nil): isAlone ? nil : "Chapter \(number)"
      }
    return (heading, blocks)
  }
}

extension BookChapter {
  fileprivate func with(noteAfter note: BookNote) -> BookChapter {
    BookChapter(
      heading: heading, notesBefore: notesBefore, blocks: blocks, notesAfter: notesAfter + [note])
  }
}

extension BookBlock {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
