import IncipitMarkup

/// Tells by a file's first bytes which format it is in, never by its name.
enum Sniffer {
  /// What a file holds.
  enum Format: Hashable {
    /// Nothing but words, or a page of HTML: `dialect(of:)` tells.
    case words
    case book
    /// A document with paragraphs and styles of its own.
    case document(DocumentFormat)
    /// Other files; what kind of archive, with its article.
    case archive(String)
    case foreign(ForeignFormat)
  }

  /// The format of `bytes`.
  ///
  /// Looks at no more than the first few kilobytes.
  static func format(of bytes: [UInt8]) -> Format {
    if let zip = zipFormat(bytes) { return zip }
    for (offset, magic, what) in archives where bytes.dropFirst(offset).starts(with: magic) {
      return .archive(what)
    }
    for (offset, magic, format) in foreign where bytes.dropFirst(offset).starts(with: magic) {
      return .foreign(format)
    }
    if bytes.starts(with: Array("%PDF-".utf8)) { return .document(.pdf) }
    if bytes.starts(with: CompoundFile.magic) { return .foreign(CompoundFile.format(bytes)) }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 12 {
      let isPicture = bytes[8..<12].elementsEqual("WEBP".utf8)
      return .foreign(.other(isPicture ? "a WebP picture" : "a sound or film"))
    }
    if RTFFile.matches(bytes) { return .document(.rtf) }
    return .words
  }

  /// The dialect of markup that `utf8` is written in; nil for plain text and for XML that is no page.
  static func dialect(of utf8: [UInt8]) -> MarkupTree.Dialect? {
    let head = trimmed(utf8.prefix(16_384))
    // Most stories hold no tag, and shall cost no more than a look for one.
    guard head.contains(0x3C) else { return nil }
    let begins = { (words: String) in
      ByteSearch.end(of: words, in: head.prefix(words.utf8.count)) != nil
    }
    let holds = { (words: String) in ByteSearch.contains(words, in: head) }
    if begins("<?xml") { return holds("<html") ? .xml : nil }
    if begins("<") {
      if begins("<!--") { return holds("<html") || holds("<p") ? .html : nil }
      let name = head.dropFirst().prefix { $0 == 0x21 || isAlphanumeric($0) }
      let word = String(decoding: name.prefix(16), as: UTF8.self).lowercased()
      if word == "!doctype" { return holds("html") ? .html : nil }
      if openings.contains(word), head.contains(0x3E) { return .html }
    }
    // A page without its head, or words with tags among them.
    let tags = ["<p>", "<p ", "<br>", "<br/>", "<br />", "</p>"]
    let paragraphs = tags.reduce(0) { $0 + ByteSearch.count($1, in: head) }
    return paragraphs >= 4 ? .html : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Whether `utf8` is XML of another kind than a page.
  static func isOtherXML(_ utf8: [UInt8]) -> Bool {
    trimmed(utf8.prefix(64)).starts(with: Array("<?xml".utf8)) && dialect(of: utf8) == nil
  }

  private static func trimmed(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let head = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    return head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// The elements with which a page or a piece of one begins.
  private static let openings: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "style", "script", "div", "p", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "table", "center", "font", "span", "article", "section", "main", "header",
    "blockquote", "pre", "ul", "ol", "dl", "hr", "br", "strong", "em", "b", "i", "a", "img",
  ]

  /// Offset, bytes there, and what has them (the formats' own specifications).
  private static let archives: [(Int, [UInt8], String)] = [
    (0, [0x1F, 0x8B], "a gzip archive"),
    (0, Array("BZh".utf8), "a bzip2 archive"),
    (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    (257, Array("ustar".utf8), "a tar archive"),
  ]

  private static let foreign: [(Int, [UInt8], ForeignFormat)] = [
    (0, [0xFF, 0xD8, 0xFF], .other("a JPEG picture")),
    (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .other("a PNG picture")),
    (0, Array("GIF87a".utf8), .other("a GIF picture")),
    (0, Array("GIF89a".utf8), .other("a GIF picture")),
    (0, [0x49, 0x49, 0x2A, 0x00], .other("a TIFF picture")),
    (0, [0x4D, 0x4D, 0x00, 0x2A], .other("a TIFF picture")),
    (0, [0xDB, 0xA5, 0x2D, 0x00], .document("a document of Word 2")),
    (0, [0x31, 0xBE, 0x00, 0x00], .document("a document of Word or Write of old")),
    (0, [0x01, 0xFE, 0x32, 0x00], .document("a document of Works")),
    (0, [0xFF, 0x57, 0x50, 0x43], .document("a WordPerfect document")),
    (0, Array("ITSF".utf8), .book("a CHM book")),
    (0, Array("AT&TFORM".utf8), .book("a DjVu book")),
    (0, Array("CONT".utf8) + [0x02, 0x00], .book("a KFX book")),
    (0, Array("Rar!".utf8) + [0x1A, 0x07], unpacked("a RAR archive")),
    (60, Array("BOOKMOBI".utf8), .book("a MOBI or AZW3 book")),
    (60, Array("TEXtREAd".utf8), .book("a Palm book")),
    (0, [0xEA, 0x44, 0x52, 0x4D, 0x49, 0x4F, 0x4E, 0xEE], .book("a locked Kindle book")),
    (0, Array("ITOLITLS".utf8), .book("a LIT book")),
    (0, Array("SQLite format 3".utf8) + [0], .other("an SQLite database")),
    (0, [0x7F, 0x45, 0x4C, 0x46], .other("a program")),
    (0, Array("ID3".utf8) + [0x03], .other("a sound")),
    (0, Array("ID3".utf8) + [0x04], .other("a sound")),
  ]

  private static func unpacked(_ what: String) -> ForeignFormat {
    ForeignFormat(what: what, remedy: "unpack it and add the files in it")
  }

  private static func zipFormat(_ bytes: [UInt8]) -> Format? {
    guard let directory = ZIPDirectory(bytes) else { return nil }
    let names = directory.names
    if directory.mimetype.hasPrefix("application/epub+zip")
      || names.contains("META-INF/container.xml")
    {
      return .book
    }
    if names.contains("[Content_Types].xml"),
      names.contains(where: { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") })
    {
      return .document(.docx)
    }
    let openDocument = "application/vnd.oasis.opendocument."
    if directory.mimetype.hasPrefix(openDocument + "text") { return .document(.odt) }
    if directory.mimetype.hasPrefix(openDocument) {
      return .foreign(.other("an OpenDocument table or drawing"))
    }
    if names.contains("Index/Document.iwa") { return .foreign(.pages) }
    if names.contains("xl/workbook.xml") { return .foreign(.other("an Excel table")) }
    if names.contains("ppt/presentation.xml") {
      return .foreign(.other("a PowerPoint presentation"))
    }
    return .archive("a ZIP archive")
  }
}
