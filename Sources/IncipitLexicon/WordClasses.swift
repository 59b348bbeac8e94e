/// What a word may be, whatever its place in a sentence.
package struct WordClasses: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Seen in lower case in ordinary prose, so that a capital alone makes no name of it.
  @inlinable package static var ordinary: WordClasses { WordClasses(rawValue: 1 << 0) }
  @inlinable package static var pastVerb: WordClasses { WordClasses(rawValue: 1 << 1) }
  @inlinable package static var presentVerb: WordClasses { WordClasses(rawValue: 1 << 2) }
  @inlinable package static var adjective: WordClasses { WordClasses(rawValue: 1 << 3) }
  @inlinable package static var adverb: WordClasses { WordClasses(rawValue: 1 << 4) }
  /// A form of a verb that introduces speech.
  @inlinable package static var speechVerb: WordClasses { WordClasses(rawValue: 1 << 5) }
  /// A verb of speech that more often tells of a gesture: "smiled", "nodded".
  ///
  /// Such a word holds `speechVerb` too.
  @inlinable package static var weakSpeechVerb: WordClasses { WordClasses(rawValue: 1 << 23) }
  /// Stands before a name: "Mr", "Captain", "Aunt".
  @inlinable package static var title: WordClasses { WordClasses(rawValue: 1 << 6) }
  /// A given name.
  @inlinable package static var givenName: WordClasses { WordClasses(rawValue: 1 << 7) }
  /// Names a man (given name, title, role).
  @inlinable package static var male: WordClasses { WordClasses(rawValue: 1 << 8) }
  /// Names a woman.
  @inlinable package static var female: WordClasses { WordClasses(rawValue: 1 << 9) }
  /// A word for a relative, lover or friend.
  @inlinable package static var kin: WordClasses { WordClasses(rawValue: 1 << 10) }
  /// A word for a person by work or rank.
  @inlinable package static var role: WordClasses { WordClasses(rawValue: 1 << 11) }
  /// A word for a person by looks or age: "girl", "blonde".
  @inlinable package static var look: WordClasses { WordClasses(rawValue: 1 << 12) }
  /// A word for a place: "kitchen", "London".
  @inlinable package static var place: WordClasses { WordClasses(rawValue: 1 << 13) }
  @inlinable package static var pronoun: WordClasses { WordClasses(rawValue: 1 << 14) }
  @inlinable package static var determiner: WordClasses { WordClasses(rawValue: 1 << 15) }
  @inlinable package static var preposition: WordClasses { WordClasses(rawValue: 1 << 16) }
  @inlinable package static var conjunction: WordClasses { WordClasses(rawValue: 1 << 17) }
  @inlinable package static var auxiliary: WordClasses { WordClasses(rawValue: 1 << 18) }
  /// A month, weekday, nation, tongue or feast: written with a capital, yet no person.
  @inlinable package static var capitalised: WordClasses { WordClasses(rawValue: 1 << 19) }
  @inlinable package static var interjection: WordClasses { WordClasses(rawValue: 1 << 20) }
  /// "my", "his", "their": starts a noun phrase that belongs to somebody.
  @inlinable package static var possessive: WordClasses { WordClasses(rawValue: 1 << 21) }

  /// A word for somebody who serves at the edge of a story: "maid", "reporter".
  @inlinable package static var staff: WordClasses { WordClasses(rawValue: 1 << 22) }

  /// A word for a person of the long list, which holds words that are surnames too: "potter", "hunter".
  @inlinable package static var agent: WordClasses { WordClasses(rawValue: 1 << 24) }

  /// A word for a person of any sort.
  @inlinable package static var person: WordClasses {
    kin.union(role).union(look).union(staff).union(agent)
  }

  /// A verb in any of the forms that the lists tell.
  @inlinable package static var verb: WordClasses {
    pastVerb.union(presentVerb).union(speechVerb).union(auxiliary)
  }
}

// The reader asks these of every word. They are written out because those that every option set has
// are generic code of the standard library, which is not made anew for a type of another module.
extension WordClasses {
  @inlinable
  package init(arrayLiteral elements: WordClasses...) {
    var rawValue: UInt32 = 0
    for element in elements { rawValue |= element.rawValue }
    self.init(rawValue: rawValue)
  }

  @inlinable package var isEmpty: Bool { rawValue == 0 }

  @inlinable
  package func contains(_ other: WordClasses) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  @inlinable
  package func isDisjoint(with other: WordClasses) -> Bool { rawValue & other.rawValue == 0 }

  @inlinable
  package func isSuperset(of other: WordClasses) -> Bool { contains(other) }

  @inlinable
  package func union(_ other: WordClasses) -> WordClasses {
    WordClasses(rawValue: rawValue | other.rawValue)
  }

  @inlinable
  package func subtracting(_ other: WordClasses) -> WordClasses {
    WordClasses(rawValue: rawValue & ~other.rawValue)
  }

  @inlinable
  package mutating func formUnion(_ other: WordClasses) { self = union(other) }
}
