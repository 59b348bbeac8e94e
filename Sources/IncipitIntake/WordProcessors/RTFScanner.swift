/// Cuts an RTF file into its tokens (Rich Text Format 1.9.1, "RTF Syntax").
struct RTFScanner {
  enum Token: Equatable {
    case open
    case close
    /// A control word without its backslash, and its number if it has one.
    case word(String, Int?)
    /// A backslash with a character that is no letter.
    case symbol(UInt8)
    /// `\'hh`, or a byte as it stands.
    case byte(UInt8)
    /// ASCII that stands as it is, no token among it; a range of the file.
    case text(Range<Int>)
  }

  private let bytes: [UInt8]
  private var position: Int

  /// The tokens of `bytes` from `position` on.
  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next token; nil at the end.
  ///
  /// O(length of the token).
  mutating func next() -> Token? {
    while position < bytes.count,
      bytes[position] == 0x0A || bytes[position] == 0x0D
        || bytes[position] == 0
    {
      position += 1
    }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "{"): return .open
    case UInt8(ascii: "}"): return .close
    case UInt8(ascii: "\\"): return control()
    case 0x80...: return .byte(byte)
    default:
      let start = position - 1
      while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
      return .text(start..<position)
    }
  }

  /// Passes over `count` bytes, which are a picture's or an object's.
  mutating func skip(_ count: Int) { position += min(max(count, 0), bytes.count - position) }

  /// Reads what stands behind a backslash.
  private mutating func control() -> Token? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard Self.isLetter(first) else {
      position += 1
      guard first == UInt8(ascii: "'") else { return .symbol(first) }
      let digits = bytes[position...].prefix(2)
      guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return next() }
      position += 2
      return .byte(value)
    }
    let start = position
    // No word of the format is longer than 32 letters.
    while position < bytes.count, Self.isLetter(bytes[position]), position - start < 40 {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    let number = self.number()
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return .word(word, number)
  }

  private mutating func number() -> Int? {
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let digits = position
    while position < bytes.count, Self.isDigit(bytes[position]), position - digits < 10 {
      position += 1
    }
    guard position > digits else {
      position = start
      return nil
    }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte >= 0x20 && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}")
      && byte != UInt8(ascii: "\\")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
