package import IncipitBooks
import IncipitMarkup
import IncipitText

/// A reading as one HTML page that shows, in the text itself, who speaks and whom the words mean.
///
/// Made for looking at errors: every quotation is followed by its speaker, addressees, clue and
/// confidence, every mention by its person's number, and what is doubtful is listed at the top. The
/// page is whole by itself, runs no script, and says nothing by colour alone.
package struct AnnotatedPage {
  static let exporter = Exporter(
    name: "html", label: "Marked web page", fileExtension: "annotated.html",
    mediaType: "text/html; charset=utf-8"
  ) { (work) throws(ExportError) in bytes(manuscript: work.manuscript, reading: work.reading) }

  let manuscript: Manuscript
  let reading: Reading
  let cast: CastList
  var file = FileText()

  /// The page; the same bytes for the same arguments.
  package static func bytes(manuscript: Manuscript, reading: Reading) -> [UInt8] {
    var page = AnnotatedPage(
      manuscript: manuscript, reading: reading, cast: CastList(reading))
    page.file.reserve(manuscript.text.count * 3)
    page.write()
    return page.file.bytes
  }

  private mutating func write() {
    let work = reading.work
    let title = WorkName(work, fallback: manuscript.source.name).shownTitle
    let language = BookText.language(work.language.value)
    let name = HTMLEscaping.line(manuscript.source.name)
    file.write(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(HTMLEscaping.line(title)), as read</title>
      <style>
      \(AnnotatedPageStyle.sheet)
      </style>
      </head>
      <body>
      <input type="checkbox" id="show-speakers" checked="checked"/>
      <label for="show-speakers">Speakers</label>
      <input type="checkbox" id="show-persons" checked="checked"/>
      <label for="show-persons">Persons</label>
      <div class="page">
      <header>
      <h1>\(HTMLEscaping.line(title))</h1>
      <p>\(byline(name))</p>
      <nav aria-label="Parts of this page"><a href="#cast">Cast</a> <a href="#doubts">Doubtful \
      speakers</a> <a href="#story">Text</a></nav>
      </header>

      """)
    writeCast()
    writeDoubts()
    file.write("<main id=\"story\" lang=\"\(language)\">\n")
    writeParts()
    file.write("</main>\n</div>\n</body>\n</html>\n")
  }

  private func byline(_ name: String) -> String {
    let author =
      WorkName(reading.work, fallback: "").byline.map { HTMLEscaping.line($0) + ", " } ?? ""
    let speeches = reading.quotations.count { $0.kind == .speech }
    return "\(author)\(reading.work.words) words, \(cast.characters.count) persons, "
      + "\(speeches) speeches, read from the file <code>\(name)</code>"
  }

  /// The legend: a row a person, with the number and colour that mark them in the text.
  private mutating func writeCast() {
    file.write(
      """
      <section id="cast">
      <h2>Cast</h2>
      <div class="wide" role="region" aria-label="Cast" tabindex="0">
      <table>
      <thead><tr><th scope="col">No.</th><th scope="col">Name</th><th scope="col">Also</th>\
      <th scope="col">Pronouns</th><th scope="col">Mentions</th><th scope="col">Quotations</th>\
      <th scope="col">Sure</th></tr></thead>
      <tbody>

      """)
    for character in cast.known {
      let name = HTMLEscaping.line(character.name)
      let narrator = character.isNarrator ? " (tells the story)" : ""
      let cells = [
        character.aliases.map(HTMLEscaping.line).joined(separator: ", "),
        character.pronouns?.rawValue ?? "unknown", String(character.mentions),
        String(character.quotations), "\(Probability.percent(character.confidence)) %",
      ]
      file.write("<tr id=\"c\(character.id)\"><td>\(character.id)</td><th scope=\"row\">")
      file.write("<span class=\"q \(Self.colour(character.id))\">\(name)</span>\(narrator)</th>")
      for cell in cells { file.write("<td>\(cell)</td>") }
      file.write("</tr>\n")
    }
    file.write("</tbody>\n</table>\n</div>\n</section>\n")
  }

  /// Links to the speeches whose speaker is unknown or doubtful.
  private mutating func writeDoubts() {
    let doubtful = reading.quotations.indices.filter { isDoubtful(reading.quotations[$0]) }
    file.write("<section id=\"doubts\">\n<h2>Doubtful speakers</h2>\n")
    if doubtful.isEmpty {
      file.write("<p>None.</p>\n</section>\n")
      return
    }
    file.write("<details>\n<summary>\(doubtful.count) quotations</summary>\n<ol>\n")
    for index in doubtful {
      let quotation = reading.quotations[index]
      let words = shortened(quotation.span)
      file.write("<li><a href=\"#q\(index)\">\(words)</a> \(speaker(of: quotation))</li>\n")
    }
    file.write("</ol>\n</details>\n</section>\n")
  }

  /// Whether somebody says it of whom we are not sure.
  func isDoubtful(_ quotation: Quotation) -> Bool {
    quotation.kind != .scare
      && (quotation.confidence < StageScript.doubt || cast.speaker(of: quotation) == nil)
  }

  /// The speaker's name, escaped; what stands in its place if there is none.
  func speaker(of quotation: Quotation) -> String {
    cast.speaker(of: quotation).map(HTMLEscaping.line) ?? "no speaker"
  }

  /// The class that colours a person; there are twelve colours, so that numbers tell people apart.
  static func colour(_ id: Int) -> String { id > 0 ? "s\((id - 1) % 12)" : "none" }

  /// The beginning of a long stretch of text, escaped.
  private func shortened(_ span: TextSpan) -> String {
    var end = min(Int(span.end), Int(span.start) + 80)
    while !manuscript.text.isScalarBoundary(end), end > Int(span.start) { end -= 1 }
    let words = manuscript.text.string(TextSpan(Int(span.start), end))
    return HTMLEscaping.line(words) + (end < Int(span.end) ? " …" : "")
  }
}
