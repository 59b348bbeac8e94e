import IncipitBooks
import IncipitText

/// The parts and paragraphs of a manuscript, made out of an outline.
struct ManuscriptTables {
  private(set) var parts: [Part] = []
  private(set) var paragraphs: [Paragraph] = []

  /// Joins neighbouring blocks that are the same thing into parts that tile the text.
  ///
  /// O(blocks).
  ///
  /// - Parameters:
  ///   - outline: what each block is.
  ///   - gaps: the blocks before which blank space alone parts scenes.
  init(_ outline: Outline, gaps: Set<Int>) {
    let table = outline.table
    guard table.text.count > 0 else { return }
    var headings = outline.headings[...]
    var current: ChapterHeading?
    var openings: [Opening] = []
    for index in table.blocks.indices {
      var opensChapter = false
      if let next = headings.first, next.block == index {
        current = next.heading
        headings.removeFirst()
        opensChapter = true
      }
      let kind = outline.kinds[index]
      if opensChapter || openings.last?.kind != kind {
        // Blank lines at the very start belong to the first part.
        let offset = openings.isEmpty ? 0 : table[index].lineStart
        openings.append(
          Opening(offset: offset, kind: kind, heading: kind == .chapter ? current : nil))
      }
      add(outline, index, part: openings.count - 1, afterGap: gaps.contains(index))
    }
    if openings.isEmpty { openings = [Opening(offset: 0, kind: .siteText, heading: nil)] }
    for (index, opening) in openings.enumerated() {
      let end = index + 1 < openings.count ? openings[index + 1].offset : table.text.count
      parts.append(
        Part(
          opening.kind, TextSpan(opening.offset, end), number: opening.heading?.number,
          title: opening.heading?.title))
    }
  }

  /// Where a part begins and what it is.
  private struct Opening {
    let offset: Int
    let kind: Part.Kind
    let heading: ChapterHeading?
  }

  private mutating func add(_ outline: Outline, _ index: Int, part: Int, afterGap: Bool) {
    let block = outline.table[index]
    let role = outline.kinds[index] == .chapter ? outline.roles[index] : .prose
    if afterGap {
      let place = Self.emptyLineStart(before: block.lineStart, in: outline.table.text)
      paragraphs.append(Paragraph(TextSpan(place, place), part: part, role: .sceneBreak))
    }
    // A line that only looks blank is a paragraph only where it parts scenes.
    if !block.looksBlank || role == .sceneBreak {
      paragraphs.append(Paragraph(block.span, part: part, role: role))
    }
  }

  /// Where the last blank line before the line at `lineStart` begins.
  private static func emptyLineStart(before lineStart: Int, in text: SourceText) -> Int {
    var offset = lineStart
    if offset > 0, text.utf8[offset - 1] == 0x0A { offset -= 1 }
    if offset > 0, text.utf8[offset - 1] == 0x0D { offset -= 1 }
    while offset > 0, text.utf8[offset - 1] == 0x20 || text.utf8[offset - 1] == 0x09 { offset -= 1 }
    return offset
  }
}
