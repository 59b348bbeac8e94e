/// The two encodings with one byte a character that old English text files use.
enum SingleByteEncoding {
  /// `bytes` read as Latin-1: each byte is the scalar of its own number.
  ///
  /// O(n).
  static func latin1(_ bytes: [UInt8]) -> [UInt8] { decoded(bytes) { UInt16($0) } }

  /// `bytes` read as Windows-1252, the five unassigned bytes as the controls of the same number
  /// (WHATWG Encoding, index windows-1252).
  ///
  /// O(n).
  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    decoded(bytes) { (0x80..<0xA0).contains($0) ? upper[Int($0) - 0x80] : UInt16($0) }
  }

  /// What Windows-1252 has at 0x80–0x9F.
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

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
