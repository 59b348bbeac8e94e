import IncipitBooks
import IncipitText

/// Notes a text whose lines look like something else than prose: a table, code, verse.
enum ProseShape {
  private enum Shape: CaseIterable {
    case table, code, verse
  }

  /// Fewer lines tell nothing.
  private static let minimumLines = 12
  /// A longer line is no line of a song.
  private static let longestVerse = 52

  /// What is odd in the shape of the text, if most of its lines are of one sort and almost nobody speaks.
  ///
  /// O(n).
  static func finding(in table: TokenTable, quotations: Int) -> Finding? {
    let prose = table.paragraphs.filter { $0.role == .prose }.map(\.span)
    let lines = prose.reduce(0) { $0 + lineCount(table.text.bytes($1)) }
    guard lines >= minimumLines, quotations * 8 < lines, let first = prose.first else { return nil }
    var counts = [0, 0, 0]
    for paragraph in prose {
      for line in table.text.bytes(paragraph).split(separator: UInt8(ascii: "\n")) {
        if let shape = shape(of: line), let index = Shape.allCases.firstIndex(of: shape) {
          counts[index] += 1
        }
      }
    }
    for (shape, count) in zip(Shape.allCases, counts) where count * 10 >= lines * 7 {
      return finding(shape, at: first)
    }
    return nil
  }

  /// How many lines with something in them there are.
  private static func lineCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isEmpty = true
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        isEmpty = true
      } else if isEmpty {
        isEmpty = false
        count += 1
      }
    }
    return count
  }

  private static func finding(_ shape: Shape, at span: TextSpan) -> Finding {
    switch shape {
    case .table:
      Finding(
        "text.table", .warning, at: span,
        "most lines look like rows of a table; there is little to read in them as a story")
    case .code:
      Finding(
        "text.code", .warning, at: span,
        "most lines look like a program; there is little to read in them as a story")
    case .verse:
      Finding(
        "text.verse", .note, at: span,
        "most lines look like verse; people and scenes are less sure")
    }
  }

  private static func shape(of line: ArraySlice<UInt8>) -> Shape? {
    let bytes = line.drop { $0 <= 0x20 }
    guard let last = bytes.last(where: { $0 > 0x20 }) else { return nil }
    let bars = bytes.count { $0 == 0x09 || $0 == UInt8(ascii: "|") }
    if bars >= 2 { return .table }
    if "{};".utf8.contains(last) || bytes.starts(with: "//".utf8) || bytes.starts(with: "#".utf8) {
      return .code
    }
    let isOpen = !".!?\"'*~".utf8.contains(last) && last < 0x80
    return isOpen && bytes.count <= longestVerse && bytes.count > 8 ? .verse : nil
  }
}
