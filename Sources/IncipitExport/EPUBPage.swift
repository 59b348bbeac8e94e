import IncipitBooks
import IncipitMarkup

/// One XHTML file of an EPUB book.
struct EPUBPage: Hashable, Sendable {
  /// What a reading system calls such a place (<https://www.w3.org/TR/epub-ssv-11/>).
  enum Kind: String, Hashable, Sendable {
    case cover
    case titlepage
    case bodymatter
    case backmatter
  }

  /// The file's name: ASCII, without folders.
  let file: String
  /// In the table of contents.
  let label: String
  let kind: Kind
  /// XHTML.
  private let body: String

  /// The identifier in the package document.
  var id: String { String(file.prefix { $0 != "." }) }

  /// Every page of `book` in reading order: cover, title page, chapters, what the source says.
  static func pages(of book: Book) -> [EPUBPage] {
    var pages = [cover(of: book), titlePage(of: book)]
    if !book.looseNotes.isEmpty {
      let notes = book.looseNotes.map { aside($0, id: nil) }.joined(separator: "\n")
      pages.append(
        EPUBPage(
          file: "notes.xhtml", label: "Notes", kind: .bodymatter,
          body: "<section>\n<h1>Notes</h1>\n\(notes)\n</section>"))
    }
    for (index, chapter) in book.chapters.enumerated() {
      pages.append(
        EPUBPage(
          file: "chapter-\(index + 1).xhtml", label: chapter.heading ?? book.title,
          kind: .bodymatter, body: body(of: chapter, in: book)))
    }
    pages.append(sourcePage(of: book))
    return pages
  }

  /// The whole file.
  func document(language: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"\
    \(Self.attributes(language: language))>
    <head>
    <meta charset="UTF-8"/>
    <title>\(XMLText.escaped(label))</title>
    <link rel="stylesheet" type="text/css" href="style.css"/>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// The attributes that tell a page's language, with a space before them; none where it is unknown,
  /// since a reader that speaks would take `und` for a language.
  static func attributes(language: String) -> String {
    language == "und" ? "" : #" lang="\#(language)" xml:lang="\#(language)""#
  }

  private static func cover(of book: Book) -> EPUBPage {
    let words = [book.title, book.author.map { "by \($0)" }].compactMap { $0 }
    let alternative = XMLText.escaped("Cover: " + words.joined(separator: ", "))
    return EPUBPage(
      file: "cover.xhtml", label: "Cover", kind: .cover,
      body: """
        <section epub:type="cover" class="cover">
        <img src="cover.svg" alt="\(alternative)"/>
        </section>
        """)
  }

  // MARK: Title page

  private static func titlePage(of book: Book) -> EPUBPage {
    var lines = [#"<section epub:type="titlepage">"#]
    lines.append(
      book.hasTitle
        ? "<h1>\(XMLText.escaped(book.title))</h1>"
        : #"<h1 class="incipit">\#(XMLText.escaped(book.title))</h1>"#)
    if let author = book.author { lines.append(paragraph(author, "author")) }
    lines += book.summary.map { paragraph($0, "summary") }
    if !book.given.isEmpty { lines += list(book.given, class: "stated") }
    if !book.inferred.isEmpty {
      lines.append(#"<section class="inferred">"#)
      lines.append("<h2>Read out of the text</h2>")
      lines.append(paragraph("Nobody stated these; they may be wrong.", "caution"))
      lines += list(book.inferred, class: "facts")
      lines.append("</section>")
    }
    lines.append(paragraph(book.length, "length"))
    lines.append("</section>")
    return EPUBPage(
      file: "title.xhtml", label: book.title, kind: .titlepage,
      body: lines.joined(separator: "\n"))
  }

  private static func list(_ facts: [BookFact], class name: String) -> [String] {
    ["<dl class=\"\(name)\">"]
      + facts.map { fact in
        let values = XMLText.escaped(fact.values.joined(separator: ", "))
        let mark =
          switch fact.origin {
          case .stated: ""
          case .corrected: #" <span class="mark">set by hand</span>"#
          case .inferred: #" <span class="mark">\#(fact.percent) %</span>"#
          }
        return "<dt>\(XMLText.escaped(fact.label))</dt>\n<dd>\(values)\(mark)</dd>"
      } + ["</dl>"]
  }

  // MARK: Chapters

  private static func body(of chapter: BookChapter, in book: Book) -> String {
    var lines: [String] = []
    if let heading = chapter.heading {
      lines.append(#"<section epub:type="chapter" role="doc-chapter">"#)
      lines.append("<h1>\(XMLText.escaped(heading))</h1>")
    } else if book.hasTitle {
      lines.append(#"<section epub:type="chapter" role="doc-chapter">"#)
      lines.append("<h1>\(XMLText.escaped(book.title))</h1>")
    } else {
      lines.append(
        #"<section epub:type="chapter" role="doc-chapter" aria-label="The story">"#)
    }
    for (index, note) in chapter.notesBefore.enumerated() {
      lines.append(
        """
        <p class="note-link"><a id="noteref-\(index + 1)" epub:type="noteref" role="doc-noteref" \
        href="#note-\(index + 1)">\(XMLText.escaped(note.label))</a></p>
        """)
    }
    lines += chapter.blocks.map(element)
    lines += chapter.notesAfter.map { aside($0, id: nil) }
    for (index, note) in chapter.notesBefore.enumerated() {
      lines.append(aside(note, id: index + 1))
    }
    lines.append("</section>")
    return lines.joined(separator: "\n")
  }

  private static func element(_ block: BookBlock) -> String {
    switch block {
    case .paragraph(let line): paragraph(line)
    case .heading(let line): "<h2>\(XMLText.escaped(line))</h2>"
    case .sceneBreak: #"<hr class="scene"/>"#
    case .timeMarker(let line): paragraph(line, "time")
    case .insert(let kind, let lines):
      "<blockquote class=\"\(kind.rawValue)\">\n"
        + lines.map { paragraph($0) }.joined(separator: "\n") + "\n</blockquote>"
    }
  }

  /// A note; with an `id`, one that a link at the chapter's head opens, so that reading systems fold
  /// it away.
  private static func aside(_ note: BookNote, id: Int?) -> String {
    let opening =
      id.map { #"<aside id="note-\#($0)" class="note" epub:type="footnote" role="doc-footnote">"# }
      ?? #"<aside class="note">"#
    var lines = [opening]
    lines.append(paragraph(note.label, "note-label"))
    lines += note.paragraphs.map { paragraph($0) }
    if let id {
      lines.append(
        ##"<p><a href="#noteref-\##(id)" role="doc-backlink">Back to the chapter</a></p>"##)
    }
    lines.append("</aside>")
    return lines.joined(separator: "\n")
  }

  private static func sourcePage(of book: Book) -> EPUBPage {
    var lines = [#"<section epub:type="colophon" role="doc-colophon">"#]
    lines.append("<h1>About this copy</h1>")
    lines.append(paragraph("From the file \(book.sourceName)"))
    lines.append(#"<p class="digest">SHA-256 \#(XMLText.escaped(book.sha256))</p>"#)
    if !book.header.isEmpty {
      lines.append("<h2>As it was posted</h2>")
      lines += book.header.map { paragraph($0, "header") }
    }
    lines.append("</section>")
    return EPUBPage(
      file: "source.xhtml", label: "About this copy", kind: .backmatter,
      body: lines.joined(separator: "\n"))
  }

  private static func paragraph(_ line: String, _ name: String? = nil) -> String {
    let opening = name.map { "<p class=\"\($0)\">" } ?? "<p>"
    return "\(opening)\(XMLText.escaped(line))</p>"
  }
}
