import IncipitBooks
import IncipitLexicon
import IncipitText

/// The language of the story, by the share of its words that are a language's small words.
enum LanguageFact {
  private static let minimumWords = 20

  /// The stated language, else the one whose small words are clearly the most frequent.
  static func fact(
    _ stated: Stated<String>?, in table: TokenTable, lexicon: Lexicon
  ) -> Fact<String> {
    if let stated { return .stated(stated) }
    let languages = lexicon.topicLists.functionWords
    var uses = Array(repeating: 0, count: table.vocabulary.count)
    var words = 0
    for token in table.tokens where token.kind == .word {
      words += 1
      uses[Int(token.word)] += 1
    }
    let counts = languages.map { language in
      language.words.reduce(0) { count, word in
        count + (table.numbers[word].map { uses[Int($0)] } ?? 0)
      }
    }
    guard words >= minimumWords else { return .unknown }
    let ranked = languages.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }
    guard ranked.count > 1 else { return .unknown }
    let best = Double(counts[ranked[0]]) / Double(words)
    let next = Double(counts[ranked[1]]) / Double(words)
    guard best >= 0.16, best >= next * 1.4 else { return .unknown }
    let first = table.tokens.indices.filter { table.tokens[$0].kind == .word }
    return .inferred(
      Inferred(
        languages[ranked[0]].language, confidence: best >= 0.22 && best >= next * 2 ? 0.99 : 0.8,
        evidence: EvidenceLines.spread(first, in: table, count: 2)))
  }
}
