/// A clue that a scene begins with a paragraph although no mark stands before it.
///
/// The names of the cases are the keys of the learned weights in `scene-weights.tsv`; raw values are
/// places in the vector of cues.
enum SceneCue: Int, CaseIterable, Sendable {
  /// Always 1.
  case bias
  /// The first verb of the opening narration is one of being.
  case being
  /// A time phrase opens the paragraph.
  case pointOfTime
  /// A time phrase stands further on in the first words.
  case laterTime
  /// Words since the scene began over 300, at most 1.
  case wordsSoFar
  /// Somebody here was not in the six paragraphs before.
  case newcomer
  /// A word for a place in the first words.
  case place
  /// …that was not met in the eight paragraphs before.
  case newPlace
  /// The paragraph before is a short piece of narration: a closing line.
  case afterClosingLine
  /// The first person that the narrator mentions here is mentioned by a pronoun.
  case firstByPronoun
  /// The paragraph before ends in a question.
  case answersQuestion
  /// The paragraph before ends with a quotation; this one opens with narration.
  case narrationAfterQuotation
  case opensWithPreposition
  /// Opens with "it" or "there".
  case opensWithThere
}
