import IncipitLexicon
import IncipitText

// What a resolver knows of persons, asked for each reference that is described.
extension ReferenceResolver {
  /// Whether a conjunction, a relative word or a mark stands between two tokens.
  private func endsClause(between start: Int, _ end: Int) -> Bool {
    guard start < end, end - start < 24 else { return true }
    return (start + 1..<end).contains { index in
      table.classes(index).contains(.conjunction) || table.tokens[index].kind == .punctuation
        || isRelative[Int(table.tokens[index].word)]
    }
  }

  /// The person to whom the text gives a noun phrase, here or wherever its head stands.
  func bearer(of nominal: Nominal) -> Int? {
    cast.personOfNominal[nominal.head] ?? personOfHead[table.tokens[nominal.head].word]
  }

  /// Whether the last words of two persons' names are one, as of "Lady Forbes" and "Ada Forbes".
  func sharesName(_ one: Int32, _ other: Int32) -> Bool {
    let names = [one, other].map { person in
      Set(
        cast.persons[Int(person)].forms.compactMap { form in
          let words = cast.forms[form].words
          return words.count > 1 || !cast.forms[form].titles.isEmpty ? words.last : nil
        })
    }
    return !names[0].isDisjoint(with: names[1])
  }

  /// 0 for somebody never named with a title, 1 with one that tells no gender, 2 a woman's, 3 a man's.
  func title(of person: Int32) -> Int {
    for form in cast.persons[Int(person)].forms {
      guard let title = cast.forms[form].titles.first else { continue }
      let classes = table.classes[Int(title)]
      return classes.contains(.female) ? 2 : classes.contains(.male) ? 3 : 1
    }
    return 0
  }

  /// What speaks for each pronoun of a person, with what was learned on the way.
  func votes(of person: Int32) -> PronounVotes {
    var votes = cast.persons[Int(person)].votes
    let learned = discourse.learned[Int(person)]
    votes.she += learned.she
    votes.he += learned.he
    votes.they += learned.they
    return votes
  }

  /// The persons named further on in the sentence: who is named there is seldom meant by "she" here.
  ///
  /// - Parameters:
  ///   - index: of the reference in `references`.
  ///   - references: all of the story.
  ///   - inClause: whether to stop at what ends a clause.
  /// - Returns: persons' places in the cast; at most eight references are looked at.
  func named(
    behind index: Int, of references: [Reference], inClause: Bool = false
  ) -> [Int32] {
    let token = references[index].tokens.lowerBound
    var persons: [Int32] = []
    for next in references[(index + 1)...].prefix(8) {
      guard segments.sentenceOf[next.tokens.lowerBound] == segments.sentenceOf[token],
        segments.quotationOf[next.tokens.lowerBound] == segments.quotationOf[token]
      else { break }
      if inClause, endsClause(between: token, next.tokens.lowerBound) { break }
      if case .name(let form) = next.kind, cast.personsOfForm[form].count == 1 {
        persons.append(Int32(cast.personsOfForm[form][0]))
      }
    }
    return persons
  }
}
