import IncipitText

/// The lines by which a page of the Archive of Our Own is known when it has become text.
///
/// Most are headings that the page hides from sight and every text extract shows
/// (otwarchive, app/views/works/_work_module.html.erb and its neighbours).
enum AO3Landmark: Equatable {
  case workHeader
  case summary
  case notes
  case endNotes
  /// "Work Text:" and "Chapter Text".
  case text
  /// "(See the end of the chapter for notes.)".
  case seeNotes
  /// Links and buttons: "Actions", "Entire Work", "↑ Top", "Kudos ♥".
  case navigation

  /// The landmark that `line` is; nil if it is none.
  init?(_ line: Line) {
    guard line.span.utf8Length <= 120, let first = line.firstWord, first.beginsInASCII,
      Self.openings.contains(first.form), !line.holdsSpeech
    else { return nil }
    let forms = line.forms
    switch forms {
    case "work header": self = .workHeader
    case "summary", "chapter summary": self = .summary
    case "notes", "note", "chapter notes", "beginning notes": self = .notes
    case "end notes", "chapter end notes", "endnotes": self = .endNotes
    case "work text", "chapter text": self = .text
    default:
      if forms.hasPrefix("see the end of the") && forms.hasSuffix("notes")
        || forms.hasPrefix("see the end of the") && forms.hasSuffix("inspired by this one")
      {
        self = .seeNotes
      } else if Self.isNavigation(line, forms) {
        self = .navigation
      } else {
        return nil
      }
    }
  }

  private static func isNavigation(_ line: Line, _ forms: String) -> Bool {
    if links.contains(forms) { return true }
    // "Comments (11)", "Kudos: 88".
    guard line.words.count == 2, line.words[1].isNumber else { return false }
    return counted.contains(line.words[0].form)
  }

  /// The words with which landmarks begin: most lines of a text begin with none.
  private static let openings: Set<String> = counted.union(
    links.map { String($0.prefix { $0 != " " }) }
  ).union([
    "work", "summary", "chapter", "notes", "note", "beginning", "end", "endnotes", "see",
  ])

  private static let counted: Set<String> = ["comments", "kudos", "bookmarks", "hits"]

  private static let links: Set<String> = [
    "actions", "entire work", "bookmark", "bookmarks", "comments", "comment", "share", "download",
    "previous chapter", "next chapter", "chapter index", "full page index", "subscribe",
    "mark for later", "hide creators style", "show creators style", "azw3", "epub", "mobi", "pdf",
    "html", "top", "kudos", "main content", "skip header", "rekudos", "unsubscribe", "flash",
    "series this work belongs to", "works inspired by this one", "chapter by chapter",
    "post comment", "hide comments", "show comments", "previous work", "next work",
    "track subscribe", "archive of our own", "edit", "mark as read",
  ]
}
