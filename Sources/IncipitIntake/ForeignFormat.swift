/// A format that is known and not read, and what can be done with it.
package struct ForeignFormat: Hashable, Sendable {
  /// With its article: "a JPEG picture".
  package let what: String
  /// What the person can do.
  package let remedy: String

  /// A book that a converter of books reads.
  package static func book(_ what: String) -> ForeignFormat {
    ForeignFormat(
      what: what,
      remedy:
        "convert it to EPUB, with Calibre for example (ebook-convert OLD NEW.epub), and add that")
  }

  /// A document that a word processor reads.
  package static func document(_ what: String) -> ForeignFormat {
    ForeignFormat(
      what: what,
      remedy:
        "save it as HTML, with LibreOffice for example (soffice --convert-to html OLD), and add that"
    )
  }

  /// What is no text.
  package static func other(_ what: String) -> ForeignFormat {
    ForeignFormat(what: what, remedy: "if it shows a story, save that as text or HTML and add it")
  }
}
