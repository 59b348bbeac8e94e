import IncipitBooks
import IncipitLexicon
import IncipitText

/// Learns each person's pronouns: from given names and titles, and from the pronouns that follow
/// the name in its own sentence or open the next.
enum PronounVoter {
  /// Adds the votes of the text to the persons of `cast`.
  ///
  /// O(tokens).
  static func vote(
    for cast: inout CastDraft, in table: TokenTable, _ segments: Segments
  ) {
    voteByNames(&cast, table)
    let genders = table.genders
    var ownerAt = [Int32](repeating: -1, count: table.tokens.count)
    for (form, owners) in cast.personsOfForm.enumerated() where owners.count == 1 {
      for occurrence in cast.forms[form].occurrences {
        ownerAt[occurrence.upperBound - 1] = Int32(owners[0])
      }
    }
    let listed = cast.persons.map(\.votes.pronouns)
    // The two persons named last, the later one first.
    var named: [Int] = []
    var sentencesSince = 0
    for index in table.tokens.indices {
      let token = table.tokens[index]
      if index > 0, table.paragraphOf[index] != table.paragraphOf[index - 1] { named = [] }
      guard segments.quotationOf[index] < 0, segments.insertOf[index] < 0 else { continue }
      if segments.startsSentence[index] { sentencesSince += 1 }
      if ownerAt[index] >= 0 {
        let owner = Int(ownerAt[index])
        named.removeAll { $0 == owner }
        named.insert(owner, at: 0)
        if named.count > 2 { named.removeLast() }
        sentencesSince = 0
      } else if let gender = genders[Int(token.word)], gender != .thing, sentencesSince <= 1,
        // Who is known for a man is not meant by "she": then the one named before is.
        let owner = named.first(where: { !clashes(listed[$0], gender) })
      {
        let isOnly = named.count == 1 || owner != named[0]
        let weight = (sentencesSince == 0 ? 1.0 : 0.6) * (isOnly ? 1 : 0.4)
        cast.persons[owner].votes.add(gender == .neutral ? weight * 0.35 : weight, gender)
      }
    }
  }

  /// Of a name's occurrences no more are looked at for a noun before them.
  private static let maximumAppositions = 400

  private static func clashes(_ pronouns: StoryCharacter.Pronouns?, _ gender: Gender) -> Bool {
    switch (pronouns, gender) {
    case (.she, .male), (.he, .female): true
    default: false
    }
  }

  private static func voteByNames(_ cast: inout CastDraft, _ table: TokenTable) {
    for person in cast.persons.indices {
      for form in cast.persons[person].forms {
        for title in cast.forms[form].titles {
          cast.persons[person].votes.add(by: table.classes[Int(title)], 8)
        }
        if let first = cast.forms[form].words.first {
          let isGiven = table.classes[Int(first)].contains(.givenName)
          if isGiven, cast.forms[form].titles.isEmpty {
            cast.persons[person].votes.add(by: table.classes[Int(first)], 6)
          }
        }
        if cast.forms[form].hasArticle, let head = cast.forms[form].words.last {
          cast.persons[person].votes.add(by: table.classes[Int(head)], 8)
        }
        // "his sister Ada", "the old man, Toby".
        for occurrence in cast.forms[form].occurrences.prefix(maximumAppositions) {
          let before = occurrence.lowerBound - 1
          let noun = before > 0 && table.word(before) == "," ? before - 1 : before
          guard noun > 0, !table.tokens[noun].isCapitalised,
            !table.classes(noun).isDisjoint(with: .person)
          else { continue }
          cast.persons[person].votes.add(by: table.classes(noun), 1.5)
        }
      }
    }
  }
}

extension PronounVotes {
  mutating func add(_ weight: Double, _ gender: Gender) {
    switch gender {
    case .female: she += weight
    case .male: he += weight
    case .neutral: they += weight
    case .thing: it += weight
    }
  }

  /// Adds `weight` for the gender that a word's classes name alone.
  mutating func add(by classes: WordClasses, _ weight: Double) {
    let gender = classes.intersection([.male, .female])
    if gender == .male { he += weight }
    if gender == .female { she += weight }
  }
}
