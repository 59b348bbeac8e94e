/// What a query can ask of a work besides its words, by the name that is typed before the colon.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
  /// Somebody of this name speaks; words beside it are looked for in what they say.
  case said
  /// Somebody of this name is spoken to; words beside it are looked for in what is said to them.
  case to
  case character
  case ship
  case fandom
  case place
  case warning
  case tag
  case kind
  /// `yes`, `no` or `crossover`.
  case au
  case rating
  case title
  case author
  case language

  /// The name of the field that holds a number of words; it takes a `NumberRange`.
  package static let length = "words"

  /// Every name that may stand before a colon, in the order in which help lists them.
  package static let names = allCases.map(\.rawValue) + [length]

  /// The value in the form that is stored, or nil if the field has a closed list without it.
  func canonical(_ words: QueryWords) -> QueryWords? {
    guard self == .au else { return words }
    switch words.text.lowercased() {
    case "yes", "au", "true": return QueryWords("yes")
    case "no", "canon", "false": return QueryWords("no")
    case "crossover": return QueryWords("crossover")
    default: return nil
    }
  }
}
