import IncipitLexicon

/// Whether a form and a person may be one.
extension NameJoiner {
  /// How much speaks for two people, to each naming of the one who is named less often.
  func apartness(_ one: [Int], _ other: [Int]) -> Double {
    var weight = 0.0
    for form in one.prefix(12) where !forms[form].apart.isEmpty {
      for second in other.prefix(24) { weight += forms[form].apart[second] ?? 0 }
    }
    guard weight >= 1 else { return 0 }
    let least = min(one.reduce(0) { $0 + count($1) }, other.reduce(0) { $0 + count($1) })
    return weight / Double(max(1, least))
  }

  /// The two are met as two people, often enough for how they are named.
  ///
  /// A story calls one woman Miss Vale in talk and Ada in the telling, sometimes in one sentence,
  /// but hardly ever a man by his name and his rank.
  func areApart(_ form: Int, _ person: PersonDraft) -> Bool {
    let words = forms[form].words
    let isPart = words.count == 1 && forms[form].titles.isEmpty
    if person.forms.contains(where: { other in
      forms[other].words == words && !forms[other].titles.isEmpty && !forms[form].titles.isEmpty
        && forms[other].words.count > 1
    }) {
      return false
    }
    // The same given name or the same full name: two bearers would be told apart in the text.
    let isSame =
      isPart && person.given == words[0] || isHead(form, of: person)
      || words.count > 1 && person.given == words[0] && person.surname == words[words.count - 1]
    let titles = honorifics(form)
    let limit: Double =
      isSame
      ? 0.3
      : titles.contains(.unmarried)
        ? 0.115
        : isPart && person.surname == words[0]
          ? 0.1 : titles.isDisjoint(with: [.noble, .rank]) ? 0.045 : 0.035
    if apartness([form], person.forms) >= limit { return true }
    if isYoungerSon(form, person) { return true }
    // "Old Mr. Vale" is not young Noah Vale.
    let age = forms[form].age
    guard !forms[form].titles.isEmpty, words.count == 1, person.given != nil,
      age >= 2 || age <= -2, abs(age) * 20 >= count(form)
    else { return false }
    return person.forms.reduce(0, { $0 + forms[$1].age }) * age <= 0
  }

  /// "Sir Noah" is the head of "Sir Noah Vale".
  func isHead(_ form: Int, of person: PersonDraft) -> Bool {
    let head = forms[form]
    guard !head.titles.isEmpty, head.words.count == 1 else { return false }
    return person.forms.contains { other in
      forms[other].words.count > 1 && forms[other].titles == head.titles
        && forms[other].words[0] == head.words[0]
    }
  }

  /// Whoever is told of by title and full name time and again is not he who has the bare surname.
  ///
  /// "Mr. Noah Vale" is the son of "Mr. Vale".
  func isYoungerSon(_ form: Int, _ person: PersonDraft) -> Bool {
    guard !forms[form].titles.isEmpty, forms[form].words.count == 1 else { return false }
    return person.forms.contains { other in
      forms[other].words.count > 1 && forms[other].titles == forms[form].titles
        && count(other) - forms[other].spoken >= Self.tellings && count(other) * 4 <= count(form)
    }
  }

  /// A full name with its title is told so often only to tell its bearer from another.
  static let tellings = 10

  func canBe(_ form: Int, _ draft: Int) -> Bool {
    let person = drafts[draft]
    guard person.mergedInto == nil else { return false }
    if let one = gender(form), let other = person.gender, one != other { return false }
    let honorifics = honorifics(form)
    if honorifics.contains(where: { one in person.honorifics.contains { one.excludes($0) } }) {
      return false
    }
    // "Dr. Vale" and "Mrs. Vale", unless the doctor is known for a woman.
    if person.gender == nil || gender(form) == nil,
      honorifics.contains(.office) && isWoman(person.honorifics)
        || isWoman(honorifics) && person.honorifics.contains(.office)
    {
      return false
    }
    return !areApart(form, person)
  }

  func isWoman(_ honorifics: Set<Honorific>) -> Bool {
    !honorifics.isDisjoint(with: [.married, .unmarried])
  }

  func candidates(_ form: Int, where fits: (PersonDraft) -> Bool) -> [Int] {
    drafts.indices.filter { fits(drafts[$0]) && canBe(form, $0) }
  }
}
