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
