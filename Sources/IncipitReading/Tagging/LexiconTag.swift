import IncipitLexicon

/// What a word most likely is by the word lists alone, where there are no learned weights.
enum LexiconTag {
  static func tag(of word: String, isMark: Bool, lexicon: Lexicon) -> UniversalTag {
    if isMark { return .punctuation }
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return .numeral }
    if word == "to" || word == "not" || word == "n't" || word == "'s" { return .particle }
    if word == "and" || word == "or" || word == "but" || word == "nor" { return .coordinator }
    let classes = lexicon.classes(of: word)
    if classes.contains(.possessive) || classes.contains(.pronoun) { return .pronoun }
    if classes.contains(.auxiliary) { return .auxiliary }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.preposition) { return .adposition }
    if classes.contains(.conjunction) { return .subordinator }
    if classes.contains(.interjection) { return .interjection }
    if !classes.isDisjoint(with: [.pastVerb, .presentVerb, .speechVerb]) { return .verb }
    if classes.contains(.adverb) { return .adverb }
    if classes.contains(.adjective) { return .adjective }
    let isName = !classes.isDisjoint(with: [.givenName, .capitalised])
    return isName && !classes.contains(.ordinary) ? .properNoun : .noun
  }
}
