/// Tells by a file's first bytes which known format, other than plain text, it is in.
enum Sniffer {
  /// What `bytes` are, with its article ("a JPEG picture"); nil if they may be text.
  ///
  /// Looks at no more than the first few kilobytes, never at the file's name.
  static func foreignFormat(of bytes: [UInt8]) -> String? {
    if let zip = zipFormat(bytes) { return zip }
    for (offset, magic, what) in signatures
    where bytes.dropFirst(offset).starts(with: magic) {
      return what
    }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 12 {
      return bytes[8..<12].elementsEqual("WEBP".utf8) ? "a WebP picture" : "a sound or film"
    }
    return markupFormat(bytes)
  }

  /// Offset, bytes there, and what has them (the formats' own specifications).
  private static let signatures: [(Int, [UInt8], String)] = [
    (0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    (0, Array("GIF87a".utf8), "a GIF picture"),
    (0, Array("GIF89a".utf8), "a GIF picture"),
    (0, [0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    (0, [0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    (0, Array("%PDF-".utf8), "a PDF document"),
    (0, Array("{\\rtf".utf8), "an RTF document"),
    (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Word document"),
    (0, [0x1F, 0x8B], "a gzip archive"),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    (0, Array("Rar!".utf8) + [0x1A, 0x07], "a RAR archive"),
    (257, Array("ustar".utf8), "a tar archive"),
    (60, Array("BOOKMOBI".utf8), "a MOBI book"),
    (0, Array("ITOLITLS".utf8), "a LIT book"),
    (0, Array("SQLite format 3".utf8) + [0], "an SQLite database"),
    (0, [0x7F, 0x45, 0x4C, 0x46], "a program"),
    (0, Array("ID3".utf8) + [0x03], "a sound"),
    (0, Array("ID3".utf8) + [0x04], "a sound"),
  ]

  private static func zipFormat(_ bytes: [UInt8]) -> String? {
    let local: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard bytes.starts(with: local) || bytes.starts(with: empty) else { return nil }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("application/epub+zip") || head.contains("META-INF/container.xml") {
      return "an EPUB book"
    }
    if head.contains("word/") { return "a DOCX document" }
    if head.contains("application/vnd.oasis.opendocument.text") { return "an ODT document" }
    return "a ZIP archive"
  }

  private static func markupFormat(_ bytes: [UInt8]) -> String? {
    var head = bytes.prefix(2048)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard head.first == 0x3C else { return nil }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return "an HTML page" }
    if text.hasPrefix("<?xml") || text.hasPrefix("<!--") {
      return text.contains("<html")
        ? "an HTML page" : text.hasPrefix("<?xml") ? "an XML document" : nil
    }
    return text.hasPrefix("<head") || text.hasPrefix("<body") ? "an HTML page" : nil
  }
}
