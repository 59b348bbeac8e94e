import IncipitText

/// Cuts words and hashes each run that ends with one.
struct ShingleScanner {
  /// Of every run, in order of the text.
  private(set) var hashes: [UInt64] = []
  /// Words so far.
  private(set) var count = 0
  /// Of all words so far, in their order.
  private(set) var whole: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last = [UInt64](repeating: 0, count: Self.length)
  private var word: UInt64 = seed
  private var isInWord = false

  /// Words in a run: fewer are common speech, more break at each small change; prose is compared with five to
  /// nine (Broder 1997 takes ten for pages).
  private static let length = 5
  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Reads spans one after another; a word ends with its span.
  ///
  /// O(length).
  init(of spans: [TextSpan], in text: SourceText) {
    for span in spans {
      read(text.bytes(span))
      endWord()
    }
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: add(byte)
      case 0x41...0x5A: add(byte | 0x20)
      // Apostrophes are no part of a word and part none.
      case 0x27, 0x60: break
      case 0xE2 where index + 2 < bytes.endIndex && bytes[index + 1] == 0x80:
        // General punctuation (U+2000…U+203F) parts words, but for the curly apostrophes.
        if bytes[index + 2] != 0x99, bytes[index + 2] != 0x98 { endWord() }
        index += 2
      case 0xC2 where index + 1 < bytes.endIndex && bytes[index + 1] < 0xC0:
        endWord()
        index += 1
      case 0x80...: add(byte)
      default: endWord()
      }
      index += 1
    }
  }

  private mutating func add(_ byte: UInt8) {
    // FNV-1a, 64 bit.
    word = (word ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    isInWord = true
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    last[count % Self.length] = word
    whole = mixed(whole ^ word)
    word = Self.seed
    count += 1
    guard count >= Self.length else { return }
    var hash: UInt64 = 0
    for step in 0..<Self.length { hash = mixed(hash &+ last[(count + step) % Self.length]) }
    hashes.append(hash)
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  private func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
