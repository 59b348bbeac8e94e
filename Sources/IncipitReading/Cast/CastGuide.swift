import IncipitLexicon
import IncipitText

/// Puts into the cast what a person has said of its names.
///
/// Done twice: before pronouns are counted, so that they are counted for the right person, and once the
/// narrator and those without a name are there, who may be meant too. A person whose names are all
/// another's stays behind empty, so that nobody's number changes.
struct CastGuide {
  private let table: TokenTable
  /// What could not be placed yet.
  private var names: [Guidance.Name]
  private var notPersons: [String]
  private let pronouns: [Guidance.Pronouns]

  init(_ guidance: Guidance, in table: TokenTable) {
    self.table = table
    names = guidance.names
    notPersons = guidance.notPersons
    pronouns = guidance.pronouns
  }

  /// Does what can be done with the persons of `cast`; what is left waits.
  ///
  /// O(decisions × name forms).
  ///
  /// - Parameters:
  ///   - cast: the cast, changed.
  ///   - isWhole: whether nobody comes after; then a bearer who is not there becomes the name of who is.
  mutating func guide(_ cast: inout CastDraft, isWhole: Bool = false) {
    notPersons = notPersons.filter { !drop($0, from: &cast) }
    names = names.filter { !place($0, in: &cast, isWhole: isWhole) }
  }

  /// Gives those of `cast` the pronouns that were told, so surely that what is read counts for nothing.
  func givePronouns(to cast: inout CastDraft) {
    for told in pronouns {
      guard let person = Self.person(called: told.name, in: cast, table) else { continue }
      cast.persons[person].votes = PronounVotes(told.pronouns)
    }
  }

  /// The person called `name`: by the name of the entry first, then by any other; nil if there is none.
  static func person(called name: String, in cast: CastDraft, _ table: TokenTable) -> Int? {
    entry(called: name, in: cast, table)
      ?? cast.forms.indices.lazy.filter { writes(name.lowercased(), cast.forms[$0], table) }
      .compactMap { cast.personsOfForm[$0].first }.first
  }

  private static func entry(
    called name: String, in cast: CastDraft, _ table: TokenTable
  ) -> Int? {
    cast.persons.indices.first { person in
      !cast.persons[person].isAbsent
        && cast.names(of: person, in: table)[0].lowercased() == name.lowercased()
    }
  }

  private func place(
    _ decision: Guidance.Name, in cast: inout CastDraft, isWhole: Bool
  ) -> Bool {
    let forms = cast.forms.indices.filter {
      Self.writes(decision.name.lowercased(), cast.forms[$0], table)
    }
    let entry = Self.entry(called: decision.name, in: cast, table)
    let from = entry ?? forms.compactMap { cast.personsOfForm[$0].first }.first
    guard from != nil || !forms.isEmpty else { return false }
    guard let bearer = decision.bearer else {
      // Somebody who has no other name is a person of their own already.
      if let from, Set(cast.persons[from].forms).isSubset(of: forms) { return true }
      cast.persons.append(Person(forms: []))
      give(forms, to: cast.persons.count - 1, in: &cast)
      return true
    }
    if let to = Self.person(called: bearer, in: cast, table) {
      guard to != from || forms.contains(where: { cast.personsOfForm[$0] != [to] }) else {
        return true
      }
      if let entry, entry != to {
        merge(entry, into: to, in: &cast)
      } else {
        give(forms, to: to, in: &cast)
      }
      return true
    }
    guard isWhole else { return false }
    if let entry {
      cast.persons[entry].calledName = bearer
    } else {
      cast.persons.append(Person(forms: [], calledName: bearer))
      give(forms, to: cast.persons.count - 1, in: &cast)
    }
    return true
  }

  private func drop(_ name: String, from cast: inout CastDraft) -> Bool {
    let entry = Self.entry(called: name, in: cast, table)
    let forms = cast.forms.indices.filter {
      Self.writes(name.lowercased(), cast.forms[$0], table) && !cast.personsOfForm[$0].isEmpty
    }
    guard entry != nil || !forms.isEmpty else { return false }
    for form in Set(forms).union(entry.map { cast.persons[$0].forms } ?? []) {
      for owner in cast.personsOfForm[form] {
        cast.persons[owner].forms.removeAll { $0 == form }
      }
      cast.personsOfForm[form] = []
    }
    if let entry { cast.persons[entry] = Person(forms: []) }
    return true
  }

  /// Makes `forms` those of one person alone.
  private func give(_ forms: [Int], to person: Int, in cast: inout CastDraft) {
    for form in forms {
      for owner in cast.personsOfForm[form] {
        cast.persons[owner].forms.removeAll { $0 == form }
      }
      cast.personsOfForm[form] = [person]
      cast.persons[person].forms.append(form)
    }
  }

  private func merge(_ person: Int, into other: Int, in cast: inout CastDraft) {
    for form in cast.personsOfForm.indices where cast.personsOfForm[form].contains(person) {
      let owners = cast.personsOfForm[form].map { $0 == person ? other : $0 }
      cast.personsOfForm[form] = owners.reduce(into: []) { found, owner in
        if !found.contains(owner) { found.append(owner) }
      }
    }
    let left = cast.persons[person]
    var kept = cast.persons[other]
    kept.forms += left.forms.filter { !kept.forms.contains($0) }
    kept.votes.add(left.votes)
    kept.nouns.formUnion(left.nouns)
    kept.given = kept.given ?? left.given
    kept.surname = kept.surname ?? left.surname
    kept.isNarrator = kept.isNarrator || left.isNarrator
    kept.isAddressedReader = kept.isAddressedReader || left.isAddressedReader
    cast.persons[other] = kept
    cast.persons[person] = Person(forms: [])
    for (head, owner) in cast.personOfNominal where owner == person {
      cast.personOfNominal[head] = other
    }
    cast.replaced[person] = other
  }

  /// Whether a form is ever written so, its article left out or not.
  private static func writes(_ wanted: String, _ form: NameForm, _ table: TokenTable) -> Bool {
    form.occurrences.contains { occurrence in
      let written = table.written(occurrence).lowercased()
      return written == wanted || form.hasArticle && written == "the " + wanted
    }
  }
}
