import IncipitText

/// A character written by its name or number: `&amp;`, `&#8217;`, `&#x2019;`.
struct CharacterReference {
  /// Where a reference stands.
  enum Place {
    case text
    /// In an attribute's value, where `&copy=` is part of an address.
    case value
    /// In XML, where every name has its semicolon.
    case xml
  }

  /// What it stands for, UTF-8.
  let utf8: [UInt8]
  /// How many bytes it has, from `&` on.
  let length: Int

  /// The reference that begins with the `&` at `start`; nil if none does.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - start: where the `&` stands.
  ///   - end: where to stop reading.
  ///   - place: what it stands in.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int, in place: Place) {
    guard start + 1 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      self.init(number: bytes, start, end)
    } else {
      self.init(name: bytes, start, end, in: place)
    }
  }

  private init?(number bytes: [UInt8], _ start: Int, _ end: Int) {
    var index = start + 2
    let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    var value: UInt32 = 0
    let first = index
    while index < end, let digit = Self.digit(bytes[index], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    // Numbers 128–159 mean what Windows has there (HTML Standard, numeric character references).
    if (0x80..<0xA0).contains(value) {
      value = UInt32(Windows1252.scalarValue(of: UInt8(truncatingIfNeeded: value)))
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    utf8 = Array(String(scalar ?? "\u{FFFD}").utf8)
    length = index - start
  }

  private init?(name bytes: [UInt8], _ start: Int, _ end: Int, in place: Place) {
    var index = start + 1
    while index < min(end, start + 1 + Self.longestName), Self.isAlphanumeric(bytes[index]) {
      index += 1
    }
    if index < end, bytes[index] == UInt8(ascii: ";"),
      let utf8 = Self.named[String(decoding: bytes[start + 1..<index], as: UTF8.self)]
    {
      self.utf8 = utf8
      length = index + 1 - start
      return
    }
    guard place != .xml else { return nil }
    // "&nbsp" and some others were written without the semicolon from the beginning.
    var stop = min(index, start + 1 + Self.longestBare)
    while stop > start + 2 {
      if let utf8 = Self.bare[String(decoding: bytes[start + 1..<stop], as: UTF8.self)] {
        if place == .value, stop < end,
          bytes[stop] == UInt8(ascii: "=") || Self.isAlphanumeric(bytes[stop])
        {
          return nil
        }
        self.utf8 = utf8
        length = stop - start
        return
      }
      stop -= 1
    }
    return nil
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Bytes of the longest names, with and without a semicolon behind them.
  private static let longestName = 32
  private static let longestBare = 6

  private static let named = table { $0 }
  private static let bare = table { $0.hasPrefix("*") ? $0 : nil }

  /// The rows of the resource that `keep` keeps, by name.
  private static func table(_ keep: (Substring) -> Substring?) -> [String: [UInt8]] {
    var table: [String: [UInt8]] = [:]
    let rows = String(decoding: PackageResources.character_references_txt, as: UTF8.self)
    for row in rows.split(separator: "\n") where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let name = keep(columns[0]) else { continue }
      let scalars = columns[1].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      table[String(name.drop { $0 == "*" })] = scalars.flatMap { Array(String($0).utf8) }
    }
    return table
  }
}
