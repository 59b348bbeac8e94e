import IncipitBooks
import IncipitLexicon
import IncipitText

/// Joins the facts of a work: what the source states, and what the text shows where it does not.
enum WorkFactsMaker {
  /// The facts of `manuscript`.
  ///
  /// O(tokens).
  static func facts(
    of manuscript: Manuscript, in table: TokenTable, words: StoryWords, quotations: [Quotation],
    mentions: [Mention], characters: [StoryCharacter], lexicon: Lexicon
  ) -> WorkFacts {
    let stated = manuscript.stated
    let warnings = WarningFacts.facts(stated.warnings, in: table, words: words, lexicon: lexicon)
    let pairs = PairTally.pairs(
      in: table, words: words, quotations: quotations, mentions: mentions, characters: characters)
    let opening = StoryOpening.span(in: table)
    return WorkFacts(
      incipit: opening.map { StoryOpening.line($0, in: table) }, incipitSpan: opening,
      title: fact(stated.title),
      author: fact(stated.author), summary: fact(stated.summary), archive: fact(stated.archive),
      kind: KindFact.fact(manuscript, in: table), fandoms: FandomFacts.facts(stated),
      relationships: RelationshipFacts.facts(
        stated.relationships, pairs: pairs, in: table, characters: characters),
      universe: UniverseFact.fact(manuscript), tags: TagFacts.facts(stated),
      rating: RatingFact.fact(stated.rating, warnings: warnings), warnings: warnings,
      language: LanguageFact.fact(stated.language, in: table, lexicon: lexicon),
      pointOfView: PointOfViewFact.fact(in: table, words: words),
      tense: TenseFact.fact(in: table, words: words), words: table.words)
  }

  private static func fact<Value>(_ stated: Stated<Value>?) -> Fact<Value> {
    stated.map { .stated($0) } ?? .unknown
  }
}
