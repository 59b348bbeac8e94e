import IncipitLexicon
import IncipitText

/// Joins the names that are one person's.
///
/// "Nikolas Ferrand", "Mr. Ferrand" and "Kolas" are one.
/// The order is that of certainty: full names first, then given names and short forms, then
/// surnames, at last misspellings. Two names that would make one person of two given names, or of
/// a man and a woman, stay apart.
struct NameJoiner {
  private let table: TokenTable
  private let lexicon: Lexicon
  private let forms: [NameForm]
  private var owners: [[Int]]
  private var persons: [Person] = []
  /// Per person: given name and surname as vocabulary ids, where known.
  private var givenNames: [Int32?] = []
  private var surnames: [Int32?] = []

  /// The persons behind `forms`.
  ///
  /// O(forms²) in the worst case; a story has some hundred forms, and no more than
  /// `maximumForms` of the most used are looked at.
  static func cast(of forms: [NameForm], in table: TokenTable, lexicon: Lexicon) -> CastDraft {
    var joiner = NameJoiner(table: table, lexicon: lexicon, forms: forms)
    joiner.join()
    return CastDraft(forms: forms, persons: joiner.persons, personsOfForm: joiner.owners)
  }

  static let maximumForms = 2_000

  private init(table: TokenTable, lexicon: Lexicon, forms: [NameForm]) {
    self.table = table
    self.lexicon = lexicon
    self.forms = forms
    owners = Array(repeating: [], count: forms.count)
  }

  private mutating func join() {
    let known = forms.indices.filter { isPerson(forms[$0]) }
    let words = Set(known.flatMap { forms[$0].words })
    // A full name is a person's if one of its words is met as one: "Mr. Ferrand" vouches for it.
    let people = forms.indices.filter { form in
      isPerson(forms[form])
        || forms[form].words.count > 1 && forms[form].personScore > -1
          && forms[form].words.contains(where: words.contains)
    }
    .sorted { count($0) != count($1) ? count($0) > count($1) : $0 < $1 }
    .prefix(Self.maximumForms)
    let full = people.filter { forms[$0].words.count > 1 }
    let single = people.filter { forms[$0].words.count == 1 }
    for form in full.sorted(by: { forms[$0].words.count > forms[$1].words.count }) {
      joinFull(form)
    }
    let bare = single.filter { forms[$0].titles.isEmpty }
    let titled = single.filter { !forms[$0].titles.isEmpty }
    // Given names first, so that a surname knows who is there to bear it.
    for form in bare where classes(form).contains(.givenName) { joinGiven(form) }
    for form in bare where !classes(form).contains(.givenName) { joinUnknown(form) }
    for form in titled { joinTitled(form) }
    joinMisspelt()
  }

  private func count(_ form: Int) -> Int { forms[form].occurrences.count }

  private func classes(_ form: Int) -> WordClasses {
    table.classes[Int(forms[form].words[0])]
  }

  /// Whether what stands around a name, over all its occurrences, speaks for a person.
  private func isPerson(_ form: NameForm) -> Bool {
    let mean = form.personScore / Double(form.occurrences.count)
    let known = form.words.contains { table.classes[Int($0)].contains(.givenName) }
    return form.personScore > 0.5 && (mean > 0.12 || (known && mean > 0))
  }

  private func word(_ id: Int32) -> String { table.vocabulary[Int(id)] }

  private mutating func addPerson(_ form: Int, given: Int32?, surname: Int32?) {
    owners[form] = [persons.count]
    persons.append(Person(forms: [form]))
    givenNames.append(given)
    surnames.append(surname)
  }

  private mutating func give(_ form: Int, to person: Int) {
    owners[form] = [person]
    persons[person].forms.append(form)
  }

  // MARK: Steps

  private mutating func joinFull(_ form: Int) {
    let words = forms[form].words
    let given = words[0]
    let surname = words[words.count - 1]
    for person in persons.indices {
      guard let ownGiven = givenNames[person], let ownSurname = surnames[person] else { continue }
      let sameGiven = ownGiven == given || areForms(ownGiven, given)
      let sameSurname = ownSurname == surname || isMisspelling(ownSurname, surname)
      if sameGiven, sameSurname {
        give(form, to: person)
        return
      }
      // "Marie Anne Lacroix" and "Marie Anne": the shorter is the head of the longer.
      let longer = forms[persons[person].forms[0]].words
      if longer.count > words.count, Array(longer.prefix(words.count)) == words {
        give(form, to: person)
        return
      }
    }
    addPerson(form, given: given, surname: surname)
  }

  private mutating func joinGiven(_ form: Int) {
    let name = forms[form].words[0]
    if let person = only(persons.indices.filter { givenNames[$0] == name }) {
      give(form, to: person)
      return
    }
    if let person = only(
      persons.indices.filter { givenNames[$0].map { areForms($0, name) } ?? false })
    {
      give(form, to: person)
      return
    }
    if let person = only(persons.indices.filter { surnames[$0] == name }) {
      give(form, to: person)
      return
    }
    addPerson(form, given: name, surname: nil)
  }

  private mutating func joinUnknown(_ form: Int) {
    let name = forms[form].words[0]
    let bearers = persons.indices.filter { surnames[$0] == name }
    let givens = persons.indices.filter { givenNames[$0] == name }
    if let person = only(givens) {
      give(form, to: person)
    } else if bearers.count == 1 {
      give(form, to: bearers[0])
    } else if bearers.count > 1 {
      owners[form] = bearers
    } else if let person = only(
      persons.indices.filter { givenNames[$0].map { areForms($0, name) } ?? false })
    {
      give(form, to: person)
    } else {
      addPerson(form, given: name, surname: nil)
    }
  }

  private mutating func joinTitled(_ form: Int) {
    let name = forms[form].words[0]
    let gender = titleGender(form)
    let fits = { [self] (person: Int) in
      gender == nil || genderByNames(person) == nil || genderByNames(person) == gender
    }
    let givens = persons.indices.filter { givenNames[$0] == name && fits($0) }
    if let person = only(givens) {
      give(form, to: person)
      if surnames[person] == nil, gender != nil { return }
      return
    }
    let bearers = persons.indices.filter { surnames[$0] == name && fits($0) }
    if let person = only(bearers) {
      give(form, to: person)
    } else if bearers.count > 1 {
      owners[form] = bearers
    } else {
      // A new one, unless the same surname stands under another title of the same gender.
      addPerson(form, given: nil, surname: name)
    }
  }

  /// Rare names within a letter or two of a frequent one join it.
  private mutating func joinMisspelt() {
    var index = 0
    while index < persons.count {
      let form = persons[index].forms[0]
      if persons[index].forms.count == 1, forms[form].words.count == 1, forms[form].titles.isEmpty,
        let person = only(
          persons.indices.filter { other in
            other != index && mentions(other) >= 5 * mentions(index)
              && ([givenNames[other], surnames[other]].contains { known in
                known.map { isMisspelling($0, forms[form].words[0]) } ?? false
              })
          })
      {
        merge(index, into: person)
        continue
      }
      index += 1
    }
  }

  private func mentions(_ person: Int) -> Int {
    persons[person].forms.reduce(0) { $0 + count($1) }
  }

  private mutating func merge(_ person: Int, into other: Int) {
    persons[other].forms += persons[person].forms
    persons.remove(at: person)
    givenNames.remove(at: person)
    surnames.remove(at: person)
    for form in owners.indices {
      owners[form] = owners[form].map { owner in
        let joined = owner == person ? other : owner
        return joined > person ? joined - 1 : joined
      }
    }
  }

  // MARK: Likeness

  private func only(_ persons: [Int]) -> Int? { persons.count == 1 ? persons[0] : nil }

  /// A short form by the list, or one name at the head or the tail of the other ("Gwen" and
  /// "Gwendolyn", "Kolas" and "Nikolas").
  private func areForms(_ one: Int32, _ other: Int32) -> Bool {
    let first = word(one)
    let second = word(other)
    if first == second { return true }
    let (short, long) =
      first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    let clash =
      table.classes[Int(one)].union(table.classes[Int(other)]).isSuperset(of: [.male, .female])
    if clash { return false }
    if lexicon.areForms(first, second) { return true }
    if short.utf8.count >= 3, long.hasPrefix(short),
      !["ann", "jean", "mar", "mari"].contains(short)
    {
      return true
    }
    if short.utf8.count >= 4, long.hasSuffix(short) { return true }
    // "Lizzy" and "Lizzie", "Gwenny" and "Gwen".
    let stem = short.hasSuffix("y") || short.hasSuffix("ie") ? String(short.dropLast()) : short
    return stem.utf8.count >= 4 && long.hasPrefix(stem) && long.utf8.count - stem.utf8.count <= 3
  }

  /// Within one edit for seven letters, two for ten.
  private func isMisspelling(_ one: Int32, _ other: Int32) -> Bool {
    let first = Array(word(one).utf8)
    let second = Array(word(other).utf8)
    let length = min(first.count, second.count)
    guard length >= 6, first.first == second.first else { return false }
    return Self.distance(first, second, limit: length >= 10 ? 2 : 1) != nil
  }

  /// Levenshtein's distance if it is at most `limit`.
  static func distance(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (byte == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }

  private func titleGender(_ form: Int) -> WordClasses? {
    for title in forms[form].titles {
      let gender = table.classes[Int(title)].intersection([.male, .female])
      if !gender.isEmpty { return gender }
    }
    return nil
  }

  /// Male or female by the given name and the titles of a person's forms.
  private func genderByNames(_ person: Int) -> WordClasses? {
    for form in persons[person].forms {
      if let gender = titleGender(form) { return gender }
    }
    guard let given = givenNames[person] else { return nil }
    let gender = table.classes[Int(given)].intersection([.male, .female])
    return gender == .male || gender == .female ? gender : nil
  }
}
