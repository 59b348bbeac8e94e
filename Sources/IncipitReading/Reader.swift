package import IncipitBooks
package import IncipitLexicon
package import IncipitText

/// Reads a manuscript: the whole pipeline, step by step.
package struct Reader: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Everything that can be read out of `manuscript`. Pure and deterministic.
  ///
  /// - Parameter findings: what the intake noted; they ride along.
  package func reading(of manuscript: Manuscript, findings: [Finding] = []) -> Reading {
    Reading(
      work: WorkFacts(
        incipit: nil, incipitSpan: nil, title: .unknown, author: .unknown, summary: .unknown,
        archive: .unknown, kind: .unknown, fandoms: [], relationships: [], universe: .unknown,
        tags: [], rating: .unknown, warnings: [], language: .unknown, pointOfView: .unknown,
        tense: .unknown, words: 0),
      scenes: [], inserts: [], characters: [], mentions: [], quotations: [], places: [], times: [],
      findings: findings)
  }
}
