import IncipitBooks
import IncipitText

/// What a page, or a message, says of its own encoding.
enum DeclaredEncoding {
  /// The encoding that `bytes` name, if it is one of those with a table of their own.
  static func encoding(in bytes: [UInt8]) -> TextEncoding? {
    name(in: bytes).flatMap(TextEncoding.declared)
  }

  /// That the page is in an encoding that is not read, if it says so and its bytes are no UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the page as it lies on disk.
  ///   - assumed: the encoding that was found by the bytes.
  /// - Returns: the finding; nil if what the page says is what was found, or it says nothing.
  static func finding(_ bytes: [UInt8], assumed: TextEncoding) -> Finding? {
    guard assumed == .windows1252 || assumed == .latin1, let name = name(in: bytes),
      !western.contains(name), TextEncoding.declared(name) == nil
    else { return nil }
    return Finding(
      "intake.encoding.not-read", .error,
      "the page says that it is in \(name), which is not read; its letters are wrong",
      remedy: "open the page in a browser and save it as UTF-8")
  }

  /// The name behind `charset=` or `encoding=` in the first kilobytes, in lower case.
  private static func name(in bytes: [UInt8]) -> String? {
    for label in ["charset=", "encoding="] {
      guard let start = ByteSearch.end(of: label, in: bytes.prefix(4096)) else { continue }
      let name = bytes[start...].prefix(100).drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        .prefix { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || byte == 0x2D || byte == 0x5F
        }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self).lowercased() }
    }
    return nil
  }

  /// Names of encodings whose letters Windows-1252 has at the same places, and those that bytes
  /// would have shown.
  private static let western: Set<String> = [
    "windows-1252", "cp1252", "cp-1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii",
    "ascii", "utf-8", "utf8", "utf-16", "unicode",
  ]
}
