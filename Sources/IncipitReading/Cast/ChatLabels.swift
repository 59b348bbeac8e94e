import IncipitBooks
import IncipitLexicon
import IncipitText

/// Whose each label of a chat is: "ada: where are you".
enum ChatLabels {
  /// The person of each label in lower case; one who has no such name joins the cast.
  ///
  /// O(labels × persons).
  static func owners(
    of speech: FoundSpeech, in table: TokenTable, _ cast: inout CastDraft, lexicon: Lexicon
  ) -> [String: Int] {
    var people: [String: Int] = [:]
    for quotation in speech.quotations {
      guard let span = quotation.label else { continue }
      let label = table.text.string(span)
      let key = label.lowercased()
      guard people[key] == nil else { continue }
      if let known = owner(of: key, in: table, cast, lexicon) {
        people[key] = known
      } else {
        people[key] = cast.persons.count
        cast.persons.append(Person(forms: [], description: label))
      }
    }
    return people
  }

  private static func owner(
    of key: String, in table: TokenTable, _ cast: CastDraft, _ lexicon: Lexicon
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
      let found = cast.persons.indices.filter { person in
        cast.persons[person].forms.contains { form in
          cast.forms[form].words.contains { test(table.vocabulary[Int($0)]) }
        }
      }
      if let first = found.first { return first }
    }
    return nil
  }
}
