package import IncipitLexicon

/// The distinct forms of a text, a form being a word in one casing; each is looked at once.
package struct FormTable {
  /// What each form shows; the first is the edge of a sentence.
  package private(set) var signs: [WordSigns] = [.edge]
  package private(set) var keys: [PairKeys] = [WordSigns.edge.keys]
  private let vocabulary: [String]
  private let lexicon: Lexicon
  private let dictionary: TaggerDictionary
  /// The form of each word in each manner; 0 for one not met yet.
  private var forms: [Int32]

  private static let manners = 64

  package init(_ vocabulary: [String], lexicon: Lexicon, dictionary: TaggerDictionary) {
    self.vocabulary = vocabulary
    self.lexicon = lexicon
    self.dictionary = dictionary
    forms = Array(repeating: 0, count: vocabulary.count * Self.manners)
  }

  /// The form of a word of the vocabulary, as index into `signs`; `isNew` pretends that the word was never met.
  package mutating func form(
    _ word: Int32, _ casing: Casing, _ evidence: CapitalEvidence, isNew: Bool = false
  ) -> Int32 {
    let manner = Int(casing.rawValue) << 3 | Int(evidence.rawValue) << 1 | (isNew ? 1 : 0)
    let slot = Int(word) * Self.manners + manner
    if forms[slot] != 0 { return forms[slot] }
    let text = vocabulary[Int(word)]
    let found = WordSigns(
      text, casing: casing, evidence: evidence, classes: lexicon.classes(of: text),
      dictionary: dictionary, isNew: isNew)
    let form = Int32(signs.count)
    signs.append(found)
    keys.append(found.keys)
    forms[slot] = form
    return form
  }
}
