package import IncipitLexicon

/// What the tagger knows of single words: the tags they had in the treebank, the words they keep company with.
package struct TaggerDictionary: Sendable {
  /// What is known of one word.
  package struct Entry: Hashable, Sendable {
    /// The lanes the word was seen with, a bit each; 0 for one that was not seen often enough.
    package var lanes: UInt32 = 0
    /// Its group among those found by company alone, from 1 on; 0 for a word of none.
    package var group: UInt8 = 0
    /// The same in fewer groups.
    package var family: UInt8 = 0
    /// The lanes that the tagger gave it in texts without tags, not knowing the word: two bits a lane, the lower
    /// one for a tenth or more of its places, the upper one for a half or more.
    package var guess: UInt32 = 0

    package init() {}
  }

  /// The words' numbers, ascending; see `number(of:)`.
  private let words: [UInt32]
  private let entries: [Entry]

  package init(_ entries: [UInt32: Entry]) {
    words = entries.keys.sorted()
    self.entries = words.map { entries[$0] ?? Entry() }
  }

  /// Reads the sections that `write(to:)` made; nil if one is missing or they do not fit together.
  init?(_ file: WeightFile) {
    guard let words = file.table("words", of: UInt32.self)?.elements,
      let lanes = file.table("lanes", of: UInt32.self)?.elements,
      let groups = file.table("groups", of: UInt8.self)?.elements,
      let families = file.table("families", of: UInt8.self)?.elements,
      let guesses = file.table("guesses", of: UInt32.self)?.elements,
      lanes.count == words.count, groups.count == words.count, families.count == words.count,
      guesses.count == words.count, zip(words, words.dropFirst()).allSatisfy(<)
    else { return nil }
    self.words = words
    entries = words.indices.map { index in
      var entry = Entry()
      entry.lanes = lanes[index]
      entry.group = groups[index]
      entry.family = families[index]
      entry.guess = guesses[index]
      return entry
    }
  }

  /// Adds the dictionary's sections to a weight file.
  package func write(to writer: inout WeightWriter) {
    writer.add("words", words)
    writer.add("lanes", entries.map(\.lanes))
    writer.add("groups", entries.map(\.group))
    writer.add("families", entries.map(\.family))
    writer.add("guesses", entries.map(\.guess))
  }

  /// What is known of the word with this number; nil for a word not known.
  ///
  /// O(log n).
  func entry(of word: UInt32) -> Entry? {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word ? entries[low] : nil
  }

  /// The number of a word in lower case: digits are all alike.
  package static func number(of word: String) -> UInt32 { number(of: normal(word)) }

  static func number(of bytes: some Sequence<UInt8>) -> UInt32 { TaggerHash.of(bytes, salt: 0) }

  /// A word's bytes with every digit a zero and the typographer's marks plain.
  static func normal(_ word: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.utf8.count)
    for byte in word.utf8 { bytes.append(byte >= 0x31 && byte <= 0x39 ? 0x30 : byte) }
    guard bytes.count == 3, bytes[0] == 0xE2, bytes[1] == 0x80 else { return bytes }
    switch bytes[2] {
    case 0x9C, 0x9D: return [0x22]
    case 0x98, 0x99: return [0x27]
    case 0xA6: return [0x2E, 0x2E, 0x2E]
    case 0x93: return [0x2D]
    case 0x94, 0x95: return [0x2D, 0x2D]
    default: return bytes
    }
  }
}
