package import IncipitText

/// A person of the story, or whatever acts as one: one entry whatever the names.
package struct StoryCharacter: Hashable, Sendable, Codable {
  package enum Pronouns: String, Hashable, Sendable, Codable, CaseIterable {
    case she
    case he
    case they
    case it
  }

  /// From 1, in the order of `Reading.characters`.
  package let id: Int
  /// The fullest form that the story itself uses and that is unlike a title or a nickname.
  package let name: String
  /// Every other form, most used first.
  package let aliases: [String]
  package let pronouns: Pronouns?
  /// How many mentions of every kind.
  package let mentions: Int
  /// How many quotations they speak.
  package let quotations: Int
  /// Their first mention by name (or any, if never named).
  package let firstSpan: TextSpan
  /// That all the names are one person's and that it is a person, 0…1.
  package let confidence: Double
  /// Whether they tell the story in the first person.
  package let isNarrator: Bool

  package init(
    id: Int, name: String, aliases: [String], pronouns: Pronouns?, mentions: Int, quotations: Int,
    firstSpan: TextSpan, confidence: Double, isNarrator: Bool = false
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.pronouns = pronouns
    self.mentions = mentions
    self.quotations = quotations
    self.firstSpan = firstSpan
    self.confidence = confidence
    self.isNarrator = isNarrator
  }
}

/// Words that stand for a person.
package struct Mention: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case name
    case nominal
    case pronoun
  }

  package let span: TextSpan
  /// The character's id.
  package let character: Int
  package let kind: Kind
  package let confidence: Double

  package init(span: TextSpan, character: Int, kind: Kind, confidence: Double) {
    self.span = span
    self.character = character
    self.kind = kind
    self.confidence = confidence
  }
}
