import IncipitMarkup

/// The bytes of one line of a book in the making, put together out of pieces of the source.
///
/// Control characters and a byte-order mark are left out; a run of white space that holds a line end
/// or a tab becomes one space, and none stands at either end.
struct LineBytes {
  /// UTF-8.
  private var bytes: [UInt8] = []
  /// Whether a line end or tab was met behind the last word.
  private var endsInBreak = false
  /// Whether a word was met, in this piece or in one that was taken.
  private var hasBegun = false
  /// Spaces that will stand in the line if a word follows.
  private var spaces = 0
  /// Whether a blank that was met behind the last word has been taken with it.
  private var isBlankTaken = false

  /// The line.
  var finished: String { String(decoding: bytes, as: UTF8.self) }

  /// What was put together since the last time, so that what follows can be set in another way; a
  /// blank at its end goes with it, also where no word follows.
  mutating func take() -> String {
    isBlankTaken = writeBlank() || isBlankTaken
    defer { bytes.removeAll(keepingCapacity: true) }
    return finished
  }

  /// Appends a piece of the source, valid UTF-8.
  ///
  /// O(n).
  mutating func append(_ piece: ArraySlice<UInt8>) {
    var run = piece.startIndex
    var index = run
    while index < piece.endIndex {
      let byte = piece[index]
      if Self.isPlain[Int(byte)] {
        index += 1
        continue
      }
      if run < index { write(piece[run..<index]) }
      if byte < 0x80 {
        if byte == 0x20, !endsInBreak { spaces += 1 }
        if (0x09...0x0D).contains(byte) { endsInBreak = true }
        index += 1
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(index + length, piece.endIndex)
        take(piece[index..<end])
        index = end
      }
      run = index
    }
    if run < index { write(piece[run..<index]) }
  }

  private mutating func take(_ encoded: ArraySlice<UInt8>) {
    guard let scalar = String(decoding: encoded, as: UTF8.self).unicodeScalars.first else { return }
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: endsInBreak = true
    case 0xFEFF: break  // a byte-order mark
    default: if XMLText.isAllowed(scalar) { write(encoded) }
    }
  }

  private mutating func write(_ words: ArraySlice<UInt8>) {
    writeBlank()
    endsInBreak = false
    isBlankTaken = false
    hasBegun = true
    bytes.append(contentsOf: words)
  }

  /// Writes the blank behind the last word; false if none stands there.
  @discardableResult private mutating func writeBlank() -> Bool {
    defer { spaces = 0 }
    guard hasBegun else { return false }
    let count = !endsInBreak ? spaces : isBlankTaken ? 0 : max(1, spaces)
    for _ in 0..<count { bytes.append(0x20) }
    return count > 0
  }

  /// Whether a byte stands for itself whatever follows it: letters and marks of ASCII, and of longer
  /// scalars all but those that may be white space, control characters or noncharacters.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0...0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: false
    default: true
    }
  }
}
