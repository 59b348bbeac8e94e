/// Where the lines of a text begin and end.
///
/// Memory and time follow the number of lines.
package struct LineTable: Sendable, Equatable {
  /// The lines in order, each without its terminator (LF, CRLF or a lone CR); a text that ends in a
  /// terminator has no empty line behind it, and an empty text has none at all.
  package let lines: [TextSpan]

  /// Finds the lines of `text`.
  ///
  /// O(n).
  package init(_ text: SourceText) {
    var lines: [TextSpan] = []
    var start = 0
    var index = 0
    let bytes = text.utf8
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x0D, byte == 0x0A || byte == 0x0D {
        lines.append(TextSpan(start, index))
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { lines.append(TextSpan(start, bytes.count)) }
    self.lines = lines
  }

  /// The number (from 0) of the line that holds `offset` or whose terminator does.
  ///
  /// O(log n).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
