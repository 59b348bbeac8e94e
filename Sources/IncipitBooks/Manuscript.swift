package import IncipitText

/// One copy's text and the flat tables of spans that give it structure.
package struct Manuscript: Hashable, Sendable {
  package let source: SourceDescription
  package let text: SourceText
  /// Every byte of the text in exactly one part, in order.
  ///
  /// The first starts at 0, each next where the one before ends, the last ends with the text. Empty
  /// only for an empty text.
  package let parts: [Part]
  /// The paragraphs of all parts in order, without the blank lines between them.
  package let paragraphs: [Paragraph]
  /// What the source says of the work.
  package let stated: StatedFacts
  /// Words that the source's markup sets in italics or bold, in order.
  ///
  /// None overlap, none runs over a paragraph's end. Empty for plain text, whose marks of emphasis are
  /// among its words.
  package let emphasis: [TextSpan]

  package init(
    source: SourceDescription, text: SourceText, parts: [Part], paragraphs: [Paragraph],
    stated: StatedFacts, emphasis: [TextSpan] = []
  ) {
    self.source = source
    self.text = text
    self.parts = parts
    self.paragraphs = paragraphs
    self.stated = stated
    self.emphasis = emphasis
  }

  /// The chapters, in order; a work without chapter headings is one chapter without a number.
  package var chapters: [Part] { parts.filter { $0.kind == .chapter } }

  /// How many chapters there are: pieces of one that a note parts count once.
  package var chapterCount: Int {
    var count = 0
    var last: Part?
    for chapter in chapters {
      if last == nil || last?.number != chapter.number || last?.title != chapter.title {
        count += 1
      }
      last = chapter
    }
    return count
  }
}

/// A stretch of the source that is one thing: the story, a note, the archive's words.
package struct Part: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The archive's table of facts: rating, fandom, byline, statistics.
    case header
    case title
    case summary
    case authorNote
    case disclaimer
    /// An author's note behind the story or a chapter.
    case endNote
    /// Words that belong to the page: "Actions", "Chapter Text".
    case siteText
    /// The story itself, its heading included where one stands directly before it.
    case chapter
  }

  package let kind: Kind
  package let span: TextSpan
  /// Chapters only: the number stated in the heading.
  package let number: Int?
  /// Chapters only: the name stated in the heading, without "Chapter 3:".
  package let title: String?

  package init(_ kind: Kind, _ span: TextSpan, number: Int? = nil, title: String? = nil) {
    self.kind = kind
    self.span = span
    self.number = number
    self.title = title
  }
}

/// A paragraph: a run of text between line ends or blank lines, as the source sets them.
package struct Paragraph: Hashable, Sendable, Codable {
  package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case prose
    /// A chapter's own heading line.
    case heading
    /// A mark between scenes: `***`, `oOo`, a lone no-break space, an unusually large gap.
    case sceneBreak
    /// A line of its own that moves the time or place: "An hour earlier", "Present time".
    case timeMarker
  }

  /// Trimmed of white space; empty only for a scene break that is nothing but blank.
  package let span: TextSpan
  /// Index into the manuscript's `parts`.
  package let part: Int
  package let role: Role

  package init(_ span: TextSpan, part: Int, role: Role) {
    self.span = span
    self.part = part
    self.role = role
  }
}
