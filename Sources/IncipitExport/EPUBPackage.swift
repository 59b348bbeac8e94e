import IncipitBooks
import IncipitMarkup

/// What binds the pages of an EPUB book together: package document and tables of contents.
struct EPUBPackage {
  let book: Book
  /// In reading order.
  let pages: [EPUBPage]

  /// `META-INF/container.xml`.
  static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """

  /// The package document (<https://www.w3.org/TR/epub-33/#sec-package-doc>).
  var document: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    \(metadata.joined(separator: "\n"))
    </metadata>
    <manifest>
    \(manifest.joined(separator: "\n"))
    </manifest>
    <spine toc="ncx"\(BookText.isRightToLeft(book.language) ? Self.rightToLeft : "")>
    \(spine.map { "<itemref idref=\"\($0)\"/>" }.joined(separator: "\n"))
    </spine>
    </package>

    """
  }

  private static let rightToLeft = #" page-progression-direction="rtl""#

  /// The table of contents of EPUB 3, with landmarks.
  var navigation: String {
    let contents = listed.map { item($0.label, $0.file) }.joined(separator: "\n")
    var landmarks: [String] = []
    if showsContents { landmarks.append(item("Contents", "nav.xhtml", type: "toc")) }
    for kind in [EPUBPage.Kind.cover, .titlepage, .bodymatter] {
      guard let page = pages.first(where: { $0.kind == kind }) else { continue }
      let label =
        switch kind {
        case .cover: "Cover"
        case .titlepage: "Title page"
        default: "Start of the story"
        }
      landmarks.append(item(label, page.file, type: kind.rawValue))
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"\
      \(EPUBPage.attributes(language: book.language))>
      <head>
      <meta charset="UTF-8"/>
      <title>Contents</title>
      <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body>
      <nav epub:type="toc" role="doc-toc" id="toc">
      <h1>Contents</h1>
      <ol>
      \(contents)
      </ol>
      </nav>
      <nav epub:type="landmarks" id="landmarks" hidden="hidden">
      <h2>Landmarks</h2>
      <ol>
      \(landmarks.joined(separator: "\n"))
      </ol>
      </nav>
      </body>
      </html>

      """
  }

  /// The table of contents of EPUB 2, for reading systems that know no other.
  var oldNavigation: String {
    let points = listed.enumerated().map { index, page in
      """
      <navPoint id="point-\(index + 1)" playOrder="\(index + 1)">
      <navLabel><text>\(XMLText.escaped(page.label))</text></navLabel>
      <content src="\(page.file)"/>
      </navPoint>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
      <head>
      <meta name="dtb:uid" content="\(identifier)"/>
      <meta name="dtb:depth" content="1"/>
      <meta name="dtb:totalPageCount" content="0"/>
      <meta name="dtb:maxPageNumber" content="0"/>
      </head>
      <docTitle><text>\(XMLText.escaped(book.name.catalogueTitle))</text></docTitle>
      <navMap>
      \(points.joined(separator: "\n"))
      </navMap>
      </ncx>

      """
  }

  /// Whether the table of contents is a page to read as well: where it names several chapters.
  private var showsContents: Bool { book.chapters.count > 1 }

  /// The identifiers of the pages in reading order.
  private var spine: [String] {
    var spine = pages.map(\.id)
    if showsContents, let title = pages.firstIndex(where: { $0.kind == .titlepage }) {
      spine.insert("nav", at: title + 1)
    }
    return spine
  }

  private var identifier: String { EPUBIdentifier.urn(sha256: book.sha256) }

  /// The pages that the tables of contents name: all but the cover.
  private var listed: [EPUBPage] { pages.filter { $0.kind != .cover } }

  private func item(_ label: String, _ file: String, type: String? = nil) -> String {
    let attribute = type.map { " epub:type=\"\($0)\"" } ?? ""
    return "<li><a\(attribute) href=\"\(file)\">\(XMLText.escaped(label))</a></li>"
  }

  private var metadata: [String] {
    var lines = [
      #"<dc:identifier id="identifier">\#(identifier)</dc:identifier>"#,
      "<dc:title>\(XMLText.escaped(book.name.catalogueTitle))</dc:title>",
      "<dc:language>\(book.language)</dc:language>",
    ]
    // Only what was said by a person: a guess must not turn into a library's author or subject.
    if let author = book.name.givenAuthor {
      lines.append(#"<dc:creator id="creator">\#(XMLText.escaped(author))</dc:creator>"#)
      lines.append(##"<meta refines="#creator" property="role" scheme="marc:relators">aut</meta>"##)
    }
    if !book.summary.isEmpty {
      let summary = XMLText.escaped(book.summary.joined(separator: "\n"))
      lines.append("<dc:description>\(summary)</dc:description>")
    }
    for fact in book.given where Self.subjects.contains(fact.key) {
      lines += fact.values.map { "<dc:subject>\(XMLText.escaped($0))</dc:subject>" }
    }
    for fact in book.given where fact.key == "archive" {
      lines += fact.values.map { "<dc:publisher>\(XMLText.escaped($0))</dc:publisher>" }
    }
    if let published = book.published, Self.isDay(published) {
      lines.append("<dc:date>\(published)</dc:date>")
    }
    lines.append(#"<meta property="dcterms:modified">\#(book.modified)</meta>"#)
    lines.append(#"<meta name="cover" content="cover-image"/>"#)
    return lines + Self.accessibility
  }

  /// The facts that are a library's subjects.
  private static let subjects: Set<String> = [
    "fandoms", "relationships", "characters", "warnings", "tags",
  ]

  /// What EPUB Accessibility 1.1 asks to be told (<https://www.w3.org/TR/epub-a11y-11/#sec-discovery>).
  private static let accessibility =
    [
      ("accessMode", "textual"), ("accessModeSufficient", "textual"),
      ("accessibilityFeature", "ARIA"),
      ("accessibilityFeature", "alternativeText"),
      ("accessibilityFeature", "displayTransformability"),
      ("accessibilityFeature", "readingOrder"),
      ("accessibilityFeature", "structuralNavigation"),
      ("accessibilityFeature", "tableOfContents"), ("accessibilityHazard", "none"),
      (
        "accessibilitySummary",
        "A story in text alone, with a table of contents and headings; the cover repeats the title."
      ),
    ].map { #"<meta property="schema:\#($0.0)">\#($0.1)</meta>"# }

  private var manifest: [String] {
    let navigation = [
      #"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>"#,
      #"<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"#,
      #"<item id="style" href="style.css" media-type="text/css"/>"#,
      #"<item id="cover-image" href="cover.svg" media-type="image/svg+xml" "#
        + #"properties="cover-image"/>"#,
    ]
    return navigation
      + pages.map {
        #"<item id="\#($0.id)" href="\#($0.file)" media-type="application/xhtml+xml"/>"#
      }
  }

  /// Whether `text` is a day of the form `2018-02-11`.
  static func isDay(_ text: String) -> Bool {
    let lengths = [4, 2, 2]
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == lengths,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day) && !(month == 2 && day > 29)
      && !([4, 6, 9, 11].contains(month) && day > 30)
  }
}
