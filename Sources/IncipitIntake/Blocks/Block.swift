import IncipitText

/// A paragraph as the source sets it, before it is known what it is.
struct Block: Equatable {
  /// Trimmed of white space; empty for a line that only looks blank.
  let span: TextSpan
  /// Offset of the first byte of its first line.
  let lineStart: Int
  /// How many blank lines stand before it.
  let blankLinesBefore: Int
  /// Whether it is a line that holds nothing but no-break or other unusual white space.
  let looksBlank: Bool
}

/// The blocks of a text in order, and the text they are of.
struct BlockTable {
  let text: SourceText
  let blocks: [Block]
  /// Lines of each block that are no longer than a heading or a cue can be are asked for often; a
  /// longer block is cut to this many bytes before its words are looked at, so that a file that is
  /// one endless line costs no more than its bytes.
  static let inspectedBytes = 4096

  var count: Int { blocks.count }
  subscript(index: Int) -> Block { blocks[index] }

  /// The words and marks of block `index`, of its first `inspectedBytes` only.
  ///
  /// O(length), at most `inspectedBytes`.
  func line(_ index: Int) -> Line { Line(text, blocks[index].span) }

  /// The first `bytes` of block `index`, cut at a scalar.
  func head(_ index: Int, bytes: Int) -> Line {
    Line(text, TextSpan(Int(blocks[index].span.start), boundary(in: index, offset: bytes)))
  }

  /// The last `bytes` of block `index`, cut at a scalar.
  func tail(_ index: Int, bytes: Int) -> Line {
    let start = boundary(in: index, offset: blocks[index].span.utf8Length - bytes)
    return Line(text, TextSpan(start, Int(blocks[index].span.end)))
  }

  /// The last scalar's start at most `offset` bytes behind the start of block `index`, or its end.
  private func boundary(in index: Int, offset: Int) -> Int {
    let span = blocks[index].span
    guard offset < span.utf8Length else { return Int(span.end) }
    var place = Int(span.start) + max(0, offset)
    while place > Int(span.start), !text.isScalarBoundary(place) { place -= 1 }
    return place
  }

  /// Whether block `index` opens with a double quotation mark, straight or curly: a look at its first
  /// bytes that spares most lines of a dialogue a closer one.
  func opensSpeech(_ index: Int) -> Bool {
    let bytes = text.bytes(blocks[index].span)
    return bytes.first == 0x22 || bytes.starts(with: [0xE2, 0x80, 0x9C])
  }

  /// How long block `index` is in bytes.
  func utf8Length(_ index: Int) -> Int { blocks[index].span.utf8Length }
}
