import IncipitText

/// Cuts a text into blocks: one a line, or one a run of lines where the source wraps its lines.
enum BlockFinder {
  /// The blocks of `text`.
  ///
  /// O(n).
  static func blocks(of text: SourceText) -> BlockTable {
    let lines = LineTable(text).lines
    let trimmed = lines.map { text.trimmed($0) }
    let wrap = LineWrap(text, lines, trimmed)
    var blocks: [Block] = []
    var blankLines = 0
    // Whether the open block is a fact of the header.
    var isFact = false
    for (index, (line, content)) in zip(lines, trimmed).enumerated() {
      if content.isEmpty {
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
      let beginsFact = wrap.isWrapped && HeaderLabel.begins(text, content, behindFact: isFact)
      if wrap.joins(index), !beginsFact, let last = blocks.last {
        blocks[blocks.count - 1] = Block(
          span: last.span.union(content), lineStart: last.lineStart,
          blankLinesBefore: last.blankLinesBefore, looksBlank: false)
      } else {
        blocks.append(
          Block(
            span: content, lineStart: Int(line.start), blankLinesBefore: blankLines,
            looksBlank: false))
        blankLines = 0
        isFact = beginsFact || wrap.isWrapped && HeaderLabel.begins(text, content)
      }
    }
    return BlockTable(text: text, blocks: blocks)
  }

  private static func holdsUnusualBlank(_ text: SourceText, _ line: TextSpan) -> Bool {
    // A mark at the very start of the file is no scene break.
    let bytes = text.bytes(line)
    return bytes.contains { $0 >= 0x80 } && !bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}
