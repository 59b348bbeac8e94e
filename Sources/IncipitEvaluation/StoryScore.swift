/// All figures of one story, or of several added up.
package struct StoryScore: Sendable {
  package var name: String
  /// Of the story, as the reader counts them.
  package var words = 0
  /// As the gold of the set can be compared: see ``GoldStory/alignment``.
  package var quotations = Retrieval()
  /// The same words, from the first to the last.
  package var exactQuotations = Retrieval()
  /// As above, of the gold's quotations with what it cut out of them put back.
  package var wholeQuotations = Retrieval()
  /// What one regular expression finds of the same.
  package var patternQuotations = Retrieval()
  package var thoughts = Retrieval()
  package var speakers = SpeakerScore()
  package var cast = CastScore()
  package var pronouns = MentionScore()
  /// Of `pronouns`, those of the third person singular but "they" and "it".
  package var heAndShe = MentionScore()
  package var nominals = MentionScore()
  /// He and she, the mentions being given.
  package var antecedents = AntecedentScore()
  /// The same, tied to the nearest one that fits: the least to beat.
  package var nearestAntecedents = AntecedentScore()
  /// Beginnings of scenes, the first one left out.
  package var scenes = Retrieval()
  package var times = Retrieval()
  /// Of the gold time words that were found.
  package var timeEffects = Tally()
  package var parts = PartScore()
  package var facts = FactScore()

  package init(name: String) { self.name = name }

  /// The figures of `scores` as if they were one story.
  package static func total(of scores: [StoryScore], name: String) -> StoryScore {
    var sum = StoryScore(name: name)
    for score in scores {
      sum.words += score.words
      sum.quotations = sum.quotations + score.quotations
      sum.exactQuotations = sum.exactQuotations + score.exactQuotations
      sum.wholeQuotations = sum.wholeQuotations + score.wholeQuotations
      sum.patternQuotations = sum.patternQuotations + score.patternQuotations
      sum.thoughts = sum.thoughts + score.thoughts
      sum.speakers = sum.speakers + score.speakers
      sum.cast = sum.cast + score.cast
      sum.pronouns = sum.pronouns + score.pronouns
      sum.heAndShe = sum.heAndShe + score.heAndShe
      sum.antecedents = sum.antecedents + score.antecedents
      sum.nearestAntecedents = sum.nearestAntecedents + score.nearestAntecedents
      sum.nominals = sum.nominals + score.nominals
      sum.scenes = sum.scenes + score.scenes
      sum.times = sum.times + score.times
      sum.timeEffects = sum.timeEffects + score.timeEffects
      sum.parts = sum.parts + score.parts
      sum.facts = sum.facts + score.facts
    }
    return sum
  }
}
