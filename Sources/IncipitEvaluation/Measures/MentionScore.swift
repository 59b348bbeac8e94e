/// How well pronouns or nominals were resolved.
package struct MentionScore: Hashable, Sendable {
  /// Of all gold mentions: found, and its character counts as the person meant.
  package var right = Tally()
  /// Of all gold mentions: found, whoever is meant.
  package var found = Tally()

  package init() {}

  /// Scores `guesses`, one for each gold mention: nil for one that was not found, else the person
  /// whom its character counts as.
  package init(gold: [Int], guesses: [Int??]) {
    for (person, guess) in zip(gold, guesses) {
      found.count(guess != nil)
      right.count(guess == .some(.some(person)))
    }
  }

  package static func + (left: MentionScore, right: MentionScore) -> MentionScore {
    var sum = MentionScore()
    sum.right = left.right + right.right
    sum.found = left.found + right.found
    return sum
  }
}
