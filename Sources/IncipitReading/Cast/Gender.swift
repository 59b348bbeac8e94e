/// What a pronoun or a noun says of whom it means.
enum Gender: UInt8, Sendable {
  case female
  case male
  case neutral
  case thing

  /// The gender of a third-person pronoun.
  init?(pronoun: String) {
    switch pronoun {
    case "she", "her", "hers", "herself": self = .female
    case "he", "him", "his", "himself": self = .male
    case "they", "them", "their", "theirs", "themself", "themselves": self = .neutral
    case "it", "its", "itself": self = .thing
    case _ where Self.newPronouns.contains(pronoun): self = .neutral
    default: return nil
    }
  }

  /// Pronouns that people have made for themselves, in all cases, those left out that are other
  /// words too ("fae", "em").
  private static let newPronouns: Set<String> = [
    "xe", "xem", "xyr", "xyrs", "xemself", "ze", "zem", "zir", "zirs", "zirself", "hir", "hirs",
    "hirself", "eir", "eirs", "emself", "faer", "faers", "faerself",
  ]
}
