import IncipitBooks
import IncipitText

/// A person of the story while the cast is being put together.
struct Person: Sendable {
  /// Indices into the name forms; empty for somebody who is never named.
  var forms: [Int]
  /// What the story calls somebody who is never named: "the maid".
  var description: String?
  /// What the shelf's owner calls somebody whose name the story does not write so.
  var calledName: String?
  /// Votes for each pronoun, by name lists, titles and the pronouns that follow the name.
  var votes = PronounVotes()
  /// The words for kin and work that the text gives them, as vocabulary ids: "captain", "sister".
  var nouns: Set<Int32> = []
  /// Given name and surname as vocabulary ids, where known.
  var given: Int32?
  var surname: Int32?
  var isNarrator = false
  /// Told in the second person.
  var isAddressedReader = false

  /// Whether nobody is left here, since all the names are another's.
  var isAbsent: Bool {
    forms.isEmpty && description == nil && calledName == nil && !isNarrator && !isAddressedReader
  }
}

/// How much speaks for each pronoun of a person.
struct PronounVotes: Sendable {
  var she = 0.0
  var he = 0.0
  var they = 0.0
  var it = 0.0

  /// Nothing that speaks for any.
  init() {}

  /// The votes of somebody whose pronouns are told: more than any text can hold against them.
  init(_ told: StoryCharacter.Pronouns?) {
    let all = 1e9
    switch told {
    case .she: she = all
    case .he: he = all
    case .they: they = all
    case .it: it = all
    case nil: break
    }
  }

  /// The pronoun that clearly leads, if any.
  var pronouns: StoryCharacter.Pronouns? {
    let total = she + he + they + it
    guard total > 0 else { return nil }
    let best = max(she, he, they, it)
    guard best >= 0.55 * total else { return nil }
    if best == she { return .she }
    if best == he { return .he }
    return best == they ? .they : .it
  }

  /// Adds another's votes.
  mutating func add(_ other: PronounVotes) {
    she += other.she
    he += other.he
    they += other.they
    it += other.it
  }

  /// How well a pronoun's gender fits, 0…1: the share of votes for it, smoothed.
  func fit(_ gender: Gender) -> Double {
    let total = she + he + they + it + 1
    switch gender {
    case .female: return (she + 0.35) / total
    case .male: return (he + 0.35) / total
    case .neutral: return (they + 0.15) / total
    case .thing: return (it + 0.05) / total
    }
  }
}

/// The people of the story and where they are named, before pronouns.
struct CastDraft: Sendable {
  var forms: [NameForm]
  /// In order of their first naming.
  var persons: [Person]
  /// For each form the persons who may be meant by it, the likeliest first.
  ///
  /// More than one for a surname that siblings share; none for a form that is no person's.
  var personsOfForm: [[Int]]
  /// By the head's token, whom a noun phrase means where its place tells: the waiter of this scene
  /// is not that of the next.
  var personOfNominal: [Int: Int] = [:]
  /// By a person who turned out to be another, that other.
  var replaced: [Int: Int] = [:]
}
