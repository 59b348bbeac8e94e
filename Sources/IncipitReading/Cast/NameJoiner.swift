import IncipitLexicon
import IncipitText

/// Joins the names that are one person's.
///
/// "Nikolas Ferrand", "Mr. Ferrand" and "Kolas" are one.
/// The order is that of certainty: full names first, then given names and short forms, then titles
/// with a surname, bare surnames, nouns used as names, at last misspellings. Two names stay apart
/// that would make one person of a man and a woman, of a wife and a daughter, or of two who are met
/// side by side.
struct NameJoiner {
  let table: TokenTable
  let likeness: NameLikeness
  let forms: [NameForm]
  var owners: [[Int]]
  var drafts: [PersonDraft] = []
  /// By its word, the form that is a bare name.
  var bareForm: [Int32: Int] = [:]
  /// By its word, the forms of that one word, with titles and without.
  var singles: [Int32: [Int]] = [:]
  /// Titles as vocabulary ids, by what they say.
  let honorificOf: [Int32: Honorific]

  /// The persons behind `forms`.
  ///
  /// O(forms²) in the worst case; a story has some hundred forms, and no more than
  /// `maximumForms` of the most used are looked at.
  static func cast(of forms: [NameForm], in table: TokenTable, lexicon: Lexicon) -> CastDraft {
    var joiner = NameJoiner(table: table, lexicon: lexicon, forms: forms)
    joiner.join()
    return joiner.cast()
  }

  static let maximumForms = 1_000
  /// Of a name that several bear, no more bearers than this are kept.
  static let maximumOwners = 8

  private init(table: TokenTable, lexicon: Lexicon, forms: [NameForm]) {
    self.table = table
    likeness = NameLikeness(table: table, lexicon: lexicon)
    self.forms = forms
    owners = Array(repeating: [], count: forms.count)
    var honorifics: [Int32: Honorific] = [:]
    for title in Set(forms.flatMap(\.titles)) {
      honorifics[title] = Honorific(table.vocabulary[Int(title)])
    }
    honorificOf = honorifics
  }

  mutating func join() {
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
    let named = people.filter { !forms[$0].hasArticle }
    bareForm = Dictionary(
      named.filter { forms[$0].words.count == 1 && forms[$0].titles.isEmpty }
        .map { (forms[$0].words[0], $0) }, uniquingKeysWith: { first, _ in first })
    for form in named where forms[form].words.count == 1 {
      singles[forms[form].words[0], default: []].append(form)
    }
    let surnames = Set(
      named.filter { !forms[$0].titles.isEmpty }.compactMap { forms[$0].words.last })
    let long = named.filter { forms[$0].words.count > 1 && !isRunOn($0) }
    let full = long.filter { !isDoubtful($0, surnames) }
    for form in full.sorted(by: { forms[$0].words.count > forms[$1].words.count }) {
      joinFull(form)
    }
    let single = named.filter { forms[$0].words.count == 1 && !isFamily($0) }
    let bare = single.filter { forms[$0].titles.isEmpty }
    // Given names first, then titles, so that a bare surname knows who is there to bear it.
    for form in bare where isListed(form) { joinBare(form) }
    for form in single where !forms[form].titles.isEmpty { joinTitled(form) }
    for form in bare where !isListed(form) { joinBare(form) }
    for form in long where isDoubtful(form, surnames) { joinDoubtful(form) }
    for form in people where forms[form].hasArticle { joinArticle(form) }
    joinOtherNames()
    joinMisspelt()
  }

  /// The persons that are left, numbered anew.
  func cast() -> CastDraft {
    var numbers = [Int](repeating: -1, count: drafts.count)
    var persons: [Person] = []
    for (index, draft) in drafts.enumerated() where draft.mergedInto == nil {
      numbers[index] = persons.count
      persons.append(Person(forms: draft.forms, given: draft.given, surname: draft.surname))
    }
    let personsOfForm = owners.map { owners in
      var persons: [Int] = []
      for owner in owners.map({ numbers[resolved($0)] }) where !persons.contains(owner) {
        persons.append(owner)
      }
      return persons
    }
    return CastDraft(forms: forms, persons: persons, personsOfForm: personsOfForm)
  }

  func resolved(_ draft: Int) -> Int {
    var draft = draft
    while let next = drafts[draft].mergedInto { draft = next }
    return draft
  }

  mutating func add(_ form: Int, given: Int32?, surname: Int32?) {
    owners[form] = [drafts.count]
    drafts.append(
      PersonDraft(
        forms: [form], given: given, surname: surname, gender: gender(form),
        honorifics: honorifics(form), count: count(form)))
  }

  mutating func give(_ form: Int, to draft: Int) {
    owners[form] = [draft]
    drafts[draft].forms.append(form)
    drafts[draft].gender = drafts[draft].gender ?? gender(form)
    drafts[draft].honorifics.formUnion(honorifics(form))
    drafts[draft].count += count(form)
  }

  /// To the only one, or to all of several, the most met first; who is met a fifth as often as
  /// another is not meant.
  ///
  /// - Returns: whether there was anybody.
  mutating func give(_ form: Int, toAnyOf found: [Int]) -> Bool {
    guard let most = found.map({ drafts[$0].count }).max() else { return false }
    let meant = found.filter { drafts[$0].count * 5 >= most }
    if meant.count == 1 {
      give(form, to: meant[0])
    } else {
      owners[form] = Array(
        meant.sorted { (drafts[$1].count, $0) < (drafts[$0].count, $1) }
          .prefix(Self.maximumOwners))
    }
    return true
  }
}
