package import IncipitBooks

/// A work as plain text in UTF-8: paragraphs parted by blank lines, one line each.
package enum PlainText {
  static let exporter = Exporter(
    name: "text", fileExtension: "txt", mediaType: "text/plain; charset=utf-8"
  ) { (book) throws(ExportError) in Array(text(of: book).utf8) }

  /// The work as text that ends in a line end.
  package static func text(card: Card, manuscript: Manuscript, reading: Reading) -> String {
    text(of: Book(card: card, manuscript: manuscript, reading: reading, modified: ""))
  }

  private static func text(of book: Book) -> String {
    var blocks = [book.title, book.author.map { "by \($0)" }].compactMap { $0 }
    blocks += book.summary.isEmpty ? [] : ["Summary"] + book.summary
    blocks += list(book.given, under: "As stated")
    blocks += list(book.inferred, under: "Read out of the text, and possibly wrong")
    blocks.append(book.length)
    blocks += book.looseNotes.flatMap(paragraphs)
    for chapter in book.chapters { blocks += paragraphs(of: chapter) }
    if !book.header.isEmpty {
      blocks += [rule, "As it was posted", book.header.joined(separator: "\n")]
    }
    blocks += [rule, "From the file \(book.sourceName)\nSHA-256 \(book.sha256)"]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static let rule = String(repeating: "-", count: 40)

  private static func list(_ facts: [BookFact], under label: String) -> [String] {
    guard !facts.isEmpty else { return [] }
    let lines = facts.map { fact in
      let value = "  \(fact.label): \(fact.values.joined(separator: ", "))"
      return switch fact.origin {
      case .stated: value
      case .corrected: value + " (set by hand)"
      case .inferred: value + " (\(fact.percent) %)"
      }
    }
    return [([label] + lines).joined(separator: "\n")]
  }

  private static func paragraphs(of chapter: BookChapter) -> [String] {
    var paragraphs = [rule]
    if let heading = chapter.heading { paragraphs.append(heading) }
    paragraphs += chapter.notesBefore.flatMap(self.paragraphs)
    for block in chapter.blocks {
      switch block {
      case .paragraph(let line), .heading(let line), .timeMarker(let line):
        paragraphs.append(line)
      case .sceneBreak: paragraphs.append("* * *")
      case .insert(_, let lines): paragraphs += lines.map { "    " + $0 }
      }
    }
    return paragraphs + chapter.notesAfter.flatMap(self.paragraphs)
  }

  private static func paragraphs(of note: BookNote) -> [String] {
    ["[\(note.label)]"] + note.paragraphs + ["[End of the note]"]
  }
}

extension BookFact {
  /// The confidence in whole per cent.
  var percent: Int { Int((min(1, max(0, confidence)) * 100).rounded()) }
}
