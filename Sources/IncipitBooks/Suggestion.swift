/// What other works of the shelf say that a work may be: never a fact of its own, until a person says so.
package struct Suggestion: Hashable, Sendable {
  /// What is suggested.
  package enum Matter: Hashable, Sendable {
    case fandom
    case ship
    /// What somebody is called in full, whom the work calls so.
    case name(String)
  }

  /// A work that says so, and the people by whom it is known to be about the same.
  package struct Ground: Hashable, Sendable {
    package let work: Int64
    /// As this work calls them, most present first; never empty.
    package let people: [String]

    package init(work: Int64, people: [String]) {
      self.work = work
      self.people = people
    }
  }

  package let matter: Matter
  /// As most of those works write it.
  package let value: String
  /// 0…1; see `ShelfLessons`.
  package let confidence: Double
  /// The works that say so, those most alike first; never empty.
  package let grounds: [Ground]
  /// Works that share the people and say otherwise, in order of numbers.
  package let against: [Int64]

  package init(
    _ matter: Matter, _ value: String, confidence: Double, grounds: [Ground], against: [Int64]
  ) {
    self.matter = matter
    self.value = value
    self.confidence = confidence
    self.grounds = grounds
    self.against = against
  }

  /// The field that takes it, once a person says yes.
  package var field: Correction.Field {
    switch matter {
    case .fandom: .fandom
    case .ship: .ship
    case .name: .alias
    }
  }

  /// What a correction of that field is about: the name; nil for what holds of the work as a whole.
  package var about: String? {
    if case .name(let name) = matter { name } else { nil }
  }

  /// "fandom", "ship", or the name as the work writes it.
  package var subject: String { about ?? field.rawValue }

  /// What is kept when a person says no: "fandom: The Vampire Diaries", "Caroline: Caroline Forbes".
  package var statement: String { "\(subject): \(value)" }
}
