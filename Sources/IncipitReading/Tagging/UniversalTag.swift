/// A part of speech of Universal Dependencies (https://universaldependencies.org/u/pos/).
package enum UniversalTag: UInt8, CaseIterable, Sendable {
  case adjective
  case adposition
  case adverb
  case auxiliary
  case coordinator
  case determiner
  case interjection
  case noun
  case numeral
  case particle
  case pronoun
  case properNoun
  case subordinator
  case symbol
  case verb
  /// A foreign word, a slip, a part of a word.
  case other
  case punctuation

  /// As CoNLL-U files write it: "ADJ".
  package var name: String { Self.names[Int(rawValue)] }

  /// The tag that CoNLL-U files write as `name`.
  package init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self = Self.allCases[index]
  }

  private static let names = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "SCONJ", "SYM", "VERB", "X", "PUNCT",
  ]
}

extension UniversalTag {
  /// How many lanes a row of the tagger's weights has.
  static let lanes = 16

  /// The lane of the tagger's weights that speaks for the tag.
  ///
  /// Two tags share the last one: what has a letter or digit is never punctuation, what has none is never a word.
  package var lane: Int { min(Int(rawValue), Self.lanes - 1) }

  /// The tag that `lane` means for a token.
  package init(lane: Int, isMark: Bool) {
    self = isMark && lane == Self.lanes - 1 ? .punctuation : Self.allCases[lane]
  }
}
