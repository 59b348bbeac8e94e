import IncipitBooks
import IncipitMarkup

/// The pages of a book.
extension EPUBPage {
  /// Every page of `book` in reading order: cover, title page, chapters, cast, what the source says.
  static func pages(of book: Book, marksSpeakers: Bool) -> [EPUBPage] {
    let manner = BookMarkup.Manner(innerLevel: 2, isEPUB: true, marksSpeakers: marksSpeakers)
    func page(
      _ file: String, _ label: String, _ kind: Kind, _ write: (inout BookMarkup) -> Void
    ) -> EPUBPage {
      var markup = BookMarkup(book, manner)
      write(&markup)
      return EPUBPage(file: file, label: label, kind: kind, body: markup.bytes)
    }

    var pages = [
      page("cover.xhtml", "Cover", .cover) { writeCover(of: book, to: &$0) },
      page("title.xhtml", book.name.catalogueTitle, .titlepage) { writeTitle(of: book, to: &$0) },
    ]
    if !book.looseNotes.isEmpty {
      pages.append(
        page("notes.xhtml", "Notes", .bodymatter) { markup in
          markup.raw("<section>\n<h1>Notes</h1>\n")
          for note in book.looseNotes { markup.write(note) }
          markup.raw("</section>\n")
        })
    }
    for (index, chapter) in book.chapters.enumerated() {
      pages.append(
        page(
          "chapter-\(index + 1).xhtml", book.label(ofChapter: index), .bodymatter
        ) { write(chapter, of: book, to: &$0) })
    }
    if marksSpeakers, !book.cast.isEmpty {
      pages.append(
        page("cast.xhtml", "The cast", .backmatter) { markup in
          markup.raw("<section>\n<h1>The cast</h1>\n")
          markup.element(
            "p", class: "caution", "Read out of the text by a program; it may be wrong.")
          markup.writeCast()
          markup.raw("</section>\n")
        })
    }
    pages.append(
      page("source.xhtml", "About this copy", .backmatter) { writeSource(of: book, to: &$0) })
    return pages
  }

  private static func writeCover(of book: Book, to markup: inout BookMarkup) {
    var words = "Cover: " + book.name.catalogueTitle
    if let author = book.name.givenAuthor { words += ", by " + author }
    markup.raw(
      """
      <section epub:type="cover" class="cover">
      <img src="cover.svg" alt="\(XMLText.escaped(words))"/>
      </section>

      """)
  }

  private static func writeTitle(of book: Book, to markup: inout BookMarkup) {
    markup.raw("<section epub:type=\"titlepage\">\n")
    markup.writeTitle("h1")
    for line in book.summary { markup.element("p", class: "summary", line) }
    markup.write(book.given, class: "stated")
    if !book.inferred.isEmpty {
      markup.raw("<section class=\"inferred\">\n<h2>Read out of the text</h2>\n")
      markup.element("p", class: "caution", "Nobody stated these; they may be wrong.")
      markup.write(book.inferred, class: "facts")
      markup.raw("</section>\n")
    }
    markup.element("p", class: "length", book.length)
    markup.raw("</section>\n")
  }

  private static func write(
    _ chapter: BookChapter, of book: Book, to markup: inout BookMarkup
  ) {
    let opening = #"<section epub:type="chapter" role="doc-chapter""#
    if let heading = chapter.heading {
      markup.raw(opening + ">\n")
      markup.element("h1", heading)
    } else if book.name.hasTitle, book.chapters.count == 1 {
      markup.raw(opening + ">\n")
      markup.element("h1", book.name.title)
    } else {
      markup.raw(opening + " aria-label=\"The story\">\n")
    }
    for (index, note) in chapter.notesBefore.enumerated() {
      markup.raw(
        """
        <p class="note-link"><a id="noteref-\(index + 1)" epub:type="noteref" role="doc-noteref" \
        href="#note-\(index + 1)">\(note.label)</a></p>

        """)
    }
    for block in chapter.blocks { markup.write(block) }
    for note in chapter.notesAfter { markup.write(note) }
    for (index, note) in chapter.notesBefore.enumerated() {
      markup.write(note, linkedAs: index + 1)
    }
    markup.raw("</section>\n")
  }

  private static func writeSource(of book: Book, to markup: inout BookMarkup) {
    markup.raw("<section epub:type=\"colophon\" role=\"doc-colophon\">\n")
    markup.element("h1", "About this copy")
    markup.element("p", "From the file \(book.sourceName)")
    markup.element("p", class: "digest", "SHA-256 \(book.sha256)")
    if !book.header.isEmpty {
      markup.raw("<h2>As it was posted</h2>\n")
      for line in book.header { markup.element("p", class: "header", line) }
    }
    markup.raw("</section>\n")
  }
}

extension BookMarkup {
  /// Writes title and author; what is a guess or no title at all says so.
  mutating func writeTitle(_ heading: String) {
    switch book.name.titleOrigin {
    case .stated, .corrected: element(heading, book.name.title)
    case .inferred:
      element(heading, class: "guess", book.name.shownTitle)
      element("p", class: "caution", "The title is a guess.")
    case .incipit:
      element(heading, class: "incipit", book.name.shownTitle)
      element("p", class: "caution", "No title is known; these are the opening words.")
    case .file:
      element(heading, book.name.title)
      element("p", class: "caution", "No title is known; this is the file’s name.")
    }
    if let byline = book.name.byline { element("p", class: "author", byline) }
  }
}

extension Book {
  /// What tables of contents call a chapter.
  func label(ofChapter index: Int) -> String {
    if let heading = chapters[index].heading { return heading.text }
    return chapters.count == 1
      ? name.catalogueTitle : index == 0 ? "Opening" : "Section \(index + 1)"
  }
}
