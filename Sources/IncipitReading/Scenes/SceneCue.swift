/// A clue that a scene begins with a paragraph although no mark stands before it.
///
/// The names of the cases are the keys of the learned weights in `scene-weights.tsv`; raw values are
/// places in the vector of cues.
enum SceneCue: Int, CaseIterable, Sendable {
  /// Always 1.
  case bias
  /// A time phrase opens the paragraph and says how far the story moved.
  case relativeTime
  /// A time phrase opens the paragraph and says when it is.
  case pointOfTime
  /// A time phrase stands further on in the first words.
  case laterTime
  case opensWithQuotation
  /// Opens with a quotation, and the paragraph before ends with one.
  case answersQuotation
  /// The paragraph before ends in a question.
  case answersQuestion
  /// The paragraph before ends with a quotation; this one opens with narration.
  case narrationAfterQuotation
  /// The paragraph before ends with narration; this one opens with a quotation.
  case quotationAfterNarration
  case allNarration
  /// Words of narration over 50, at most 1.
  case narrationLength
  case opensWithArticle
  case opensWithName
  case opensWithPronoun
  /// "It was", "There is".
  case opensWithThere
  case opensWithConjunction
  case opensWithPreposition
  /// A word for a place in the first words.
  case place
  /// …that was not met in the eight paragraphs before.
  case newPlace
  /// Share of the people of the five paragraphs before who are not in the five from here on.
  case peopleLost
  /// Share of the people of the five paragraphs from here on who were not in the five before.
  case peopleNew
  /// Somebody in the first paragraph was not in the six before.
  case newcomer
  /// Named here, and met only by pronoun in the paragraph before.
  case renamed
  /// Share of the next words' content that the words before had too.
  case cohesion
  /// "had gone" in the first words.
  case pluperfect
  case weather
  case reporting
  /// The tense of the narration turns.
  case tenseTurn
  /// The paragraph before is a short piece of narration: a closing line.
  case afterClosingLine
  /// Words since the scene began over 300, at most 1.
  case wordsSoFar
  /// Fewer than 60 words since the scene began.
  case justBegun
  /// Opens with a quotation that has a tag with a name.
  case taggedOpening
}
