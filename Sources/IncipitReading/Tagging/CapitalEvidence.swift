/// How a word is written elsewhere in the same work, where its capitals do say something.
package enum CapitalEvidence: UInt8, Sendable {
  /// It stands nowhere else.
  case none
  /// As often as not in lower case.
  case lower
  /// More often with a capital inside a sentence.
  case name

  /// The evidence for each place of some sentences, from the other places of the same sentences.
  ///
  /// O(places + vocabulary).
  package static func evidence(
    in text: TaggerText, sentences: Range<Int>, casings: [Casing]
  ) -> [CapitalEvidence] {
    guard !sentences.isEmpty else { return [] }
    let first = text.sentences[sentences.lowerBound]
    let places = first..<text.sentence(sentences.upperBound - 1).upperBound
    var seen: [Int32: (lower: Int32, capital: Int32)] = [:]
    var table: [(lower: Int32, capital: Int32)] = []
    // A dictionary pays where a document is small beside the vocabulary of all of them.
    let isDense = places.count * 4 > text.vocabulary.count
    if isDense { table = Array(repeating: (0, 0), count: text.vocabulary.count) }
    for place in places {
      let word = text.words[place]
      let step: (lower: Int32, capital: Int32) =
        switch casings[place] {
        case .lower: (1, 0)
        case .capitalised: (0, 1)
        default: (0, 0)
        }
      if isDense {
        table[Int(word)].lower += step.lower
        table[Int(word)].capital += step.capital
      } else {
        seen[word, default: (0, 0)].lower += step.lower
        seen[word, default: (0, 0)].capital += step.capital
      }
    }
    return places.map { place in
      let casing = casings[place]
      if casing == .mark { return .none }
      let word = text.words[place]
      let count = isDense ? table[Int(word)] : seen[word] ?? (0, 0)
      let lower = count.lower - (casing == .lower ? 1 : 0)
      let capital = count.capital - (casing == .capitalised ? 1 : 0)
      return lower == 0 && capital == 0 ? .none : lower >= capital ? .lower : .name
    }
  }
}
