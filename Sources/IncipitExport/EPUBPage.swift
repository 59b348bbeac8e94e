import IncipitBooks
import IncipitMarkup

/// One XHTML file of an EPUB book.
struct EPUBPage: Hashable, Sendable {
  /// What a reading system calls such a place (<https://www.w3.org/TR/epub-ssv-11/>).
  enum Kind: String, Hashable, Sendable {
    case cover
    case titlepage
    case bodymatter
    case backmatter
  }

  /// The file's name: ASCII, without folders.
  let file: String
  /// In the table of contents.
  let label: String
  let kind: Kind
  /// XHTML.
  let body: [UInt8]

  /// The identifier in the package document.
  var id: String { String(file.prefix { $0 != "." }) }

  /// The whole file.
  func document(language: String) -> [UInt8] {
    var file = FileText()
    file.reserve(body.count + 512)
    file.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"\
      \(Self.attributes(language: language))>
      <head>
      <meta charset="UTF-8"/>
      <title>\(XMLText.escaped(label))</title>
      <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body>

      """)
    file.write(body)
    file.write("</body>\n</html>\n")
    return file.bytes
  }

  /// The attributes that tell a page's language and direction, with a space before them; none where
  /// the language is unknown, since a reader that speaks would take `und` for a language.
  static func attributes(language: String) -> String {
    guard language != "und" else { return "" }
    let direction = BookText.isRightToLeft(language) ? #" dir="rtl""# : ""
    return #" lang="\#(language)" xml:lang="\#(language)"\#(direction)"#
  }
}
