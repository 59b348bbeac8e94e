/// A predicted character, as far as the vote on who it is needs to know.
package struct NamedCharacter: Hashable, Sendable {
  package let id: Int
  /// Its name and then its aliases.
  package let forms: [String]
  /// The words of each of its mentions by name, in the text's order.
  package let nameMentions: [String]

  package init(id: Int, forms: [String], nameMentions: [String]) {
    self.id = id
    self.forms = forms
    self.nameMentions = nameMentions
  }
}

/// Who of the gold cast each predicted character is: the one that most of its name mentions mean.
///
/// This is how end-to-end attribution is counted where nobody hands the cast over (Vishnubhotla et
/// al. 2023, "Improving Automatic Quotation Attribution in Literary Novels"): a character that glues
/// two people together counts as the one it is named by more often.
package struct NameVote: Sendable {
  /// Votes by character id and person's index.
  package let votes: [Int: [Int: Int]]
  /// The person's index by character id; a character that no name maps is missing.
  package private(set) var people: [Int: Int]

  /// Counts the votes; a character without a vote counts as the first of its own forms that maps.
  ///
  /// O(mentions × gold names).
  package init(_ characters: [NamedCharacter], among cast: [GoldPerson]) {
    let names = PersonNames(cast)
    var known: [String: Int?] = [:]
    var votes: [Int: [Int: Int]] = [:]
    var people: [Int: Int] = [:]
    for character in characters {
      var counts: [Int: Int] = [:]
      for mention in character.nameMentions {
        let person = known[mention] ?? names.person(for: mention)
        known[mention] = .some(person)
        if let person { counts[person, default: 0] += 1 }
      }
      votes[character.id] = counts
      people[character.id] =
        Self.winner(of: counts) ?? character.forms.lazy.compactMap(names.person(for:)).first
    }
    self.votes = votes
    self.people = people
  }

  /// The person with most of the votes; of two with the same, the earlier in the gold cast.
  package static func winner(of counts: [Int: Int]) -> Int? {
    counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// The gold person whom the character `id` counts as.
  package func person(of id: Int?) -> Int? { id.flatMap { people[$0] } }

  /// Lets a character that no name maps, such as a narrator who says only "I", count as `person`.
  package mutating func assume(_ id: Int, is person: Int) {
    if people[id] == nil { people[id] = person }
  }

  /// The characters whose name mentions mean two people with at least a fifth each, by id.
  package var glued: [Int] {
    votes.filter { _, counts in
      let total = counts.values.reduce(0, +)
      return counts.values.count { $0 * 5 >= total } >= 2
    }.keys.sorted()
  }
}
