import IncipitMarkup

/// A work as one page for reading: nothing but its own bytes, no script, nothing from elsewhere.
///
/// Written so that it is well-formed XML as well. Notes are folded away, colours follow the reader's
/// light or dark, and every part can be reached by headings and landmarks.
package enum HTMLBook {
  static let exporter = Exporter(
    name: "html", label: "Web page", fileExtension: "html", mediaType: "text/html; charset=utf-8",
    canMarkSpeakers: true
  ) { (work) throws(ExportError) in bytes(of: work) }

  /// The page; the same bytes for the same work.
  package static func bytes(of work: ExportedWork) -> [UInt8] {
    let book = Book(work, layers: work.marksSpeakers ? .quotations : [])
    var page = BookMarkup(
      book,
      BookMarkup.Manner(innerLevel: 3, isEPUB: false, marksSpeakers: work.marksSpeakers))
    writeHead(book, to: &page)
    page.raw("<body>\n<p class=\"skip\"><a href=\"#story\">Skip to the story</a></p>\n")
    writeHeader(book, to: &page)
    writeContents(book, to: &page)
    page.raw("<main id=\"story\"\(language(of: book))>\n")
    if !book.looseNotes.isEmpty {
      page.raw("<section>\n<h2>Notes</h2>\n")
      for note in book.looseNotes { page.write(note) }
      page.raw("</section>\n")
    }
    for (index, chapter) in book.chapters.enumerated() {
      write(chapter, number: index + 1, to: &page)
    }
    page.raw("</main>\n<footer>\n")
    if work.marksSpeakers, !book.cast.isEmpty {
      page.raw("<section id=\"cast\">\n<h2>The cast</h2>\n")
      page.element("p", class: "caution", "Read out of the text by a program; it may be wrong.")
      page.writeCast()
      page.raw("</section>\n")
    }
    writeSource(book, to: &page)
    page.raw("</footer>\n</body>\n</html>\n")
    return page.bytes
  }

  /// The attributes of an element whose words are the story's.
  private static func language(of book: Book) -> String {
    guard book.language != "und" else { return " lang=\"\"" }
    let direction = BookText.isRightToLeft(book.language) ? " dir=\"rtl\"" : ""
    return " lang=\"\(book.language)\"\(direction)"
  }

  private static func writeHead(_ book: Book, to page: inout BookMarkup) {
    page.raw(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>

      """)
    if let author = book.name.givenAuthor {
      page.raw("<meta name=\"author\" content=\"\(XMLText.escaped(author))\"/>\n")
    }
    page.element("title", book.name.catalogueTitle)
    page.raw("<style>\n\(HTMLBookStyle.sheet)</style>\n</head>\n")
  }

  private static func writeHeader(_ book: Book, to page: inout BookMarkup) {
    page.raw("<header\(language(of: book))>\n")
    page.writeTitle("h1")
    for line in book.summary { page.element("p", class: "summary", line) }
    page.raw("<div lang=\"en\" dir=\"ltr\">\n")
    page.element("p", class: "length", book.length)
    if !book.facts.isEmpty {
      page.raw("<details class=\"about\">\n<summary>About this work</summary>\n")
      page.write(book.given, class: "facts")
      if !book.inferred.isEmpty {
        page.element("p", class: "caution", "Read out of the text, and possibly wrong:")
        page.write(book.inferred, class: "facts guesses")
      }
      page.raw("</details>\n")
    }
    page.raw("</div>\n</header>\n")
  }

  private static func writeContents(_ book: Book, to page: inout BookMarkup) {
    guard book.chapters.count > 1 else { return }
    page.raw("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n")
    page.raw("<ol\(language(of: book))>\n")
    for index in book.chapters.indices {
      let label = XMLText.escaped(BookText.name(book.label(ofChapter: index)))
      page.raw("<li><a href=\"#chapter-\(index + 1)\">\(label)</a></li>\n")
    }
    page.raw("</ol>\n</nav>\n")
  }

  private static func write(
    _ chapter: BookChapter, number: Int, to page: inout BookMarkup
  ) {
    if let heading = chapter.heading {
      page.raw("<section id=\"chapter-\(number)\" aria-labelledby=\"heading-\(number)\">\n")
      page.raw("<h2 id=\"heading-\(number)\">")
      page.write(heading)
      page.raw("</h2>\n")
    } else {
      page.raw("<section id=\"chapter-\(number)\" aria-label=\"The story\">\n")
    }
    for note in chapter.notesBefore { page.write(note) }
    for block in chapter.blocks { page.write(block) }
    for note in chapter.notesAfter { page.write(note) }
    page.raw("</section>\n")
  }

  private static func writeSource(_ book: Book, to page: inout BookMarkup) {
    page.raw("<section>\n<h2>About this copy</h2>\n")
    page.element("p", "From the file \(book.sourceName)")
    page.element("p", class: "digest", "SHA-256 \(book.sha256)")
    if !book.header.isEmpty {
      page.raw("<details>\n<summary>As it was posted</summary>\n")
      for line in book.header { page.element("p", class: "header", line) }
      page.raw("</details>\n")
    }
    page.raw("</section>\n")
  }
}
