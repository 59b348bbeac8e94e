import IncipitBooks
import IncipitMarkup

/// Writes pieces of a book as XHTML: well-formed XML that a browser reads as HTML all the same.
struct BookMarkup {
  /// What books differ in by their format.
  struct Manner {
    /// The level of headings within chapters.
    let innerLevel: Int
    /// Whether `epub:type` tells what an element is; in a page notes are folded away instead.
    let isEPUB: Bool
    /// Whether each quotation says as data who speaks.
    let marksSpeakers: Bool
  }

  let book: Book
  let manner: Manner
  private(set) var file = FileText()

  init(_ book: Book, _ manner: Manner) {
    self.book = book
    self.manner = manner
  }

  /// The markup so far.
  var bytes: [UInt8] { file.bytes }

  /// Writes markup as it is.
  mutating func raw(_ markup: String) { file.write(markup) }

  /// Writes an element with a line of text and a line end behind it.
  mutating func element(_ name: String, class kind: String? = nil, _ text: String) {
    open(name, kind)
    file.writeXML(text)
    file.write("</\(name)>\n")
  }

  /// Writes an element with a line of the story and a line end behind it.
  mutating func element(_ name: String, class kind: String? = nil, _ line: BookLine) {
    open(name, kind)
    write(line)
    file.write("</\(name)>\n")
  }

  private mutating func open(_ name: String, _ kind: String?) {
    file.write("<")
    file.write(name)
    if let kind { file.write(" class=\"\(kind)\"") }
    file.write(">")
  }

  // MARK: Lines

  /// Writes the words of a line, stressed ones and, if asked for, quotations in their elements.
  mutating func write(_ line: BookLine) {
    guard manner.marksSpeakers else { return write(runs: line.runs[...]) }
    for (quotation, runs) in line.grouped(by: \.quotation) {
      let isOpen = quotation.map { openQuotation($0) } ?? false
      write(runs: runs)
      if isOpen { file.write("</span>") }
    }
  }

  private mutating func write(runs: ArraySlice<BookRun>) {
    for run in runs {
      switch run.emphasis {
      case nil: file.writeXML(run.text)
      case .underscores, .asterisks:
        file.write("<em>")
        file.writeXML(run.text)
        file.write("</em>")
      case .strong:
        file.write("<strong>")
        file.writeXML(run.text)
        file.write("</strong>")
      }
    }
  }

  /// Opens the element of a quotation; false if nobody says it.
  private mutating func openQuotation(_ index: Int) -> Bool {
    guard book.quotations.indices.contains(index) else { return false }
    let quotation = book.quotations[index]
    guard quotation.kind != .scare else { return false }
    file.write("<span class=\"\(quotation.kind.rawValue)\"")
    if let name = quotation.name {
      file.write(" data-speaker=\"\(XMLText.escaped(name))\"")
      if let id = quotation.speaker { file.write(" data-character=\"\(id)\"") }
      file.write(" data-confidence=\"\(Probability.text(quotation.confidence))\"")
    }
    file.write(">")
    return true
  }

  // MARK: Blocks

  mutating func write(_ block: BookBlock) {
    switch block {
    case .paragraph(let line): element("p", line)
    case .heading(let line): element("h\(manner.innerLevel)", line)
    case .sceneBreak: file.write("<hr class=\"scene\"/>\n")
    case .timeMarker(let line): element("p", class: "time", line)
    case .insert(let insert):
      file.write("<blockquote class=\"insert \(insert.kind.rawValue)\">\n")
      for line in insert.paragraphs { element("p", line) }
      file.write("</blockquote>\n")
    case .note(let note): write(note)
    }
  }

  /// Writes a note where it stands, told apart from the story; in a page it is folded away.
  mutating func write(_ note: BookNote) {
    if manner.isEPUB {
      // No kind of note among EPUB's own words fits what an author says between chapters better.
      file.write(
        "<aside class=\"note\" epub:type=\"sidebar\" role=\"note\" aria-label=\"\(note.label)\">\n")
      element("p", class: "note-label", note.label)
      for line in note.paragraphs { element("p", line) }
      file.write("</aside>\n")
    } else {
      file.write("<aside class=\"note\" aria-label=\"\(note.label)\">\n<details>\n")
      element("summary", note.label)
      for line in note.paragraphs { element("p", line) }
      file.write("</details>\n</aside>\n")
    }
  }

  /// Writes the note that a link at the chapter's head opens, so that reading systems fold it away.
  mutating func write(_ note: BookNote, linkedAs number: Int) {
    file.write(
      """
      <aside id="note-\(number)" class="note" epub:type="footnote" role="doc-footnote" \
      aria-label="\(note.label)">

      """)
    element("p", class: "note-label", note.label)
    for line in note.paragraphs { element("p", line) }
    file.write(
      "<p><a href=\"#noteref-\(number)\" role=\"doc-backlink\">Back to the chapter</a></p>\n")
    file.write("</aside>\n")
  }

  /// Writes facts as a list of names and values, marked with who says them.
  mutating func write(_ facts: [BookFact], class kind: String) {
    guard !facts.isEmpty else { return }
    file.write("<dl class=\"\(kind)\">\n")
    for fact in facts {
      element("dt", fact.shownLabel)
      file.write("<dd>")
      file.writeXML(fact.values.joined(separator: ", "))
      switch fact.origin {
      case .stated: break
      case .corrected: file.write(" <span class=\"mark\">set by hand</span>")
      case .inferred: file.write(" <span class=\"mark\">\(fact.percent) %</span>")
      }
      file.write("</dd>\n")
    }
    file.write("</dl>\n")
  }

  /// Writes the people of the story with the names by which the data of quotations calls them.
  mutating func writeCast() {
    file.write("<dl class=\"cast\">\n")
    for person in book.cast {
      let narrator = person.isNarrator ? " (tells the story)" : ""
      element("dt", person.name + narrator)
      var details = person.aliases.isEmpty ? [] : ["also " + person.aliases.joined(separator: ", ")]
      if let pronouns = person.pronouns { details.append(pronouns.rawValue) }
      details.append(
        person.quotations == 1 ? "speaks once" : "speaks \(person.quotations) times")
      element("dd", details.joined(separator: "; "))
    }
    file.write("</dl>\n")
  }
}
