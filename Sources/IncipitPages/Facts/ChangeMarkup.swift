/// Paragraphs of two versions, as a page shows them beside each other.
package enum ChangedParagraph: Hashable, Sendable {
  /// So many paragraphs that both have, folded away: some of their words, and how many are left out between.
  case alike(count: Int, before: [String], leftOut: Int, behind: [String])
  /// A paragraph of the first version alone.
  case removed(String)
  /// A paragraph of the second version alone.
  case added(String)
  /// A paragraph of both, of which words were changed.
  case changed([Piece])

  /// A run of words of a paragraph that was changed.
  package enum Piece: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }
}

/// Writes changed paragraphs: `del` and `ins`, each with its word for those who do not see the page.
enum ChangeMarkup {
  /// The paragraphs in their order.
  ///
  /// O(length).
  static func html(_ paragraphs: [ChangedParagraph]) -> HTML {
    var writer = HTMLWriter()
    for paragraph in paragraphs {
      switch paragraph {
      case .alike(let count, let before, let leftOut, let behind):
        writer.tags("<details class=\"fold alike\"><summary>")
        writer.line(Wording.count(count, "paragraph", "paragraphs") + " alike")
        writer.tags("</summary>")
        for line in before { writePlain(line, to: &writer) }
        if leftOut > 0 {
          writer.tags("<p class=\"aside\">")
          writer.line("… " + Wording.count(leftOut, "more paragraph", "more paragraphs") + " …")
          writer.tags("</p>")
        }
        for line in behind { writePlain(line, to: &writer) }
        writer.tags("</details>\n")
      case .removed(let line):
        writer.tags("<p class=\"taken\" dir=\"auto\">")
        writeRemoved(line, to: &writer)
        writer.tags("</p>\n")
      case .added(let line):
        writer.tags("<p class=\"put\" dir=\"auto\">")
        writeAdded(line, to: &writer)
        writer.tags("</p>\n")
      case .changed(let pieces):
        writer.tags("<p class=\"mended\" dir=\"auto\">")
        for (place, piece) in pieces.enumerated() {
          if place > 0 { writer.tags(" ") }
          switch piece {
          case .same(let words): writer.line(words)
          case .removed(let words): writeRemoved(words, to: &writer)
          case .added(let words): writeAdded(words, to: &writer)
          }
        }
        writer.tags("</p>\n")
      }
    }
    return HTML(writer)
  }

  private static func writePlain(_ line: String, to writer: inout HTMLWriter) {
    writer.tags("<p dir=\"auto\">")
    writer.line(line)
    writer.tags("</p>")
  }

  private static func writeRemoved(_ words: String, to writer: inout HTMLWriter) {
    writer.tags("<del><span class=\"unseen\">[taken out: </span>")
    writer.line(words)
    writer.tags("<span class=\"unseen\">]</span></del>")
  }

  private static func writeAdded(_ words: String, to writer: inout HTMLWriter) {
    writer.tags("<ins><span class=\"unseen\">[put in: </span>")
    writer.line(words)
    writer.tags("<span class=\"unseen\">]</span></ins>")
  }
}
