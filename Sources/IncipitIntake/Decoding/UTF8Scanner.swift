/// What a check of bytes as UTF-8 found, and the text with each fault replaced.
struct UTF8Scanner {
  /// The bytes with each maximal faulty subpart replaced by U+FFFD (Unicode 16, section 3.9).
  private(set) var repaired: [UInt8] = []
  /// Offset into `repaired` of each replacement, in order.
  private(set) var faults: [Int] = []
  /// How many characters of two and more bytes are well formed.
  private(set) var wellFormed = 0
  /// Whether the last fault is a character cut off by the end of the bytes, with at least its first
  /// two bytes there.
  private(set) var endsCut = false

  /// Checks `bytes`.
  ///
  /// O(n).
  init(_ bytes: [UInt8]) {
    repaired.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        repaired.append(byte)
        index += 1
        continue
      }
      let (length, isComplete) = Self.sequence(in: bytes, at: index)
      if isComplete {
        repaired.append(contentsOf: bytes[index..<index + length])
        wellFormed += 1
      } else {
        faults.append(repaired.count)
        repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
        endsCut = index + length == bytes.count && length >= 2
      }
      index += length
    }
  }

  /// How long the character or the faulty subpart at `index` is, and which of the two it is.
  private static func sequence(in bytes: [UInt8], at index: Int) -> (Int, isComplete: Bool) {
    let lead = bytes[index]
    let needed: Int
    // The second byte's range shuts out overlong forms, surrogates and values past U+10FFFF
    // (Unicode 16, table 3-7).
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, second) = (3, 0xA0...0xBF)
    case 0xED: (needed, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, second) = (4, 0x90...0xBF)
    case 0xF4: (needed, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: needed = 4
    default: return (1, false)
    }
    var length = 1
    while length < needed, index + length < bytes.count {
      let range = length == 1 ? second : 0x80...0xBF
      guard range.contains(bytes[index + length]) else { return (length, false) }
      length += 1
    }
    return (length, length == needed)
  }
}
