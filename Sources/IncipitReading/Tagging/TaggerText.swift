import IncipitText

/// Words in sentences, as the tagger takes them: cut like the treebanks do, "do" from "n't".
package struct TaggerText: Sendable {
  /// How a word stands in the text, as far as capitals go.
  package enum Capitals: UInt8, Sendable {
    case none
    /// The first letter is a capital.
    case first
    /// Two or more letters, all capitals.
    case all
  }

  /// The words in lower case, with the straight apostrophe; a word may stand here twice.
  package private(set) var vocabulary: [String] = []
  /// Which words of the vocabulary have neither letter nor digit.
  package private(set) var isMark: [Bool] = []
  /// For each place in the text its word, as index into `vocabulary`.
  package private(set) var words: [Int32] = []
  package private(set) var capitals: [Capitals] = []
  /// The first places of the sentences, ascending; the first is 0 unless there are no words.
  package private(set) var sentences: [Int] = []

  package init() {}

  /// Makes room for `count` places.
  package mutating func reserve(_ count: Int) {
    words.reserveCapacity(count)
    capitals.reserveCapacity(count)
  }

  /// Adds a word to the vocabulary.
  ///
  /// - Returns: its number.
  package mutating func learn(_ word: String) -> Int32 {
    vocabulary.append(word)
    isMark.append(
      !word.unicodeScalars.contains { CharacterClass.isLetter($0) || CharacterClass.isDigit($0) })
    return Int32(vocabulary.count - 1)
  }

  /// Adds the next place of the text.
  package mutating func add(_ word: Int32, capitals: Capitals, startsSentence: Bool) {
    if startsSentence || words.isEmpty { sentences.append(words.count) }
    words.append(word)
    self.capitals.append(capitals)
  }

  /// The places of the sentence `index`.
  package func sentence(_ index: Int) -> Range<Int> {
    sentences[index]..<(index + 1 < sentences.count ? sentences[index + 1] : words.count)
  }
}
