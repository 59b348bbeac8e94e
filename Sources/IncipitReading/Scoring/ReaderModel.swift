package import IncipitLexicon

/// Everything that the reader has learned.
package struct ReaderModel: Sendable {
  package var pronouns: SparseScorer
  package var nominals: SparseScorer
  package var speakers: SparseScorer
  /// Who speaks after whom.
  package var turns: SparseScorer
  /// Who speaks again after one turn between.
  package var returns: SparseScorer
  /// Whom a turn is said to.
  package var addressees: SparseScorer

  /// From the files that come with the program; a model whose file is missing knows nothing.
  ///
  /// Some hundred kilobytes, copied: below a millisecond.
  package init() {
    self.init(
      references: WeightFile(named: "references"), speakers: WeightFile(named: "speakers"))
  }

  package init(references: WeightFile?, speakers: WeightFile?) {
    pronouns = SparseScorer("pronouns", of: references, inputs: ReferenceFeature.inputs)
    nominals = SparseScorer("nominals", of: references, inputs: ReferenceFeature.inputs)
    self.speakers = SparseScorer("speakers", of: speakers, inputs: SpeakerFeature.inputs)
    turns = SparseScorer("turns", of: speakers, inputs: TurnFeature.inputs)
    returns = SparseScorer("returns", of: speakers, inputs: TurnFeature.inputs)
    addressees = SparseScorer("addressees", of: speakers, inputs: AddresseeFeature.inputs)
  }
}
