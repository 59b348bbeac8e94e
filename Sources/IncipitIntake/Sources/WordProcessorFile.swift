import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads the text of a word processor's file: what its properties state as lines above, then its
/// headings for chapters; everything else is read as a saved text would be.
enum WordProcessorFile {
  /// The document that `source` holds.
  static func document(of source: MarkupSource) -> Document {
    var writer = DocumentWriter()
    for line in PlainBook.lines(source.metadata ?? BookMetadata()) { writer.write(line) }
    for page in source.pages { writer.write(page.tree) }
    return writer.document(notes: .within)
  }

  /// What the blocks of `document` are.
  ///
  /// A title or an author's name that the text shows has the word before the file's properties,
  /// where often only the program or an earlier file's owner speaks.
  static func outline(of document: Document) -> Outline {
    let table = document.table
    let lines = document.hints.prefix { $0.kind != nil }.count
    var outline = outline(of: document, from: lines)
    let shown = outline.facts
    outline.facts = document.facts
    outline.facts.title = shown.title ?? document.facts.title
    outline.facts.author = shown.author ?? document.facts.author
    outline.facts.archive = shown.archive ?? document.facts.archive
    outline.facts.rows = shown.rows + document.facts.rows
    for index in 0..<min(lines, table.count) {
      outline.mark(index, document.hints[index].kind ?? .header)
    }
    return outline
  }

  private static func outline(of document: Document, from start: Int) -> Outline {
    let table = document.table
    if start == 0, let outline = AO3Page.outline(of: table) { return outline }
    var (title, headings) = PlainPage.headings(document)
    var contents: Set<Int> = []
    if headings.isEmpty {
      let found = ChapterFinder.headings(in: table)
      headings = found.headings
      contents = found.contents
    }
    title = title ?? repeatedTitle(document, from: start)
    return PlainDump.outline(
      of: table, title: title, headings: headings, contents: contents, from: start)
  }

  /// The line on top of the text that says the properties' title again.
  private static func repeatedTitle(_ document: Document, from start: Int) -> Int? {
    guard let span = document.facts.title else { return nil }
    let table = document.table
    let forms = Line(table.text, span).forms
    return (start..<min(start + 3, table.count)).first {
      table.utf8Length($0) <= 200 && table.line($0).forms == forms
    }
  }
}
