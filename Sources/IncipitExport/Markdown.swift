import IncipitMarkup

/// A work as CommonMark 0.31 with a YAML front matter of its facts.
///
/// What has been written can be read again by intake's `MarkdownDocument`.
package enum Markdown {
  static let exporter = Exporter(
    name: "markdown", label: "Markdown", fileExtension: "md",
    mediaType: "text/markdown; charset=utf-8"
  ) { (work) throws(ExportError) in Array(text(of: work).utf8) }

  /// The work as text that ends in a line end.
  package static func text(of work: ExportedWork) -> String {
    let book = Book(work)
    var blocks = [frontMatter(of: book)]
    // Only a title that a person gave is one; else the story begins under its first heading.
    if book.name.hasTitle { blocks.append("# " + escaped(book.name.title)) }
    if let author = book.name.givenAuthor { blocks.append("by " + escaped(author)) }
    blocks += book.looseNotes.map(quote)
    for (index, chapter) in book.chapters.enumerated() {
      if let heading = chapter.heading {
        blocks.append("## " + text(of: heading))
      } else if index > 0 {
        blocks.append("##")
      }
      blocks += chapter.notesBefore.map(quote)
      blocks += chapter.blocks.map(text)
      blocks += chapter.notesAfter.map(quote)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func text(of block: BookBlock) -> String {
    switch block {
    case .paragraph(let line), .timeMarker(let line): text(of: line)
    case .heading(let line): "### " + text(of: line)
    case .sceneBreak: "* * *"
    case .insert(let insert): quote(insert.paragraphs.map(text))
    case .note(let note): quote(of: note)
    }
  }

  private static func quote(of note: BookNote) -> String {
    quote(["**" + escaped(note.label) + "**"] + note.paragraphs.map(text))
  }

  private static func quote(_ paragraphs: [String]) -> String {
    paragraphs.map { "> " + $0 }.joined(separator: "\n>\n")
  }

  // MARK: Front matter

  /// The facts as YAML 1.2.
  ///
  /// Its strings are JSON strings, which YAML's double-quoted style contains. What a person gave and
  /// what was guessed stand under keys of their own.
  private static func frontMatter(of book: Book) -> String {
    var lines = [
      "---", "title: " + (book.name.hasTitle ? JSONText.quoted(book.name.title) : "null"),
    ]
    if book.name.titleOrigin == .incipit {
      lines.append("incipit: " + JSONText.quoted(book.name.title))
    }
    if let author = book.name.givenAuthor {
      lines.append("author: " + JSONText.quoted(author))
    }
    if !book.summary.isEmpty {
      lines.append("summary: " + JSONText.quoted(book.summary.joined(separator: "\n")))
    }
    lines.append("words: \(book.words)")
    lines += facts(book.facts.filter { $0.origin == .stated }, under: "stated")
    lines += facts(book.facts.filter { $0.origin == .corrected }, under: "corrected")
    lines += facts(book.inferred + guesses(of: book), under: "inferred")
    if !book.header.isEmpty {
      let posted = book.header.map(JSONText.quoted).joined(separator: ", ")
      lines.append("posted: [\(posted)]")
    }
    lines.append("source: " + JSONText.quoted(book.sourceName))
    lines.append("sha256: " + JSONText.quoted(book.sha256))
    lines.append("---")
    return lines.joined(separator: "\n")
  }

  /// Title and author where they are guesses of ours.
  private static func guesses(of book: Book) -> [BookFact] {
    let title = book.name.titleOrigin == .inferred ? book.name.title : nil
    let author = book.name.isAuthorGuessed ? book.name.author : nil
    return [
      ("title", title, book.name.titleConfidence), ("author", author, book.name.authorConfidence),
    ]
    .compactMap { key, value, confidence in
      value.map {
        BookFact(
          key: key, label: key, values: [$0], origin: .inferred, confidence: confidence)
      }
    }
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

  // MARK: Lines

  /// A line with its stressed words between the source's own marks, everything else literal.
  static func text(of line: BookLine) -> String {
    let groups = line.grouped(by: \.emphasis).map { ($0.key, $0.runs.map(\.text).joined()) }
    var text = ""
    var before: Unicode.Scalar?
    for (index, (emphasis, words)) in groups.enumerated() {
      let after = index + 1 < groups.count ? groups[index + 1].1.unicodeScalars.first : nil
      let start = index == 0 ? Start.blank : .passed
      if let emphasis, canMark(words, before, after) {
        text += emphasis.rawValue + escaped(words, from: .passed) + emphasis.rawValue
      } else {
        text += escaped(words, from: start)
      }
      before = words.unicodeScalars.last ?? before
    }
    return text
  }

  /// Whether marks around `words` would be read as such: they must lean on the words on their inner
  /// side, and not on a letter outside where the inner side is punctuation (CommonMark 0.31 §6.2).
  private static func canMark(
    _ words: String, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    guard let first = words.unicodeScalars.first, let last = words.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace
    else { return false }
    return isOutside(before) && isOutside(after)
  }

  /// Whether what stands outside marks is the line's edge, a space or punctuation.
  private static func isOutside(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  /// `line` so that CommonMark reads it as nothing but its characters.
  ///
  /// A backslash before punctuation makes it literal (CommonMark 0.31 §2.4). Within a line that is
  /// needed for what opens emphasis, code, links, tags and entities or closes a heading; at its
  /// start also for what opens lists, rules and fences.
  static func escaped(_ line: String) -> String { escaped(line, from: .blank) }

  private static func escaped(_ line: String, from start: Start) -> String {
    var escaped = ""
    escaped.reserveCapacity(line.utf8.count + line.utf8.count / 16)
    var start = start
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
