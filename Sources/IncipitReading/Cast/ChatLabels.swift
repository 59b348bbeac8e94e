import IncipitBooks
import IncipitLexicon
import IncipitText

/// Whose each label of a chat is: "ada: where are you".
enum ChatLabels {
  /// The person of each label in lower case; one who has no such name joins the cast.
  ///
  /// O(labels + persons): only the first `mostLabels` are looked for among the persons.
  static func owners(
    of speech: FoundSpeech, in table: TokenTable, _ cast: inout CastDraft, lexicon: Lexicon,
    guidance: Guidance = Guidance()
  ) -> [String: Int] {
    var people: [String: Int] = [:]
    // Those who join for a label have no name that another label could mean.
    let named = cast.persons.indices.filter { !cast.persons[$0].forms.isEmpty }
    for quotation in speech.quotations {
      guard let span = quotation.label else { continue }
      let label = table.text.string(span)
      let key = label.lowercased()
      guard people[key] == nil else { continue }
      if people.count < mostLabels,
        let known = owner(of: key, among: named, in: table, cast, lexicon)
      {
        people[key] = known
      } else {
        people[key] = cast.persons.count
        cast.persons.append(Person(forms: [], description: label))
      }
    }
    guide(&people, by: guidance, in: table, &cast)
    return people
  }

  /// Gives each label of which the shelf's owner said whose it is to that person.
  ///
  /// A name that only labels write is not among those that the cast is joined by.
  private static func guide(
    _ people: inout [String: Int], by guidance: Guidance, in table: TokenTable,
    _ cast: inout CastDraft
  ) {
    for told in guidance.names {
      let label = told.name.lowercased()
      guard let owner = people[label] else { continue }
      guard let bearer = told.bearer else {
        // Who is known by nothing but the label is a person of their own already.
        if cast.persons[owner].forms.isEmpty { continue }
        people[label] = cast.persons.count
        cast.persons.append(Person(forms: [], description: told.name))
        continue
      }
      if let person = CastGuide.person(called: bearer, in: cast, table) {
        people[label] = person
      } else {
        people[label] = cast.persons.count
        cast.persons.append(Person(forms: [], calledName: bearer))
      }
    }
    for name in guidance.notPersons { people[name.lowercased()] = nil }
  }

  /// No chat has so many members; a longer list of labels is something else.
  private static let mostLabels = 200

  private static func owner(
    of key: String, among named: [Int], in table: TokenTable, _ cast: CastDraft, _ lexicon: Lexicon
  ) -> Int? {
    if ["me", "i", "myself"].contains(key),
      let narrator = cast.persons.firstIndex(where: \.isNarrator)
    {
      return narrator
    }
    if let called = cast.persons.firstIndex(where: { $0.calledName?.lowercased() == key }) {
      return called
    }
    // The surest likeness first: the name, its short form, a handle made of it.
    let tests: [(String) -> Bool] = [
      { $0 == key }, { lexicon.areForms(key, $0) },
      { $0.utf8.count >= 4 && key.hasPrefix($0) },
      { key.utf8.count >= 3 && $0.hasPrefix(key) },
      { $0.utf8.count >= 5 && key.contains($0) },
    ]
    for test in tests {
      let found = named.first { person in
        cast.persons[person].forms.contains { form in
          cast.forms[form].words.contains { test(table.vocabulary[Int($0)]) }
        }
      }
      if let found { return found }
    }
    return nil
  }
}
