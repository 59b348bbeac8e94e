import IncipitBooks
import IncipitText

/// The encodings with one byte a character, above all the two that old English text files use.
enum SingleByteEncoding {
  /// `bytes` read as `encoding`.
  ///
  /// O(n).
  static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    if let page = encoding.codePage { return CodePage.decoded(bytes, page) }
    return encoding == .latin1 ? latin1(bytes) : windows1252(bytes)
  }

  /// `bytes` read as Latin-1: each byte is the scalar of its own number.
  ///
  /// O(n).
  static func latin1(_ bytes: [UInt8]) -> [UInt8] { decoded(bytes) { UInt16($0) } }

  /// `bytes` read as Windows-1252.
  ///
  /// O(n).
  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    decoded(bytes, Windows1252.scalarValue(of:))
  }

  private static func decoded(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt16) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
        continue
      }
      let value = scalar(byte)
      if value < 0x800 {
        utf8.append(UInt8(0xC0 | value >> 6))
      } else {
        utf8.append(UInt8(0xE0 | value >> 12))
        utf8.append(UInt8(0x80 | (value >> 6) & 0x3F))
      }
      utf8.append(UInt8(0x80 | value & 0x3F))
    }
    return utf8
  }
}
