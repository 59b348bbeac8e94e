package import IncipitBooks
package import IncipitLexicon
package import IncipitText

/// Reads a manuscript: the whole pipeline, step by step.
package struct Reader: Sendable {
  private let lexicon: Lexicon
  private let weights: ReaderWeights

  package init(lexicon: Lexicon, weights: ReaderWeights = ReaderWeights()) {
    self.lexicon = lexicon
    self.weights = weights
  }

  /// Everything that can be read out of `manuscript`; pure and deterministic.
  ///
  /// - Parameters:
  ///   - manuscript: one copy of a work.
  ///   - findings: what the intake noted; they ride along.
  /// - Returns: every layer, each present even if empty.
  package func reading(of manuscript: Manuscript, findings: [Finding] = []) -> Reading {
    let table = Tokenizer.table(of: manuscript, lexicon: lexicon)
    let (speech, unspoken) = QuotationSorter.sort(QuotationFinder.speech(in: table), in: table)
    let outcome = CastReader.read(table, speech, lexicon: lexicon, weights: weights)
    let people = CastMaker.layers(table, speech, unspoken: unspoken, outcome)
    return Reading(
      work: WorkFacts(
        incipit: nil, incipitSpan: nil, title: .unknown, author: .unknown, summary: .unknown,
        archive: .unknown, kind: .unknown, fandoms: [], relationships: [], universe: .unknown,
        tags: [], rating: .unknown, warnings: [], language: .unknown, pointOfView: .unknown,
        tense: .unknown, words: table.words),
      scenes: [], inserts: people.inserts, characters: people.characters,
      mentions: people.mentions, quotations: people.quotations, places: [], times: [],
      findings: findings + speech.findings)
  }
}
