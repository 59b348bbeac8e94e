/// A work as plain text in UTF-8: paragraphs parted by blank lines, one line each.
///
/// What has been written can be read again by intake's `ExportedText`: headings are underlined, notes
/// stand in brackets, facts that a person gave stand apart from guesses.
package enum PlainText {
  static let exporter = Exporter(
    name: "text", label: "Text", fileExtension: "txt", mediaType: "text/plain; charset=utf-8"
  ) { (work) throws(ExportError) in Array(text(of: work).utf8) }

  /// The work as text that ends in a line end.
  package static func text(of work: ExportedWork) -> String {
    let book = Book(work)
    var blocks = head(of: book)
    if !book.looseNotes.isEmpty { blocks.append(rule) }
    blocks += book.looseNotes.flatMap(paragraphs)
    for chapter in book.chapters { blocks += paragraphs(of: chapter) }
    if !book.header.isEmpty {
      blocks += [rule, "As it was posted", book.header.joined(separator: "\n")]
    }
    blocks += [rule, "From the file \(book.sourceName)\nSHA-256 \(book.sha256)"]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Parts the story from what stands around it.
  private static let rule = String(repeating: "-", count: 40)

  private static func head(of book: Book) -> [String] {
    var blocks: [String] = []
    switch book.name.titleOrigin {
    case .stated, .corrected: blocks.append(book.name.title)
    case .inferred: blocks.append("Perhaps called: \(book.name.title)")
    case .file: blocks.append("Without a title")
    case .incipit: blocks.append("Without a title, beginning: \(book.name.title)")
    }
    if let author = book.name.author {
      blocks.append(book.name.isAuthorGuessed ? "Perhaps by: \(author)" : "by \(author)")
    }
    blocks += book.summary.isEmpty ? [] : ["Summary"] + book.summary
    blocks += list(book.given, under: "As stated")
    blocks += list(book.inferred, under: "Read out of the text, and possibly wrong")
    blocks.append(book.length)
    return blocks
  }

  private static func list(_ facts: [BookFact], under label: String) -> [String] {
    guard !facts.isEmpty else { return [] }
    let lines = facts.flatMap { fact in
      let mark =
        switch fact.origin {
        case .stated: ""
        case .corrected: " (set by hand)"
        case .inferred: " (\(fact.percent) %)"
        }
      // A value with a comma of its own stands alone under the name of a single one.
      guard let singular = BookFact.singular[fact.key], fact.values.contains(where: needsOwnLine)
      else { return ["  \(fact.shownLabel): \(fact.values.joined(separator: ", "))\(mark)"] }
      return fact.values.map { "  \(singular): \($0)\(mark)" }
    }
    return [([label] + lines).joined(separator: "\n")]
  }

  private static func needsOwnLine(_ value: String) -> Bool { value.contains(",") }

  private static func paragraphs(of chapter: BookChapter) -> [String] {
    var paragraphs: [String] = []
    if let heading = chapter.heading {
      paragraphs.append(underlined(heading, with: "="))
    } else {
      paragraphs.append(rule)
    }
    paragraphs += chapter.notesBefore.flatMap(self.paragraphs)
    for block in chapter.blocks {
      switch block {
      case .paragraph(let line), .timeMarker(let line): paragraphs.append(line.typed)
      case .heading(let line): paragraphs.append(underlined(line, with: "-"))
      case .sceneBreak: paragraphs.append("* * *")
      case .insert(let insert): paragraphs += insert.paragraphs.map { "    " + $0.typed }
      case .note(let note): paragraphs += self.paragraphs(of: note)
      }
    }
    return paragraphs + chapter.notesAfter.flatMap(self.paragraphs)
  }

  private static func underlined(_ line: BookLine, with mark: Character) -> String {
    let words = line.typed
    return words + "\n" + String(repeating: mark, count: min(72, max(3, words.count)))
  }

  private static func paragraphs(of note: BookNote) -> [String] {
    ["[\(note.label)]"] + note.paragraphs.map(\.typed) + ["[End of the note]"]
  }
}

extension BookFact {
  /// The confidence in whole per cent.
  var percent: Int { Probability.percent(confidence) }
}
