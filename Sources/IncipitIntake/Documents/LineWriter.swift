import IncipitText

/// Writes words as lines, one a block, and keeps where each block and each emphasised run stands.
///
/// White space is run together as browsers do it; blank lines are written as the page shows them, so
/// that a gap that is wider than others stays one.
struct LineWriter {
  private(set) var utf8: [UInt8] = []
  private(set) var blocks: [Block] = []
  /// One a block.
  private(set) var hints: [BlockHint] = []
  private(set) var emphasis: [TextSpan] = []
  /// Whether the words to come are set in another type.
  var isEmphasised = false { didSet { if !isEmphasised { endEmphasis() } } }

  /// Where the open block begins; nil if none is open.
  private var start: Int?
  private var hint = BlockHint()
  /// Blank lines before the open block.
  private var blankLines = 0
  /// Line ends to write before the next block.
  private var lineEnds = 0
  private var owesSpace = false
  private var emphasisStart: Int?
  /// Starts of the runs that are being measured; nil until their first word is written.
  private var runs: [Int?] = []
  /// Whether the block that is open for no word yet would show an empty line.
  private(set) var showsBlank = false

  /// The most blank lines that are written in a row.
  private static let mostLineEnds = 9

  /// Whether a block is open that holds words.
  var isOpen: Bool { start != nil }
  /// The last byte of the open block.
  var last: UInt8? { isOpen ? utf8.last : nil }

  // MARK: Words

  /// Appends `bytes` to the open block; opens one with `hint` for the first word.
  mutating func append(_ bytes: ArraySlice<UInt8>, _ hint: BlockHint) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        owesSpace = isOpen
        index += 1
        continue
      }
      if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xAD {
        index += 2  // A soft hyphen is no part of a word.
        continue
      }
      if byte >= 0xC2, !isOpen, let length = Self.blankLength(bytes[index...]) {
        showsBlank = true
        index += length
        continue
      }
      var end = index + 1
      while end < bytes.endIndex, bytes[end] > 0x20, bytes[end] != 0xC2, isOpen || bytes[end] < 0x80
      {
        end += 1
      }
      write(bytes[index..<end], hint)
      index = end
    }
  }

  /// Has a blank stand before the next word of the open block.
  mutating func space() { owesSpace = isOpen }

  /// Appends `byte` to the last word of the open block.
  mutating func attach(_ byte: UInt8) {
    guard isOpen else { return }
    owesSpace = false
    utf8.append(byte)
  }

  private mutating func write(_ word: ArraySlice<UInt8>, _ hint: BlockHint) {
    if start == nil {
      open(hint)
    } else if owesSpace {
      utf8.append(0x20)
    }
    owesSpace = false
    if isEmphasised, emphasisStart == nil { emphasisStart = utf8.count }
    for index in runs.indices where runs[index] == nil { runs[index] = utf8.count }
    utf8 += word
  }

  private mutating func open(_ hint: BlockHint) {
    if !blocks.isEmpty { utf8 += repeatElement(0x0A, count: max(1, lineEnds)) }
    blankLines = blocks.isEmpty ? 0 : max(0, lineEnds - 1)
    lineEnds = 0
    start = utf8.count
    self.hint = hint
  }

  // MARK: Lines

  /// Ends the line, as `<br>` does.
  mutating func breakLine() {
    if start == nil { showsBlank = true }
    close()
    lineEnds = min(lineEnds + 1, Self.mostLineEnds)
  }

  /// Ends the block; the next stands apart from it.
  mutating func breakBlock() {
    close()
    showsBlank = false
    lineEnds = max(lineEnds, 2)
  }

  /// Writes a line that only looks blank, as an empty paragraph does, unless one stands there.
  mutating func writeBlank(_ hint: BlockHint) {
    guard let last = blocks.last, !last.looksBlank else { return }
    lineEnds = 2
    open(hint)
    blocks.append(
      Block(
        span: TextSpan(utf8.count, utf8.count), lineStart: utf8.count,
        blankLinesBefore: blankLines, looksBlank: true))
    hints.append(hint)
    utf8 += [0xC2, 0xA0]
    start = nil
    lineEnds = 2
  }

  private mutating func close() {
    guard let start else { return }
    while utf8.count > start, let length = Self.blankSuffix(utf8[start...]) {
      utf8.removeLast(length)
    }
    endEmphasis()
    blocks.append(
      Block(
        span: TextSpan(start, utf8.count), lineStart: start, blankLinesBefore: blankLines,
        looksBlank: false))
    hints.append(hint)
    self.start = nil
    owesSpace = false
  }

  // MARK: Runs

  /// Begins to measure a run of words.
  mutating func beginRun() { runs.append(nil) }

  /// Ends the run that was begun last; nil if it has no words.
  ///
  /// Without the blanks at its end, which are taken off the line when it closes.
  mutating func endRun() -> TextSpan? {
    guard let last = runs.popLast(), let first = last else { return nil }
    var end = utf8.count
    while end > first, let length = Self.blankSuffix(utf8[first..<end]) { end -= length }
    return end > first ? TextSpan(first, end) : nil
  }

  private mutating func endEmphasis() {
    guard let first = emphasisStart else { return }
    emphasisStart = nil
    guard first < utf8.count else { return }
    // Two runs with nothing but a blank between them are one.
    if let last = emphasis.last, let start, Int(last.start) >= start,
      utf8[Int(last.end)..<first].allSatisfy({ $0 == 0x20 })
    {
      emphasis[emphasis.count - 1] = TextSpan(Int(last.start), utf8.count)
    } else {
      emphasis.append(TextSpan(first, utf8.count))
    }
  }

  // MARK: Blanks

  /// The length of the scalar that `bytes` begins with if it is blank; nil if it is not.
  private static func blankLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard bytes.count >= length,
      let scalar = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.first,
      CharacterClass.isBlank(scalar)
    else { return nil }
    return length
  }

  /// The length of the blank scalar that `bytes` end with; nil if they end otherwise.
  private static func blankSuffix(_ bytes: ArraySlice<UInt8>) -> Int? {
    for length in 1...3 where bytes.count >= length {
      let suffix = bytes.suffix(length)
      guard let first = suffix.first, first & 0xC0 != 0x80 else { continue }
      return blankLength(suffix) == length ? length : nil
    }
    return nil
  }
}
