package import IncipitBooks
package import IncipitText

/// What the reader shows to those who learn from it.
extension Reader {
  /// Reads the people of `manuscript` alone and notes every decision in `rehearsal`.
  ///
  /// - Parameters:
  ///   - manuscript: one copy of a work.
  ///   - given: its people, where they are not to be found.
  ///   - rehearsal: told of every decision.
  /// - Returns: whom each pronoun of the third person means, as an index into the draft's persons.
  @discardableResult
  package func rehearse(
    _ manuscript: Manuscript, given: GivenCast? = nil, noting rehearsal: Rehearsal? = nil
  ) -> [TextSpan: Int] {
    let table = Tokenizer.table(of: manuscript, lexicon: lexicon)
    let (speech, _) = quotationReader.quotations(in: table)
    let outcome = CastReader.read(
      table, speech, lexicon: lexicon, model: model, given: given, rehearsal: rehearsal)
    var people: [TextSpan: Int] = [:]
    for (reference, resolution) in zip(outcome.references, outcome.resolutions) {
      if case .third = reference.kind, resolution.person >= 0 {
        people[table.span(reference.tokens)] = Int(resolution.person)
      }
    }
    return people
  }

  /// The quotations of `manuscript` as examples for the model that tells speech from other words in marks,
  /// without those that are speech beyond doubt.
  package func quotationExamples(of manuscript: Manuscript) -> [QuotationExample] {
    let table = Tokenizer.table(of: manuscript, lexicon: lexicon)
    let found = QuotationFinder.speech(
      in: table, emphasis: EmphasisFinder(table, emphasis: manuscript.emphasis))
    let features = QuotationFeatures(found.quotations, in: table)
    return found.quotations.indices.filter { !found.quotations[$0].isCertain }.map {
      QuotationExample(span: found.quotations[$0].span, features: features.indices(of: $0))
    }
  }
}
