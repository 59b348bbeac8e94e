package import IncipitBooks
import IncipitMarkup

/// A work as CommonMark 0.31 with a YAML front matter of its facts.
package enum Markdown {
  static let exporter = Exporter(
    name: "markdown", fileExtension: "md", mediaType: "text/markdown; charset=utf-8"
  ) { (book) throws(ExportError) in Array(text(of: book).utf8) }

  /// The work as text that ends in a line end.
  package static func text(card: Card, manuscript: Manuscript, reading: Reading) -> String {
    text(of: Book(card: card, manuscript: manuscript, reading: reading, modified: ""))
  }

  private static func text(of book: Book) -> String {
    var blocks = [frontMatter(of: book), "# " + escaped(book.title)]
    if let author = book.author { blocks.append("by " + escaped(author)) }
    blocks += book.looseNotes.map(quote)
    for chapter in book.chapters {
      if let heading = chapter.heading { blocks.append("## " + escaped(heading)) }
      blocks += chapter.notesBefore.map(quote)
      blocks += chapter.blocks.map(text)
      blocks += chapter.notesAfter.map(quote)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func text(of block: BookBlock) -> String {
    switch block {
    case .paragraph(let line): escaped(line)
    case .heading(let line): "### " + escaped(line)
    case .sceneBreak: "* * *"
    case .timeMarker(let line): "*" + escaped(line) + "*"
    case .insert(_, let lines): quote(lines.map(escaped))
    }
  }

  private static func quote(of note: BookNote) -> String {
    quote(["**" + escaped(note.label) + "**"] + note.paragraphs.map(escaped))
  }

  private static func quote(_ paragraphs: [String]) -> String {
    paragraphs.map { "> " + $0 }.joined(separator: "\n>\n")
  }

  // MARK: Front matter

  /// The facts as YAML 1.2.
  ///
  /// Its strings are JSON strings, which YAML's double-quoted style contains.
  private static func frontMatter(of book: Book) -> String {
    var lines = ["---", "title: " + (book.hasTitle ? JSONText.quoted(book.title) : "null")]
    if !book.hasTitle { lines.append("incipit: " + JSONText.quoted(book.title)) }
    if let author = book.author { lines.append("author: " + JSONText.quoted(author)) }
    if !book.summary.isEmpty {
      lines.append("summary: " + JSONText.quoted(book.summary.joined(separator: "\n")))
    }
    lines.append("words: \(book.words)")
    lines += facts(book.facts.filter { $0.origin == .stated }, under: "stated")
    lines += facts(book.facts.filter { $0.origin == .corrected }, under: "corrected")
    lines += facts(book.inferred, under: "inferred")
    lines.append("source: " + JSONText.quoted(book.sourceName))
    lines.append("sha256: " + JSONText.quoted(book.sha256))
    lines.append("---")
    return lines.joined(separator: "\n")
  }

  private static func facts(_ facts: [BookFact], under key: String) -> [String] {
    guard !facts.isEmpty else { return [] }
    return ["\(key):"]
      + facts.map { fact in
        let values = fact.values.map(JSONText.quoted).joined(separator: ", ")
        guard fact.origin == .inferred else { return "  \(fact.key): [\(values)]" }
        return "  \(fact.key): {values: [\(values)], confidence: \(Double(fact.percent) / 100)}"
      }
  }

  // MARK: Escaping

  /// `line` so that CommonMark reads it as nothing but its characters.
  ///
  /// A backslash before punctuation makes it literal (CommonMark 0.31 §2.4). Within a line that is
  /// needed for what opens emphasis, code, links, tags and entities or closes a heading; at its
  /// start also for what opens lists, rules and fences.
  static func escaped(_ line: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(line.utf8.count + line.utf8.count / 16)
    var start: Start = .blank
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$", "#": escaped += "\\"
      case "+", "-", "=", ":": if start == .blank { escaped += "\\" }
      case ".", ")": if start == .digits { escaped += "\\" }
      default: break
      }
      escaped.unicodeScalars.append(scalar)
      switch scalar {
      case "0"..."9" where start == .blank || start == .digits: start = .digits
      default: start = .passed
      }
    }
    return escaped
  }

  /// How far into a line one is, as far as markers at its start go.
  private enum Start {
    case blank
    case digits
    case passed
  }
}
