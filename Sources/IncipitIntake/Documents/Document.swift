import IncipitBooks
import IncipitText

/// A marked-up file made text: one paragraph a line with blank lines between, as plain files are,
/// and what the markup says of it.
struct Document {
  /// Where a source sets what authors say beside the story.
  enum NotesPlace {
    /// Apart from the story, in places of their own.
    case apart
    /// Anywhere before, behind and within a chapter.
    case within
  }

  let table: BlockTable
  /// One a block.
  let hints: [BlockHint]
  /// Words that are set in another type, in order; none runs over the end of a block.
  let emphasis: [TextSpan]
  let facts: PageFacts
  let notesPlace: NotesPlace
  /// What the labels of header lines ask for.
  let fields: (String) -> LabelLine.Field?
}

extension Outline {
  /// What the markup of `document` says of its blocks.
  init(_ document: Document) {
    self.init(document.table)
    facts = document.facts
    for (index, hint) in document.hints.enumerated() {
      if let heading = hint.chapter { beginChapter(heading, at: index) }
      if let kind = hint.kind { mark(index, kind) }
    }
    joinSubtitles(document)
    LabelledLines.read(&self, fields: document.fields)
  }

  /// Takes the heading directly below "Chapter One" for its title.
  private mutating func joinSubtitles(_ document: Document) {
    for (place, entry) in headings.enumerated() where entry.heading.title == nil {
      let next = entry.block + 1
      guard next < document.table.count, document.hints[next].level > 0,
        document.hints[next].chapter == nil,
        document.hints[next].kind == document.hints[entry.block].kind,
        document.table.utf8Length(next) <= 120
      else { continue }
      entitle(place, document.table.text.string(document.table[next].span))
      give(next, .heading)
    }
  }
}
