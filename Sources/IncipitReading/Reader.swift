package import IncipitBooks
package import IncipitLexicon
package import IncipitText

/// Reads a manuscript: the whole pipeline, step by step.
package struct Reader: Sendable {
  let lexicon: Lexicon
  let model: ReaderModel
  let quotationReader = QuotationReader()

  package init(lexicon: Lexicon, model: ReaderModel = ReaderModel()) {
    self.lexicon = lexicon
    self.model = model
  }

  /// Everything that can be read out of `manuscript`; pure and deterministic.
  ///
  /// - Parameters:
  ///   - manuscript: one copy of a work.
  ///   - findings: what the intake noted; they ride along.
  ///   - guidance: what a person has said of this text.
  /// - Returns: every layer, each present even if empty.
  package func reading(
    of manuscript: Manuscript, findings: [Finding] = [], guidance: Guidance = Guidance()
  ) -> Reading {
    let table = Tokenizer.table(of: manuscript, lexicon: lexicon)
    let (speech, unspoken) = quotationReader.quotations(
      in: table, emphasis: manuscript.emphasis, said: guidance.said)
    let outcome = CastReader.read(
      table, speech, unspoken: unspoken, lexicon: lexicon, model: model, guidance: guidance)
    let people = CastMaker.layers(table, speech, unspoken: unspoken, outcome)
    let words = StoryWords(table, quotations: people.quotations, inserts: people.inserts)
    let told = ToldSettings(guidance)
    let places = PlaceFinder.places(
      in: table, words: words, characters: people.characters, lexicon: lexicon)
    let times = TimeFinder.times(in: table, words: words)
    let scenes = SceneFinder.scenes(
      of: manuscript, in: table, words: words, quotations: people.quotations,
      mentions: people.mentions, characters: people.characters, places: places, times: times,
      lexicon: lexicon, decided: guidance.openings, told: told)
    let work = WorkFactsMaker.facts(
      of: manuscript, in: table, words: words, quotations: people.quotations,
      mentions: people.mentions, characters: people.characters, lexicon: lexicon)
    let noted = FindingsMaker.findings(
      in: table, quotations: people.quotations, language: work.language)
    return Reading(
      work: work, scenes: scenes, inserts: people.inserts, characters: people.characters,
      mentions: people.mentions, quotations: people.quotations,
      places: told.adding(to: places, in: table), times: times,
      findings: Self.inOrder(
        findings + speech.findings + LostPieces.findings(of: manuscript, words: work.words) + noted)
    )
  }

  /// By place in the text; what has no place comes last.
  private static func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { one, other in
      let left = one.element.span?.start ?? .max
      let right = other.element.span?.start ?? .max
      return left != right ? left < right : one.offset < other.offset
    }.map(\.element)
  }
}
