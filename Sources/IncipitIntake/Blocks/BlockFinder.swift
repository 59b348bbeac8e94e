import IncipitText

/// Cuts a text into blocks: one a line, or one a run of lines where the source wraps its lines.
enum BlockFinder {
  /// The blocks of `text`.
  ///
  /// O(n).
  static func blocks(of text: SourceText) -> BlockTable {
    let lines = LineTable(text).lines
    let trimmed = lines.map { text.trimmed($0) }
    let isWrapped = isHardWrapped(trimmed)
    var blocks: [Block] = []
    var blankLines = 0
    var previous: TextSpan?
    for (line, content) in zip(lines, trimmed) {
      if content.isEmpty {
        previous = nil
        guard holdsUnusualBlank(text, line) else {
          blankLines += 1
          continue
        }
        let start = Int(line.start)
        blocks.append(
          Block(
            span: TextSpan(start, start), lineStart: start, blankLinesBefore: blankLines,
            looksBlank: true))
        blankLines = 0
        continue
      }
      let isIndented = content.start > line.start
      if isWrapped, let above = previous, !isIndented,
        above.utf8Length >= wrappedColumns.lowerBound,
        let last = blocks.last
      {
        blocks[blocks.count - 1] = Block(
          span: last.span.union(content), lineStart: last.lineStart,
          blankLinesBefore: last.blankLinesBefore, looksBlank: false)
      } else {
        blocks.append(
          Block(
            span: content, lineStart: Int(line.start), blankLinesBefore: blankLines,
            looksBlank: false))
        blankLines = 0
      }
      previous = content
    }
    return BlockTable(text: text, blocks: blocks)
  }

  /// How long lines are that were broken to fit a screen or a mail: most programs break between
  /// the 60th and the 80th column.
  private static let wrappedColumns = 50..<101

  /// Whether paragraphs run over several lines: none is longer than a screen is wide, and most that
  /// have a neighbour directly below fill the width.
  private static func isHardWrapped(_ lines: [TextSpan]) -> Bool {
    var followed = 0
    var full = 0
    var filled = 0
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard line.utf8Length < 130 else { return false }
      filled += 1
      guard index + 1 < lines.count, !lines[index + 1].isEmpty else { continue }
      followed += 1
      if wrappedColumns.contains(line.utf8Length) { full += 1 }
    }
    return followed >= 12 && full * 10 >= followed * 7 && followed * 2 >= filled
  }

  private static func holdsUnusualBlank(_ text: SourceText, _ line: TextSpan) -> Bool {
    // A mark at the very start of the file is no scene break.
    let bytes = text.bytes(line)
    return bytes.contains { $0 >= 0x80 } && !bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}
