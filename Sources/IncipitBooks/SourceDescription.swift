/// What is known of a saved file before it is read.
package struct SourceDescription: Hashable, Sendable, Codable {
  /// The file's own name as it came in, without folders; never used as a path.
  ///
  /// That of a file in an archive has the archive's name and a slash before it: "heap.zip/a/b.html".
  package let name: String
  /// SHA-256 of the bytes as they lie on disk, 64 lower-case hexadecimal digits.
  package let sha256: String
  /// How many bytes the file has on disk.
  package let bytes: Int
  package let format: SourceFormat
  /// The encoding the bytes were decoded from.
  package let encoding: TextEncoding

  package init(
    name: String, sha256: String, bytes: Int, format: SourceFormat, encoding: TextEncoding
  ) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.format = format
    self.encoding = encoding
  }
}

/// The shapes of file that are read.
package enum SourceFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case text
  case markdown
  /// A page of HTML or XHTML.
  case html
  /// An EPUB book.
  case epub
  /// A document of Word, 2007 and later.
  case docx
  /// A document of LibreOffice Writer, in a ZIP file or flat.
  case odt
  /// A document in Rich Text Format.
  case rtf
  /// A PDF document, of which only its text is read.
  case pdf
  /// Several files that a person has joined as one work.
  case joined
}

/// The encodings that are told apart; raw values are IANA names in lower case.
package enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1257 = "windows-1257"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case ibm866 = "ibm866"
  case latin2 = "iso-8859-2"
  case latinCyrillic = "iso-8859-5"
  case latinGreek = "iso-8859-7"
  case latin5 = "iso-8859-9"
  case latin9 = "iso-8859-15"
  case macintosh
}

/// Where a work was posted.
package enum Archive: String, Hashable, Sendable, Codable, CaseIterable {
  case ao3
  case fanfictionNet = "fanfiction.net"
  case wattpad
  case tumblr
}
