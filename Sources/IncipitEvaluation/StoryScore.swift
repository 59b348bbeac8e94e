/// All figures of one story, or of several added up.
package struct StoryScore: Sendable {
  package var name: String
  /// Of the story, as the reader counts them.
  package var words = 0
  package var quotations = Retrieval()
  package var thoughts = Retrieval()
  package var speakers = SpeakerScore()
  package var cast = CastScore()
  package var pronouns = MentionScore()
  package var nominals = MentionScore()
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
      sum.thoughts = sum.thoughts + score.thoughts
      sum.speakers = sum.speakers + score.speakers
      sum.cast = sum.cast + score.cast
      sum.pronouns = sum.pronouns + score.pronouns
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
