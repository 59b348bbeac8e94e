/// What a word may be, whatever its place in a sentence.
package struct WordClasses: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Seen in lower case in ordinary prose, so that a capital alone makes no name of it.
  package static let ordinary = WordClasses(rawValue: 1 << 0)
  package static let pastVerb = WordClasses(rawValue: 1 << 1)
  package static let presentVerb = WordClasses(rawValue: 1 << 2)
  package static let adjective = WordClasses(rawValue: 1 << 3)
  package static let adverb = WordClasses(rawValue: 1 << 4)
  /// A form of a verb that introduces speech.
  package static let speechVerb = WordClasses(rawValue: 1 << 5)
  /// A verb of speech that more often tells of a gesture: "smiled", "nodded".
  ///
  /// Such a word holds `speechVerb` too.
  package static let weakSpeechVerb = WordClasses(rawValue: 1 << 23)
  /// Stands before a name: "Mr", "Captain", "Aunt".
  package static let title = WordClasses(rawValue: 1 << 6)
  /// A given name.
  package static let givenName = WordClasses(rawValue: 1 << 7)
  /// Names a man (given name, title, role).
  package static let male = WordClasses(rawValue: 1 << 8)
  /// Names a woman.
  package static let female = WordClasses(rawValue: 1 << 9)
  /// A word for a relative, lover or friend.
  package static let kin = WordClasses(rawValue: 1 << 10)
  /// A word for a person by work or rank.
  package static let role = WordClasses(rawValue: 1 << 11)
  /// A word for a person by looks or age: "girl", "blonde".
  package static let look = WordClasses(rawValue: 1 << 12)
  /// A word for a place: "kitchen", "London".
  package static let place = WordClasses(rawValue: 1 << 13)
  package static let pronoun = WordClasses(rawValue: 1 << 14)
  package static let determiner = WordClasses(rawValue: 1 << 15)
  package static let preposition = WordClasses(rawValue: 1 << 16)
  package static let conjunction = WordClasses(rawValue: 1 << 17)
  package static let auxiliary = WordClasses(rawValue: 1 << 18)
  /// A month, weekday, nation, tongue or feast: written with a capital, yet no person.
  package static let capitalised = WordClasses(rawValue: 1 << 19)
  package static let interjection = WordClasses(rawValue: 1 << 20)
  /// "my", "his", "their": starts a noun phrase that belongs to somebody.
  package static let possessive = WordClasses(rawValue: 1 << 21)

  /// A word for somebody who serves at the edge of a story: "maid", "reporter".
  package static let staff = WordClasses(rawValue: 1 << 22)

  /// A word for a person of the long list, which holds words that are surnames too: "potter", "hunter".
  package static let agent = WordClasses(rawValue: 1 << 24)

  /// A word for a person of any sort.
  package static let person: WordClasses = [.kin, .role, .look, .staff, .agent]
}
