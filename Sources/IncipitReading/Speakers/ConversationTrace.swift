package import IncipitText

/// A conversation as it was put to the scorers: what they learn from.
package struct ConversationTrace: Sendable {
  /// For each turn the spans of its quotations.
  package var turns: [[TextSpan]] = []
  /// For each turn the pronouns and noun phrases that a verb of speech makes the speaker's: "he said".
  package var tagSubjects: [[TextSpan]] = []
  package var candidates: [[Int32]] = []
  /// For each turn the features of each candidate.
  package var locals: [[[UInt16]]] = []
  /// For each turn the features of each pair, as `ConversationChain.steps` has them.
  package var steps: [[[UInt16]]] = []
  /// For each turn the features of its speaker having spoken two turns before; empty for the first two.
  package var returns: [[UInt16]] = []
  /// Whom the turns are said to, where there is a choice.
  package var addressees: [AddresseeChoice] = []

  package init() {}

  /// The chain with the weights that `model` gives.
  package func chain(by model: ReaderModel) -> ConversationChain {
    ConversationChain(
      candidates: candidates,
      locals: locals.map { $0.map { Double(model.speakers.score(of: $0)) } },
      steps: steps.map { $0.map { Double(model.turns.score(of: $0)) } },
      echoes: returns.map { $0.isEmpty ? 0 : Double(model.returns.score(of: $0)) })
  }
}
