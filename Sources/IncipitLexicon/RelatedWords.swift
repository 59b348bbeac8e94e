/// The words that a story may have in the place of one that somebody remembers: shoe for footwear.
///
/// Learned from WordNet by `Scripts/make-wordnet` and from a language model by `Scripts/make-related`; the
/// file is mapped, and a look-up reads the few pages it needs.
package struct RelatedWords: Sendable {
  /// A word and how near it stands, from above 0 to about 1.4.
  package struct Related: Hashable, Sendable {
    package let word: String
    package let weight: Float
  }

  private let keys: WordColumn
  private let vocabulary: WordColumn
  private let starts: WeightTable<UInt32>
  private let counts: WeightTable<UInt8>
  private let words: WeightTable<Int16>
  private let weights: WeightTable<UInt8>
  /// What a weight of 1 is in the file.
  private static let unit: Float = 180

  /// The table that comes with the program; nil if it is missing or damaged.
  package init?() {
    guard let file = WeightFile(named: "related") else { return nil }
    self.init(file)
  }

  /// The table in `file`; nil if a section is missing or shorter than another needs it.
  package init?(_ file: WeightFile) {
    guard let keys = WordColumn(file, "keys", starts: "keyStarts"),
      let vocabulary = WordColumn(file, "vocabulary", starts: "vocabularyStarts"),
      let starts = file.table("starts", of: UInt32.self),
      let counts = file.table("counts", of: UInt8.self),
      let words = file.table("words", of: Int16.self),
      let weights = file.table("weights", of: UInt8.self),
      starts.count == keys.count, counts.count == keys.count, words.count == weights.count
    else { return nil }
    self.keys = keys
    self.vocabulary = vocabulary
    self.starts = starts
    self.counts = counts
    self.words = words
    self.weights = weights
  }

  /// What is related to `word`, given in lower case in any of its forms, the nearest first.
  ///
  /// Never the word as given. O(length of the lists · log).
  package func related(to word: String) -> [Related] {
    var found: [String: Float] = [:]
    for form in BaseForms.candidates(for: word) {
      guard let key = keys.index(of: form), !isOnlyByRule(form, of: word) else { continue }
      if form != word { found[form] = max(found[form] ?? 0, 1) }
      let start = Int(starts[key])
      for place in start..<start + Int(counts[key]) where place < words.count {
        let number = Int(UInt16(bitPattern: words[place]))
        guard number < vocabulary.count else { continue }
        let other = vocabulary[number]
        found[other] = max(found[other] ?? 0, Float(weights[place]) / Self.unit)
      }
    }
    found[word] = nil
    return found.map { Related(word: $0.key, weight: $0.value) }.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : $0.word < $1.word
    }
  }

  /// Whether an ending only seems to have taken an "e" away: a singer sings, and does not singe.
  ///
  /// Behind two consonants ("sing") nothing else would have been written with the shorter word, which is one.
  private func isOnlyByRule(_ form: String, of word: String) -> Bool {
    guard form != word, form.hasSuffix("e") else { return false }
    let short = form.dropLast()
    let end = short.utf8.suffix(2)
    return end.count == 2 && !end.contains { "aeiouy".utf8.contains($0) }
      && word.hasPrefix(short) && keys.index(of: String(short)) != nil
  }
}

/// Words of a weight file, each with a line end behind it.
private struct WordColumn: Sendable {
  private let bytes: WeightTable<UInt8>
  /// Where each word begins, and the end of the last.
  private let starts: WeightTable<UInt32>
  let count: Int

  init?(_ file: WeightFile, _ name: String, starts: String) {
    guard let bytes = file.table(name, of: UInt8.self),
      let starts = file.table(starts, of: UInt32.self), starts.count > 0
    else { return nil }
    self.bytes = bytes
    self.starts = starts
    count = starts.count - 1
  }

  /// The word at `index`; empty if the file's offsets are out of order.
  subscript(index: Int) -> String {
    let (start, end) = (Int(starts[index]), Int(starts[index + 1]) - 1)
    guard start <= end, end <= bytes.count else { return "" }
    return String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
  }

  /// Where `word` stands; the words are sorted by their bytes.
  func index(of word: String) -> Int? {
    let sought = Array(word.utf8)
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      let found = Array(self[middle].utf8)
      if found == sought { return middle }
      if found.lexicographicallyPrecedes(sought) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
