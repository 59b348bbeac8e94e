/// Text made fit to stand in an HTML page, in an element or in a quoted attribute.
///
/// Works on bytes, not on `Character`s: a `"` that carries a combining mark is one `Character`, is
/// not equal to `"`, and would pass a table of characters unescaped.
package enum HTMLEscaping {
  /// Appends `bytes` (UTF-8) escaped for element content and for quoted attributes.
  ///
  /// The five marks `& < > " '` become references. Control characters other than tab and line feed
  /// (C0, DEL, C1) and U+FFFE and U+FFFF are no part of a story and become U+FFFD, so that nothing
  /// hides; a carriage return, alone or before a line feed, becomes one line feed. O(n).
  package static func append(_ bytes: ArraySlice<UInt8>, to html: inout [UInt8]) {
    // What needs no escaping, nearly everything, is copied in runs.
    var run = bytes.startIndex
    var index = run
    func replace(_ length: Int, by replacement: String.UTF8View) {
      html.append(contentsOf: bytes[run..<index])
      html.append(contentsOf: replacement)
      index += length
      run = index
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isPlain[Int(byte)] {
        index += 1
        continue
      }
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch byte {
      case 0x26: replace(1, by: "&amp;".utf8)
      case 0x3C: replace(1, by: "&lt;".utf8)
      case 0x3E: replace(1, by: "&gt;".utf8)
      case 0x22: replace(1, by: "&quot;".utf8)
      case 0x27: replace(1, by: "&#39;".utf8)
      case 0x0D: replace(next == 0x0A ? 2 : 1, by: "\n".utf8)
      case 0xC2 where (0x80...0x9F).contains(next): replace(2, by: "\u{FFFD}".utf8)
      case 0xC2: index += 1
      case 0xEF where next == 0xBF && isNoncharacterEnd(bytes, index + 2):
        replace(3, by: "\u{FFFD}".utf8)
      case 0xEF: index += 1
      default: replace(1, by: "\u{FFFD}".utf8)
      }
    }
    html.append(contentsOf: bytes[run...])
  }

  /// Whether a byte stands for itself whatever follows it.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F, 0x26, 0x3C, 0x3E, 0x22, 0x27, 0xC2, 0xEF: false
    default: true
    }
  }

  /// Whether the byte at `index` is the last of U+FFFE or U+FFFF, behind EF BF.
  private static func isNoncharacterEnd(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index < bytes.endIndex && bytes[index] >= 0xBE
  }

  /// `string` escaped as by `append(_:to:)`.
  package static func text(_ string: String) -> String {
    var html: [UInt8] = []
    html.reserveCapacity(string.utf8.count + 16)
    append(Array(string.utf8)[...], to: &html)
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
}
