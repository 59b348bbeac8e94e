/// Text made safe for XML and XHTML, in elements and in quoted attribute values alike.
package enum XMLText {
  /// `text` with markup characters escaped and what XML may not hold left out.
  ///
  /// O(n).
  package static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 16)
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Appends `bytes` (UTF-8) escaped for element content, character for character.
  ///
  /// Unlike `escaped(_:)` nothing is left out: what XML may not hold becomes U+FFFD, so that words
  /// on both sides of it stay apart. Line ends become line feeds, as XML readers have them anyway
  /// (<https://www.w3.org/TR/xml/#sec-line-ends>). O(n).
  package static func append(_ bytes: ArraySlice<UInt8>, to xml: inout [UInt8]) {
    // What needs no escaping, nearly everything, is copied in runs.
    var run = bytes.startIndex
    var index = run
    func replace(_ length: Int, by replacement: String.UTF8View) {
      xml.append(contentsOf: bytes[run..<index])
      xml.append(contentsOf: replacement)
      index += length
      run = index
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isPlain[Int(byte)] {
        index += 1
        continue
      }
      switch byte {
      case 0x26: replace(1, by: "&amp;".utf8)
      case 0x3C: replace(1, by: "&lt;".utf8)
      case 0x3E: replace(1, by: "&gt;".utf8)
      case 0x0D:
        let isPair = index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
        replace(isPair ? 2 : 1, by: "\n".utf8)
      case 0x80...:
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(index + length, bytes.endIndex)
        let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
        if let scalar, isAllowed(scalar) {
          index = end
        } else {
          replace(end - index, by: "\u{FFFD}".utf8)
        }
      default: replace(1, by: "\u{FFFD}".utf8)
      }
    }
    xml.append(contentsOf: bytes[run...])
  }

  /// Whether a byte stands for itself whatever follows it.
  ///
  /// C1 control codes begin with C2, noncharacters with EF or F0…F4.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF, 0xF0...0xFF: false
    default: true
    }
  }

  /// Whether an XML 1.0 document may hold `scalar`, and is well advised to.
  ///
  /// The production `Char` (<https://www.w3.org/TR/xml/#charsets>) without what the note beneath it
  /// discourages: control codes above U+007E and noncharacters.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x20...0x7E, 0xA0...0xD7FF: true
    case 0xFDD0...0xFDEF: false
    case 0xE000...0xFFFD: true
    case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
  }
}
