/// One way in which the story names somebody: "Miss Forbes", "Marian", "Kolas Halvorson".
struct NameForm: Sendable {
  /// The words of the name, as vocabulary ids, titles left out.
  let words: [Int32]
  /// The titles before it, as vocabulary ids: "miss".
  let titles: [Int32]
  /// Where it stands, as token ranges with the titles, in order.
  var occurrences: [Range<Int>] = []
  /// How much speaks for a person: verbs behind it, titles, talk to it; less what speaks against.
  var personScore: Double = 0
}

/// The key by which forms are told apart.
struct NameKey: Hashable {
  let titles: [Int32]
  let words: [Int32]
}
