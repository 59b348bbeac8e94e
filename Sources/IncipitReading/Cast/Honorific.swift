/// What a title says of its bearer, as far as it tells people of one surname apart.
enum Honorific: UInt8, Sendable {
  case mister
  case married
  case unmarried
  case noble
  /// "Captain": a rank is no wife's nor daughter's.
  case rank
  /// "Doctor".
  case office
  /// "Aunt", "Brother".
  case kin

  /// The sort of a title in lower case; nil for one that anybody of the name may bear.
  init?(_ title: String) {
    switch title {
    case "mr", "mister", "monsieur", "herr", "signor", "messrs": self = .mister
    case "mrs", "madame", "mme", "frau", "signora": self = .married
    case "miss", "mademoiselle", "mlle", "signorina", "fraulein": self = .unmarried
    case "lord", "lady", "king", "queen", "prince", "princess", "duke", "duchess", "earl", "sir",
      "viscount", "viscountess", "emperor", "empress", "dame":
      self = .noble
    case "aunt", "auntie", "aunty", "uncle", "grandma", "grandpa", "granny", "cousin", "father",
      "mother", "brother", "sister":
      self = .kin
    case "captain", "capt", "colonel", "col", "major", "general", "lieutenant", "lt", "sergeant",
      "sgt", "corporal", "admiral", "commander", "commodore":
      self = .rank
    case "inspector", "constable", "professor", "prof", "dr", "doctor", "reverend", "rev", "judge",
      "senator", "superintendent":
      self = .office
    default: return nil
    }
  }

  /// Whether the two are never one person: a lady and a miss of one name.
  func excludes(_ other: Honorific) -> Bool {
    guard self != other else { return false }
    if self == .rank { return other == .married || other == .unmarried }
    if other == .rank { return self == .married || self == .unmarried }
    return Self.exclusive.contains(self) && Self.exclusive.contains(other)
  }

  private static let exclusive: Set<Honorific> = [.mister, .married, .unmarried, .noble]

  /// A name behind such a title is a surname, if it can be one.
  var leadsSurname: Bool { self == .mister || self == .married }
}
