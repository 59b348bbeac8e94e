/// One way in which the story names somebody: "Miss Forbes", "Marian", "Kolas Halvorson".
struct NameForm: Sendable {
  /// The words of the name, as vocabulary ids, titles left out.
  let words: [Int32]
  /// The titles before it, as vocabulary ids: "miss".
  let titles: [Int32]
  /// A noun with an article and a capital that is used as a name: "the Hatter".
  var hasArticle = false
  /// Where it stands, as token ranges with the titles, in order.
  var occurrences: [Range<Int>] = []
  /// How many of them stand in what is said or in letters.
  var spoken = 0
  /// How much speaks for a person: verbs behind it, titles, talk to it; less what speaks against.
  var personScore: Double = 0
  /// Votes for each pronoun by those that follow the name.
  var votes = PronounVotes()
  /// For other forms, by index, how much speaks for two people: both in one sentence, one speaking
  /// to the other.
  var apart: [Int: Double] = [:]
  /// How often "old" or "elder" stands before it, less "young" and "younger".
  var age = 0
  /// Other forms that the text says are the same person's: "Theodora, called Teddy".
  var same: Set<Int> = []
}

/// The key by which forms are told apart.
struct NameKey: Hashable {
  let titles: [Int32]
  let words: [Int32]
  var hasArticle = false
}
