/// The distinct words of a story in the order in which they come, each with its number.
///
/// Words are told apart as strings are. In front of the dictionary of strings stands a table of the
/// very bytes, so that a word that has come before costs neither a string nor a strong hash. Bytes
/// chosen to fall into one place of it are looked for `maximumProbes` times at most.
struct Vocabulary: Sendable {
  private(set) var words: [String] = []
  private(set) var numbers: [String: Int32] = [:]

  /// An entry of the table: bytes that stand in `letters`, and the number of their word.
  private struct Entry {
    var hash: UInt32 = 0
    /// −1 for a free place.
    var number: Int32 = -1
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  private static let maximumProbes = 16

  /// A power of two, at most half full.
  private var entries = [Entry](repeating: Entry(), count: 2_048)
  private var used = 0
  private var letters: [UInt8] = []

  /// - Parameter count: about how many words there may be.
  init(expecting count: Int = 0) {
    let count = min(max(count, 256), 16_384)
    letters.reserveCapacity(count * 8)
    words.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }

  /// The number of the word that `word` holds in UTF-8, a new one if it has not come before.
  mutating func number(of word: ArraySlice<UInt8>) -> Int32 { number(of: word, folding: 0) }

  /// The number of the word that the letters of ASCII in `letters` make in lower case.
  mutating func number(ofLetters letters: ArraySlice<UInt8>) -> Int32 {
    number(of: letters, folding: 0x20)
  }

  /// The number of the word whose bytes are those of `word` with the bits of `fold`.
  @inline(__always)
  private mutating func number(of word: ArraySlice<UInt8>, folding fold: UInt8) -> Int32 {
    // FNV-1a (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv).
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte | fold)) &* 0x0100_0193 }
    var place = Int(hash) & (entries.count - 1)
    for _ in 0..<Self.maximumProbes {
      let entry = entries[place]
      if entry.number < 0 {
        let start = letters.count
        for byte in word { letters.append(byte | fold) }
        let number = slowNumber(of: letters[start...])
        entries[place] = Entry(
          hash: hash, number: number, start: UInt32(start), length: UInt32(word.count))
        used += 1
        if used * 2 > entries.count { grow() }
        return number
      }
      if entry.hash == hash, holds(entry, word, fold) { return entry.number }
      place = (place + 1) & (entries.count - 1)
    }
    return slowNumber(of: word.map { $0 | fold }[...])
  }

  @inline(__always)
  private func holds(_ entry: Entry, _ word: ArraySlice<UInt8>, _ fold: UInt8) -> Bool {
    guard Int(entry.length) == word.count else { return false }
    var place = Int(entry.start)
    for byte in word {
      guard letters[place] == byte | fold else { return false }
      place += 1
    }
    return true
  }

  private mutating func slowNumber(of word: ArraySlice<UInt8>) -> Int32 {
    let word = String(decoding: word, as: UTF8.self)
    let next = Int32(words.count)
    let number = Self.known(&numbers[word, default: next])
    if number == next { words.append(word) }
    return number
  }

  /// The number itself, which the dictionary then keeps: the word is looked up once for both.
  private static func known(_ number: inout Int32) -> Int32 {
    number
  }

  private mutating func grow() {
    var wider = [Entry](repeating: Entry(), count: entries.count * 2)
    for entry in entries where entry.number >= 0 {
      var place = Int(entry.hash) & (wider.count - 1)
      var probes = 0
      while wider[place].number >= 0, probes < Self.maximumProbes {
        place = (place + 1) & (wider.count - 1)
        probes += 1
      }
      // One that finds no place near its own is left to the dictionary.
      if wider[place].number < 0 { wider[place] = entry }
    }
    entries = wider
  }
}
