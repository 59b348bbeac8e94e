/// What a query can ask of a work besides its words, by the name that is typed before the colon.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
  /// Somebody of this name speaks; words beside it are looked for in what they say.
  case said
  /// Somebody of this name is spoken to; words beside it are looked for in what is said to them.
  case to
  /// Somebody of this name thinks; words beside it are looked for in what they think.
  case thought
  /// All of these, parted by commas, are in one scene.
  case with
  /// The scene is seen through the eyes of somebody of this name.
  case pov
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
  /// A saved search of this name.
  case shelf
  /// The author or archive says something of this field.
  case stated
  /// A guess stands for this field.
  case inferred
  /// How far the reader is with the work: a value of `ownStates`.
  case state

  /// The name of the field that holds a number of words; it takes a `NumberRange`.
  package static let length = "words"

  /// Every name that may stand before a colon, in the order in which help lists them.
  package static let names =
    allCases.map(\.rawValue) + OwnNumber.allCases.map(\.rawValue) + [length]

  /// Whether it says whose lines words are looked for in.
  package var isAboutLines: Bool { self == .said || self == .to || self == .thought }

  /// The fields that a work states or that are guessed of it, as `stated:` and `inferred:` name them.
  package static let ofWorks: [QueryField] = [
    .title, .author, .fandom, .ship, .character, .place, .tag, .warning, .rating, .kind, .au,
    .language,
  ]

  /// The values of `state:`, as they are stored.
  package static let ownStates = ["unread", "reading", "finished", "put-away"]

  /// The value in the form that is stored, or nil if the field has a closed list without it.
  func canonical(_ words: QueryWords) -> QueryWords? {
    let typed = words.text.lowercased()
    switch self {
    case .au:
      switch typed {
      case "yes", "au", "true": return QueryWords("yes")
      case "no", "canon", "false": return QueryWords("no")
      case "crossover": return QueryWords("crossover")
      default: return nil
      }
    case .stated, .inferred:
      return Self.ofWorks.contains { $0.rawValue == typed } ? QueryWords(typed) : nil
    case .state:
      let state = typed.replacing(" ", with: "-")
      return Self.ownStates.contains(state) ? QueryWords(state) : nil
    default: return words
    }
  }

  /// What may stand behind the colon of a field with a closed list; empty for the others.
  var choices: [String] {
    switch self {
    case .au: ["yes", "no", "crossover"]
    case .stated, .inferred: Self.ofWorks.map(\.rawValue)
    case .state: Self.ownStates
    default: []
    }
  }
}
