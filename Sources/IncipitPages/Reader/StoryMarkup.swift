import IncipitBooks
import IncipitText

/// Writes the parts of a leaf as typed blocks: headings, paragraphs, breaks, letters, notes.
///
/// Nothing of the source is passed through: blocks come from the manuscript's tables, and every byte
/// of text goes through the escaper. Paragraphs bear `id="b<offset>"`, so that lines can be linked.
struct StoryMarkup {
  let layout: ReaderLayout
  let reading: Reading
  let palette: SpeakerPalette
  /// The span to be marked, if the reader was asked to show one.
  let evidence: TextSpan?
  /// That span and a person's highlights and notes.
  private let marks: MarkedSpans
  private let manuscript: Manuscript

  init(
    layout: ReaderLayout, reading: Reading, palette: SpeakerPalette, evidence: TextSpan?,
    annotations: [PlacedAnnotation] = []
  ) {
    self.layout = layout
    self.reading = reading
    self.palette = palette
    self.evidence = evidence
    marks = MarkedSpans(evidence: evidence, annotations: annotations)
    manuscript = layout.manuscript
  }

  /// The story of `leaf` with its notes in their places.
  ///
  /// O(bytes of the leaf + log n).
  func story(of leaf: ReaderLayout.Leaf) -> HTML {
    var writer = HTMLWriter()
    let parts = leaf.parts.filter { Self.isStory(manuscript.parts[$0].kind) }
    writer.reserve(parts.reduce(1024) { $0 + manuscript.parts[$1].span.utf8Length * 3 / 2 })
    var state = ChapterState(needsHeading: layout.name(of: leaf) != nil, isFirst: true)
    for part in parts {
      switch manuscript.parts[part].kind {
      case .chapter: writeChapter(part, of: leaf, &state, to: &writer)
      case .summary: writeSummary(part, to: &writer)
      default: writeNote(part, to: &writer)
      }
    }
    return HTML(writer)
  }

  /// What the page around the story said: the archive's header, titles and words.
  func surroundings(of leaf: ReaderLayout.Leaf) -> HTML {
    var writer = HTMLWriter()
    for part in leaf.parts where !Self.isStory(manuscript.parts[part].kind) {
      writeParagraphs(of: part, to: &writer)
    }
    return HTML(writer)
  }

  /// Whether the surroundings hold the evidence and so must stand open.
  func surroundingsHoldEvidence(of leaf: ReaderLayout.Leaf) -> Bool {
    leaf.parts.contains { !Self.isStory(manuscript.parts[$0].kind) && holdsEvidence($0) }
  }

  /// Whether a part is set where it stands; the others are gathered at the end.
  private static func isStory(_ kind: Part.Kind) -> Bool {
    switch kind {
    case .chapter, .summary, .authorNote, .endNote, .disclaimer: true
    case .header, .title, .siteText: false
    }
  }

  private func holdsEvidence(_ part: Int) -> Bool {
    evidence.map { manuscript.parts[part].span.overlaps($0) } ?? false
  }

  /// Indices of the paragraphs of `part`.
  private func paragraphs(of part: Int) -> Range<Int> {
    let span = manuscript.parts[part].span
    let first = layout.paragraph(at: Int(span.start) - 1).map { $0 + 1 } ?? 0
    let last = layout.paragraph(at: Int(span.end) - 1) ?? -1
    return first..<max(first, last + 1)
  }
}

// MARK: - Around the chapters

extension StoryMarkup {
  private func writeNote(_ part: Int, to writer: inout HTMLWriter) {
    writer.tags("<details class=\"note\"")
    if holdsEvidence(part) { writer.tags(" open") }
    writer.tags("><summary>")
    switch manuscript.parts[part].kind {
    case .disclaimer: writer.tags("Disclaimer")
    case .endNote: writer.tags("Author’s note at the end")
    default: writer.tags("Author’s note")
    }
    writer.tags("</summary>\n")
    writeParagraphs(of: part, to: &writer)
    writer.tags("</details>\n")
  }

  private func writeSummary(_ part: Int, to writer: inout HTMLWriter) {
    writer.tags("<div class=\"summary\">\n")
    writeParagraphs(of: part, to: &writer)
    writer.tags("</div>\n")
  }

  /// Whether a line is but the page's word for what follows: "Summary:".
  private func isLabel(_ span: TextSpan) -> Bool {
    span.utf8Length <= 24 && manuscript.text.utf8[Int(span.end) - 1] == UInt8(ascii: ":")
  }

  /// Plain paragraphs, as notes and headers have them.
  private func writeParagraphs(of part: Int, to writer: inout HTMLWriter) {
    let inline = InlineMarkup(text: manuscript.text, palette: palette, marks: marks)
    for index in paragraphs(of: part) where !manuscript.paragraphs[index].span.isEmpty {
      let span = manuscript.paragraphs[index].span
      writer.tags(isLabel(span) ? "<p class=\"caption\" id=\"b" : "<p id=\"b")
      writer.number(Int(span.start))
      writer.tags("\">")
      inline.write(span, quotations: [], to: &writer)
      writer.tags("</p>\n")
    }
  }
}

// MARK: - A chapter

extension StoryMarkup {
  private func writeChapter(
    _ part: Int, of leaf: ReaderLayout.Leaf, _ state: inout ChapterState,
    to writer: inout HTMLWriter
  ) {
    let inline = InlineMarkup(text: manuscript.text, palette: palette, marks: marks)
    var scenes = SceneCursor(reading.scenes, from: manuscript.parts[part].span)
    var inserts = InsertCursor(reading.inserts)
    var quotations = QuotationCursor(reading.quotations)

    writer.tags("<section class=\"chapter\">\n")
    for index in paragraphs(of: part) {
      let paragraph = manuscript.paragraphs[index]
      if state.needsHeading {
        let isOwn = paragraph.role == .heading
        writeHeading(of: leaf, at: isOwn ? paragraph.span : nil, to: &writer)
        state.needsHeading = false
        if isOwn { continue }
      }
      let scene = paragraph.role == .sceneBreak ? nil : scenes.beginning(at: paragraph.span)
      if let scene { inserts.close(&writer); writeSceneOpening(scene, state.isFirst, to: &writer) }
      inserts.move(to: paragraph.span, names: palette.names, &writer)

      switch paragraph.role {
      case .sceneBreak:
        writer.tags("<div class=\"break\" role=\"separator\" id=\"b")
        writer.number(Int(paragraph.span.start))
        writer.tags("\" aria-label=\"scene break\"></div>\n")
        continue
      case .heading: writer.tags("<h3")
      case .timeMarker: writer.tags("<p class=\"time\"")
      case .prose: writer.tags(state.isFirst ? "<p class=\"first\"" : "<p")
      }
      writer.tags(" id=\"b")
      writer.number(Int(paragraph.span.start))
      if let scene {
        writer.tags("\" data-scene=\"")
        writer.number(scene.number)
      }
      writer.tags("\">")
      inline.write(paragraph.span, quotations: quotations.over(paragraph.span), to: &writer)
      writer.tags(paragraph.role == .heading ? "</h3>\n" : "</p>\n")
      if paragraph.role == .prose { state.isFirst = false }
    }
    inserts.close(&writer)
    writer.tags("</section>\n")
  }

  /// How far a leaf's chapter has come, over the notes that may part it.
  private struct ChapterState {
    var needsHeading: Bool
    /// Whether no paragraph of prose was set yet.
    var isFirst: Bool
  }

  private func writeHeading(
    of leaf: ReaderLayout.Leaf, at span: TextSpan?, to writer: inout HTMLWriter
  ) {
    guard let chapter = leaf.chapters.first else { return }
    let part = manuscript.parts[chapter]
    writer.tags("<h2")
    if let span {
      writer.tags(" id=\"b")
      writer.number(Int(span.start))
      writer.tags("\"")
    }
    writer.tags(">")
    if let number = part.number ?? (layout.leaves.count > 1 ? leaf.number : nil) {
      writer.tags("<span class=\"number\">Chapter ")
      writer.number(number)
      writer.tags("</span>")
    }
    if let title = part.title {
      writer.tags(" <span class=\"name\">")
      writer.line(title)
      writer.tags("</span>")
    }
    writer.tags("</h2>\n")
  }

  /// What stands before a scene's first paragraph: space where we see a break that the source does
  /// not mark, and the note that the margin shows on demand.
  private func writeSceneOpening(
    _ opening: SceneCursor.Opening, _ isFirst: Bool, to writer: inout HTMLWriter
  ) {
    let scene = opening.scene
    if !isFirst, scene.break == .implicit || scene.break == .timeShift {
      writer.tags(
        "<div class=\"break seen\" role=\"separator\" aria-label=\"a new scene, as read from the text\"></div>\n"
      )
    }
    writer.tags("<p class=\"scene-note inferred\"><span class=\"scene-number\">Scene ")
    writer.number(opening.number)
    writer.tags("</span>")
    for words in [scene.place, scene.time] {
      guard let words else { continue }
      writer.tags(" <span>")
      writer.line(words)
      writer.tags("</span>")
    }
    if scene.isFlashback { writer.tags(" <span>looking back</span>") }
    let names = scene.present.prefix(4).compactMap { palette.names[$0] }
    if !names.isEmpty {
      writer.tags(" <span>")
      writer.line(names.joined(separator: ", "))
      writer.tags("</span>")
    }
    writer.tags("</p>\n")
  }
}
