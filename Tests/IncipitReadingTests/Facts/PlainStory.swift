import IncipitBooks
import IncipitLexicon
import IncipitText

@testable import IncipitReading

/// A story written out in a test: one line a paragraph, with its speech found.
///
/// Lines that begin with "# " are headings, with "@ " lines of time, "***" is a mark between scenes,
/// and "note: " begins an author's note.
struct PlainStory {
  static let lexicon = Lexicon()

  let manuscript: Manuscript
  let table: TokenTable
  let quotations: [Quotation]
  let words: StoryWords
  /// The people given, with a mention wherever their names stand.
  let characters: [StoryCharacter]
  let mentions: [Mention]

  init(_ story: String, cast: [String] = [], stated: StatedFacts = StatedFacts()) {
    let text = SourceText(story)
    var parts: [Part] = []
    var paragraphs: [Paragraph] = []
    var chapterStart = 0
    func closeChapter(_ end: Int) {
      if end > chapterStart { parts.append(Part(.chapter, TextSpan(chapterStart, end))) }
      chapterStart = end
    }
    for line in LineTable(text).lines where !text.trimmed(line).isEmpty {
      let span = text.trimmed(line)
      let string = text.string(span)
      func inner(_ length: Int) -> TextSpan { TextSpan(Int(span.start) + length, Int(span.end)) }
      if string.hasPrefix("note: ") {
        closeChapter(Int(span.start))
        parts.append(Part(.authorNote, span))
        paragraphs.append(Paragraph(span, part: parts.count - 1, role: .prose))
        chapterStart = Int(span.end)
      } else if string.hasPrefix("# ") {
        closeChapter(Int(span.start))
        paragraphs.append(Paragraph(inner(2), part: parts.count, role: .heading))
      } else if string.hasPrefix("@ ") {
        paragraphs.append(Paragraph(inner(2), part: parts.count, role: .timeMarker))
      } else if string == "***" {
        paragraphs.append(Paragraph(span, part: parts.count, role: .sceneBreak))
      } else {
        paragraphs.append(Paragraph(span, part: parts.count, role: .prose))
      }
    }
    closeChapter(text.count)
    manuscript = Manuscript(
      source: SourceDescription(
        name: "test.txt", sha256: "", bytes: text.count, format: .text, encoding: .utf8),
      text: text, parts: parts, paragraphs: paragraphs, stated: stated)
    table = Tokenizer.table(of: manuscript, lexicon: Self.lexicon)
    quotations = QuotationFinder.speech(
      in: table, emphasis: EmphasisFinder(table)
    ).quotations.map {
      Quotation(span: $0.span, kind: $0.kind)
    }
    words = StoryWords(table, quotations: quotations)
    var mentions: [Mention] = []
    for index in table.tokens.indices {
      let written = table.written(index..<index + 1)
      if let id = cast.firstIndex(where: { $0.hasPrefix(written) && written.count > 2 }) {
        mentions.append(
          Mention(
            span: table.tokens[index].span, character: id + 1, kind: .name, confidence: 1))
      }
    }
    self.mentions = mentions
    characters = cast.enumerated().map { index, name in
      StoryCharacter(
        id: index + 1, name: name, aliases: [], pronouns: nil,
        mentions: mentions.count { $0.character == index + 1 }, quotations: 0,
        firstSpan: mentions.first { $0.character == index + 1 }?.span ?? TextSpan(0, 0),
        confidence: 1)
    }
  }

  var times: [TimeMark] { TimeFinder.times(in: table, words: words) }

  var places: [Place] {
    PlaceFinder.places(in: table, words: words, characters: characters, lexicon: Self.lexicon)
  }

  var scenes: [Scene] {
    SceneFinder.scenes(
      of: manuscript, in: table, words: words, quotations: quotations, mentions: mentions,
      characters: characters, places: places, times: times, lexicon: Self.lexicon)
  }

  var facts: WorkFacts {
    WorkFactsMaker.facts(
      of: manuscript, in: table, words: words, quotations: quotations, mentions: mentions,
      characters: characters, lexicon: Self.lexicon)
  }

  func text(_ span: TextSpan) -> String { table.text.string(span) }
}
