/// Text made fit to stand in an HTML page, in an element or in a quoted attribute.
///
/// Works on bytes, not on `Character`s: a `"` that carries a combining mark is one `Character`, is
/// not equal to `"`, and would pass a table of characters unescaped.
package enum HTMLEscaping {
  /// Appends `bytes` (UTF-8) escaped for element content and for quoted attributes.
  ///
  /// The five marks `& < > " '` become references. Control characters other than tab and line feed
  /// (C0, DEL, C1) are no part of a story and become U+FFFD, so that nothing hides; a carriage return,
  /// alone or before a line feed, becomes one line feed. O(n).
  package static func append(_ bytes: some Sequence<UInt8>, to html: inout [UInt8]) {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x26: html.append(contentsOf: "&amp;".utf8)
      case 0x3C: html.append(contentsOf: "&lt;".utf8)
      case 0x3E: html.append(contentsOf: "&gt;".utf8)
      case 0x22: html.append(contentsOf: "&quot;".utf8)
      case 0x27: html.append(contentsOf: "&#39;".utf8)
      case 0x0A where previous == 0x0D: break
      case 0x09, 0x0A: html.append(byte)
      case 0x0D: html.append(0x0A)
      case 0..<0x20, 0x7F: html.append(contentsOf: replacement)
      case 0x80...0x9F where previous == 0xC2:
        html.removeLast()
        html.append(contentsOf: replacement)
      default: html.append(byte)
      }
      previous = byte
    }
  }

  /// `string` escaped as by `append(_:to:)`.
  package static func text(_ string: String) -> String {
    var html: [UInt8] = []
    html.reserveCapacity(string.utf8.count + 16)
    append(string.utf8, to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  /// `string` escaped for a place that holds one line: a title, a name, an attribute.
  ///
  /// Beyond `text(_:)`, runs of white space become one space, and the marks that embed or override
  /// the direction of writing are dropped, because they would turn round what stands beside them
  /// (Unicode Technical Report 36, section 2.5). O(n).
  package static func line(_ string: String) -> String {
    var plain = ""
    plain.reserveCapacity(string.utf8.count)
    var isAfterBlank = true
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069: continue
      case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029:
        if !isAfterBlank { plain.unicodeScalars.append(" ") }
        isAfterBlank = true
      default:
        plain.unicodeScalars.append(scalar)
        isAfterBlank = false
      }
    }
    if plain.unicodeScalars.last == " " { plain.unicodeScalars.removeLast() }
    return text(plain)
  }

  /// U+FFFD in UTF-8.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
