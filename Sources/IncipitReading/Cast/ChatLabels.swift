import IncipitBooks
import IncipitLexicon
import IncipitText

/// Whose each label of a chat is: "ada: where are you".
enum ChatLabels {
  /// The person of each label in lower case; one who has no such name joins the cast.
  ///
  /// O(labels + persons): only the first `mostLabels` are looked for among the persons.
  static func owners(
    of speech: FoundSpeech, in table: TokenTable, _ cast: inout CastDraft, lexicon: Lexicon
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
    return people
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
