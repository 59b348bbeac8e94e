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
        "save it as DOCX, with LibreOffice for example (soffice --convert-to docx OLD), and add that"
    )
  }

  /// A document of Apple's Pages, which hardly anything else reads.
  package static let pages = ForeignFormat(
    what: "a Pages document", remedy: "export it from Pages as EPUB or Word, and add that")

  /// A PDF document, where nothing has taken its text out.
  package static let pdf = ForeignFormat(
    what: "a PDF document",
    remedy:
      "install pdftotext (apt-get install poppler-utils) and add it again, or convert it to EPUB")

  /// What is no text.
  package static func other(_ what: String) -> ForeignFormat {
    ForeignFormat(what: what, remedy: "if it shows a story, save that as text or HTML and add it")
  }
}
