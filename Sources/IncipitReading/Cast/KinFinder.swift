import IncipitBooks
import IncipitLexicon
import IncipitText

/// Whom "her mother", "his wife", "Lucy's brother" mean among people of one surname.
///
/// Miss Vale's mother is Mrs. Vale: the owner is whoever of that sex was named last and has such a
/// relative in the story.
struct KinFinder {
  private let table: TokenTable
  private let cast: CastDraft
  /// For each person what tells relatives apart.
  private let members: [Member]
  private let family: [Int32: [Int]]

  private struct Member {
    let surname: Int32?
    let isNamedByGiven: Bool
    let isHead: Bool
    let pronouns: StoryCharacter.Pronouns?
  }

  /// No owner is looked for among more persons than this.
  static let maximumRecent = 8

  /// By the token of the head, the person whom each noun for kin means; those that tell nothing
  /// are missing.
  ///
  /// O(tokens).
  static func relatives(
    of nominals: [Nominal], _ cast: CastDraft, in table: TokenTable, _ segments: Segments
  ) -> [Int: Int] {
    KinFinder(cast, table).relatives(of: nominals, segments)
  }

  private init(_ cast: CastDraft, _ table: TokenTable) {
    self.cast = cast
    self.table = table
    members = cast.persons.map { person in
      let titles = person.forms.filter { cast.forms[$0].words.count == 1 }
        .flatMap { cast.forms[$0].titles }
        .compactMap { Honorific(table.vocabulary[Int($0)]) }
      return Member(
        surname: person.surname, isNamedByGiven: person.given != nil,
        isHead: titles.contains { [.mister, .married, .noble, .rank, .office].contains($0) },
        pronouns: person.votes.pronouns)
    }
    var family: [Int32: [Int]] = [:]
    for (index, member) in members.enumerated() {
      if let surname = member.surname { family[surname, default: []].append(index) }
    }
    self.family = family
  }

  private func relatives(of nominals: [Nominal], _ segments: Segments) -> [Int: Int] {
    var starting = [Int32](repeating: -1, count: table.tokens.count)
    for (form, owners) in cast.personsOfForm.enumerated() where owners.count == 1 {
      for occurrence in cast.forms[form].occurrences {
        starting[occurrence.upperBound - 1] = Int32(owners[0])
      }
    }
    var relatives: [Int: Int] = [:]
    var recent: [Int] = []
    var next = 0
    for index in table.tokens.indices {
      if starting[index] >= 0 {
        let person = Int(starting[index])
        recent.removeAll { $0 == person }
        recent.insert(person, at: 0)
        if recent.count > Self.maximumRecent { recent.removeLast() }
      }
      while next < nominals.count, nominals[next].head <= index {
        let nominal = nominals[next]
        next += 1
        guard nominal.head == index, nominal.classes.contains(.kin),
          nominal.determiner == .possessive, segments.quotationOf[index] < 0
        else { continue }
        let noun = KinWords.plain(table.word(index))
        let before = nominal.tokens.lowerBound - 2
        if nominal.tokens.lowerBound > 1, table.word(nominal.tokens.lowerBound - 1) == "'s",
          starting[before] >= 0
        {
          relatives[index] = relative(noun, of: Int(starting[before]), recent)
        } else {
          let owner = table.word(nominal.tokens.lowerBound)
          relatives[index] =
            recent.lazy.filter { fits($0, owner) }
            .compactMap { relative(noun, of: $0, recent) }.first
        }
      }
    }
    return relatives
  }

  private func fits(_ person: Int, _ owner: String) -> Bool {
    guard !cast.persons[person].isNarrator else { return owner == "my" }
    switch owner {
    case "his": return members[person].pronouns == .he
    case "her": return members[person].pronouns == .she
    case "their": return true
    default: return false
    }
  }

  /// The only one of the owner's family who can be meant.
  private func relative(_ noun: String, of owner: Int, _ recent: [Int]) -> Int? {
    guard let surname = members[owner].surname, let family = family[surname], family.count <= 12,
      let pronouns = Self.pronouns[noun]
    else { return nil }
    let own = members[owner]
    let others = family.filter { $0 != owner && members[$0].pronouns == pronouns }
    switch noun {
    case "mother", "father":
      guard own.isNamedByGiven else { return nil }
      return only(others.filter { members[$0].isHead })
    case "wife", "husband":
      guard own.isHead else { return nil }
      return only(others.filter { members[$0].isHead })
    case "brother", "sister":
      guard own.isNamedByGiven else { return nil }
      let siblings = others.filter { members[$0].isNamedByGiven }
      return only(siblings) ?? only(siblings.filter(recent.contains))
    default:
      guard own.isHead else { return nil }
      let children = others.filter { members[$0].isNamedByGiven }
      return only(children) ?? only(children.filter(recent.contains))
    }
  }

  private func only(_ persons: [Int]) -> Int? { persons.count == 1 ? persons[0] : nil }

  private static let pronouns: [String: StoryCharacter.Pronouns] = [
    "mother": .she, "father": .he, "wife": .she, "husband": .he, "brother": .he, "sister": .she,
    "son": .he, "daughter": .she,
  ]
}
