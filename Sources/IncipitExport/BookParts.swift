import IncipitBooks
import IncipitText

/// The paragraphs of a manuscript put where they belong in a book.
struct BookParts {
  private(set) var chapters: [BookChapter] = []
  /// Notes that stand by no chapter, because there is none.
  private(set) var looseNotes: [BookNote] = []
  private(set) var header: [String] = []

  private let text: SourceText
  private let lines: BookLineMaker
  private var inserts: ArraySlice<Insert>
  /// Where we guess that scenes begin, in order.
  private var guesses: ArraySlice<UInt32>
  private var chapter: OpenChapter?
  /// Notes behind the last piece of a chapter, whose place is not known yet.
  private var notes: [BookNote] = []

  /// A chapter in the making.
  private struct OpenChapter {
    let part: Part
    let heading: BookLine?
    var notesBefore: [BookNote]
    var blocks: [BookBlock]
  }

  /// Puts the paragraphs of `manuscript` in their places; with `hasSummary`, the summary of the work
  /// stands among its facts and is no note.
  init(_ manuscript: Manuscript, _ reading: Reading, layers: Book.Layers, hasSummary: Bool) {
    text = manuscript.text
    lines = BookLineMaker(
      text, emphasis: manuscript.emphasis,
      quotations: layers.contains(.quotations) ? reading.quotations.map(\.span) : [])
    inserts = reading.inserts.sorted { $0.span < $1.span }[...]
    guesses = layers.contains(.guessedScenes) ? Self.guesses(reading.scenes)[...] : []
    var paragraphs = manuscript.paragraphs[...]
    for (index, part) in manuscript.parts.enumerated() {
      let own = paragraphs.prefix { $0.part <= index }
      paragraphs = paragraphs.dropFirst(own.count)
      switch part.kind {
      case .chapter: add(own, of: part)
      case .summary where hasSummary && chapters.isEmpty && chapter == nil: break
      case .authorNote: addNote(.authorNote, own)
      case .disclaimer: addNote(.disclaimer, own)
      case .endNote: addNote(.endNote, own)
      case .summary: addNote(.summary, own)
      case .header:
        header += own.map { BookText.line(text.string($0.span)) }.filter { !$0.isEmpty }
      case .title, .siteText: break
      }
    }
    looseNotes = close(isLast: true)
  }

  private static func guesses(_ scenes: [Scene]) -> [UInt32] {
    scenes.filter { ($0.break == .implicit || $0.break == .timeShift) && $0.confidence >= 0.5 }
      .map(\.span.start).sorted()
  }

  private mutating func addNote(_ kind: BookNote.Kind, _ paragraphs: ArraySlice<Paragraph>) {
    let lines = paragraphs.map { self.lines.line($0.span) }.filter { !$0.isEmpty }
    if !lines.isEmpty { notes.append(BookNote(kind: kind, paragraphs: lines)) }
  }

  /// Adds a piece of a chapter: the next of the one before if it has the same number and title and no
  /// heading of its own, else a new one.
  private mutating func add(_ paragraphs: ArraySlice<Paragraph>, of part: Part) {
    let own = blocks(paragraphs)
    if var open = chapter, open.part.number == part.number, open.part.title == part.title,
      own.first?.isHeading != true
    {
      if open.blocks.isEmpty {
        open.notesBefore += notes
      } else {
        open.blocks += notes.map(BookBlock.note)
      }
      notes = []
      open.blocks += own
      chapter = open
      return
    }
    let before = close(isLast: false)
    let (heading, rest) = Self.heading(of: part, own)
    chapter = OpenChapter(part: part, heading: heading, notesBefore: before, blocks: rest)
  }

  /// Ends the chapter that is open and returns the notes that stand before the next.
  ///
  /// Of the notes behind it those up to the last closing one are its own, and behind the last chapter
  /// all.
  private mutating func close(isLast: Bool) -> [BookNote] {
    defer { notes = [] }
    guard let open = chapter else { return notes }
    let count =
      isLast ? notes.count : notes.lastIndex { $0.kind == .endNote }.map { $0 + 1 } ?? 0
    var blocks = open.blocks
    while blocks.last?.isSceneBreak == true { blocks.removeLast() }
    chapters.append(
      BookChapter(
        heading: open.heading, notesBefore: open.notesBefore, blocks: blocks,
        notesAfter: Array(notes.prefix(count))))
    chapter = nil
    return Array(notes.dropFirst(count))
  }

  private mutating func blocks(_ paragraphs: ArraySlice<Paragraph>) -> [BookBlock] {
    var blocks: [BookBlock] = []
    blocks.reserveCapacity(paragraphs.count)
    var openInsert: TextSpan?
    for paragraph in paragraphs {
      if paragraph.role == .sceneBreak {
        if blocks.last?.isSceneBreak != true { blocks.append(.sceneBreak(isGuess: false)) }
        continue
      }
      let line = lines.line(paragraph.span)
      guard !line.isEmpty else { continue }
      switch paragraph.role {
      case .heading: blocks.append(.heading(line))
      case .timeMarker: blocks.append(.timeMarker(line))
      case .prose, .sceneBreak:
        if guessesScene(at: paragraph.span), case .paragraph? = blocks.last {
          blocks.append(.sceneBreak(isGuess: true))
        }
        guard let insert = insert(around: paragraph.span) else {
          blocks.append(.paragraph(line))
          continue
        }
        if openInsert == insert.span, case .insert(var held)? = blocks.last {
          held.paragraphs.append(line)
          blocks[blocks.count - 1] = .insert(held)
        } else {
          blocks.append(
            .insert(BookInsert(kind: insert.kind, writer: insert.writer, paragraphs: [line])))
          openInsert = insert.span
        }
      }
    }
    return blocks
  }

  private mutating func insert(around span: TextSpan) -> Insert? {
    while let first = inserts.first, first.span.end <= span.start { inserts.removeFirst() }
    guard let insert = inserts.first, insert.span.contains(span) else { return nil }
    return insert
  }

  private mutating func guessesScene(at span: TextSpan) -> Bool {
    while let first = guesses.first, first < span.start { guesses.removeFirst() }
    return guesses.first == span.start
  }

  /// A chapter's heading, and its blocks without the paragraphs that became the heading.
  private static func heading(
    of part: Part, _ blocks: [BookBlock]
  ) -> (BookLine?, [BookBlock]) {
    var runs: [BookRun] = []
    let headings = blocks.prefix { $0.isHeading }
    for case .heading(let line) in headings {
      if !runs.isEmpty { runs.append(BookRun(text: ": ")) }
      runs += line.runs
    }
    if !headings.isEmpty { return (BookLine(runs), Array(blocks.dropFirst(headings.count))) }
    let title = part.title.map(BookText.line).flatMap { $0.isEmpty ? nil : $0 }
    let heading: String? =
      switch (part.number, title) {
      case (let number?, let title?): "Chapter \(number): \(title)"
      case (let number?, nil): "Chapter \(number)"
      case (nil, let title): title
      }
    return (heading.map { BookLine($0) }, blocks)
  }
}

extension BookBlock {
  var isHeading: Bool { if case .heading = self { true } else { false } }
  var isSceneBreak: Bool { if case .sceneBreak = self { true } else { false } }
}
