/// What the dictionary form of an English word may be, by its ending alone.
package enum BaseForms {
  /// The word itself first, then what its endings leave; most of them are no words.
  ///
  /// `word` is in lower case. O(length).
  package static func candidates(for word: String) -> [String] {
    candidates(for: word, by: endings)
  }

  /// The same by certain endings: each with what stands instead of it in the base form.
  static func candidates(
    for word: String, by endings: [(ending: [UInt8], instead: [UInt8])]
  ) -> [String] {
    let bytes = Array(word.utf8)
    var found = [word]
    for (ending, instead) in endings where bytes.count >= ending.count + 2 {
      guard bytes.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = bytes.dropLast(ending.count) + instead
      found.append(String(decoding: stem, as: UTF8.self))
      // "hugged", "running"
      if instead.isEmpty, stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2] {
        found.append(String(decoding: stem.dropLast(), as: UTF8.self))
      }
    }
    return found
  }

  private static let endings: [(ending: [UInt8], instead: [UInt8])] = [
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("er", ""), ("er", "e"), ("est", ""), ("men", "man"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
}
