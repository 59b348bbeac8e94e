package import IncipitBooks

extension StoryEvaluation {
  /// How the facts of the work and of its cast were read.
  package var factScore: FactScore {
    guard let gold = story.facts else { return FactScore() }
    let work = reading.work
    var score = FactScore()
    score.count("title", gold: gold.title, predicted: work.title.value)
    score.count("author", gold: gold.author, predicted: work.author.value)
    score.count("kind", gold: gold.kind, predicted: work.kind.value?.rawValue)
    score.count("universe", gold: gold.universe, predicted: work.universe.value?.rawValue)
    score.count("tense", gold: gold.tense, predicted: work.tense.value?.rawValue)
    score.count(
      "point of view", gold: gold.pointOfView, predicted: work.pointOfView.value?.rawValue)
    score.count("pair", gold: goldPair, predicted: pair)
    if let nature = gold.nature {
      score.count("nature", gold: nature, predicted: mainRelationship?.nature?.rawValue)
    }
    for (index, person) in story.cast.enumerated() {
      guard let pronouns = person.pronouns else { continue }
      score.count("pronouns", gold: pronouns, predicted: self.pronouns(of: index))
    }
    return score
  }

  /// Our first romantic relationship, else our first.
  package var mainRelationship: Relationship? {
    reading.work.relationships.first { $0.nature == .romantic } ?? reading.work.relationships.first
  }

  /// The people whom the main relationship joins; nil if we name none, or none that is romantic
  /// where the gold has no pair.
  package var pair: Set<Int>? {
    guard let main = mainRelationship else { return nil }
    if goldPair.isEmpty, main.nature != .romantic { return nil }
    // A character who counts as nobody keeps the pair from being right.
    return Set(main.characters.map { vote.person(of: $0) ?? -1 })
  }

  /// The gold's pair as people of the cast.
  package var goldPair: Set<Int> {
    let names = PersonNames(story.cast)
    return Set((story.facts?.ship ?? []).compactMap { names.person(for: $0) })
  }

  /// The pronouns of the most present of our characters who counts as `person`.
  private func pronouns(of person: Int) -> String? {
    reading.characters.first { vote.person(of: $0.id) == person }?.pronouns?.rawValue
  }
}
