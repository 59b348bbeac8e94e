import IncipitLexicon

/// The small words of the grammar of time, by their numbers in a story's vocabulary.
struct TimeWords: Sendable {
  enum Sort: UInt8, Sendable {
    case none
    /// "later", "afterwards", "on", "hence".
    case later
    /// "earlier", "ago", "before", "previously".
    case earlier
    /// "next", "following", "same".
    case next
    /// "previous", "last".
    case previous
    /// "at", "by", "towards", "around"…
    case preposition
    /// "the", "that", "this", "a", "an".
    case determiner
    /// "of", "and", "past", "to", "in": joints within a phrase.
    case joint
    /// "present", "now", "today".
    case now
    /// "meanwhile", "afterwards", "eventually" at the head of a sentence.
    case alone
    /// "o'clock", "am", "pm".
    case clock
    /// "time", "day", "times": what "present" must stand with.
    case time
    /// "back".
    case back
    /// "almost", "nearly", "exactly", "only", "just", "somewhere", "long", "early", "late".
    case filler
  }

  private let sorts: [Sort]

  init(_ table: TokenTable) {
    sorts = table.column(Self.words, else: .none)
  }

  func sort(_ word: Int32) -> Sort { sorts[Int(word)] }

  private static let words: [String: Sort] = {
    var words: [String: Sort] = [:]
    let lists: [(Sort, String)] = [
      (.later, "later afterwards afterward after hence"),
      (.earlier, "earlier ago before previously prior"),
      (.next, "next following same"), (.previous, "previous last"),
      (
        .preposition,
        "at by towards toward around about until till upon on in one during since past"
      ),
      (.determiner, "the that this a an those"), (.joint, "of and to"),
      (.now, "present now nowadays"), (.alone, "meanwhile"),
      (.clock, "o'clock oclock am pm a.m p.m"), (.time, "time"), (.back, "back"),
      (.filler, "almost nearly exactly only just somewhere long early late barely roughly some"),
    ]
    for (sort, list) in lists {
      for word in list.split(separator: " ") { words[String(word)] = sort }
    }
    return words
  }()
}
