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
  private let table: TokenTable
  private let likeness: NameLikeness
  private let forms: [NameForm]
  private var owners: [[Int]]
  private var drafts: [PersonDraft] = []
  /// By its word, the form that is a bare name.
  private var bareForm: [Int32: Int] = [:]
  /// By its word, the forms of that one word, with titles and without.
  private var singles: [Int32: [Int]] = [:]
  /// Titles as vocabulary ids, by what they say.
  private let honorificOf: [Int32: Honorific]

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
  private func cast() -> CastDraft {
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

  private func resolved(_ draft: Int) -> Int {
    var draft = draft
    while let next = drafts[draft].mergedInto { draft = next }
    return draft
  }

  // MARK: What a form says

  private func count(_ form: Int) -> Int { forms[form].occurrences.count }

  private func isListed(_ form: Int) -> Bool {
    table.classes[Int(forms[form].words[0])].contains(.givenName)
  }

  /// Whether what stands around a name, over all its occurrences, speaks for a person.
  private func isPerson(_ form: NameForm) -> Bool {
    let mean = form.personScore / Double(form.occurrences.count)
    let known = form.words.contains { table.classes[Int($0)].contains(.givenName) }
    return form.personScore > 0.5 && (mean > 0.12 || (known && mean > 0))
  }

  /// Two people whose names happen to stand side by side, as rough writers' commas are lost.
  private func isRunOn(_ form: Int) -> Bool {
    guard forms[form].titles.isEmpty, let first = bareForm[forms[form].words[0]],
      let last = bareForm[forms[form].words[forms[form].words.count - 1]], first != last
    else { return false }
    let weight = forms[first].apart[last] ?? 0
    let least = min(count(first), count(last))
    return count(form) * 12 <= least && weight >= 2 && weight * 20 >= Double(least)
  }

  /// "Archer Madeira": a name that stands alone a hundred times, before a word that is nobody's
  /// surname.
  private func isDoubtful(_ form: Int, _ surnames: Set<Int32>) -> Bool {
    guard forms[form].titles.isEmpty, count(form) <= 2, let first = bareForm[forms[form].words[0]]
    else { return false }
    return count(first) >= 40 * count(form)
      && !surnames.contains(forms[form].words[forms[form].words.count - 1])
  }

  private mutating func joinDoubtful(_ form: Int) {
    guard let first = bareForm[forms[form].words[0]], owners[first].count == 1 else { return }
    give(form, to: resolved(owners[first][0]))
  }

  /// "the Miss Dashwoods": a surname in the plural.
  private func isFamily(_ form: Int) -> Bool {
    let word = table.vocabulary[Int(forms[form].words[0])]
    guard !forms[form].titles.isEmpty, word.hasSuffix("s"), word.utf8.count > 4 else {
      return false
    }
    let stem = String(word.dropLast())
    return drafts.contains { draft in
      draft.surname.map { table.vocabulary[Int($0)] == stem } ?? false
    }
  }

  private func honorifics(_ form: Int) -> Set<Honorific> {
    Set(forms[form].titles.compactMap { honorificOf[$0] })
  }

  private static func sex(_ classes: WordClasses) -> WordClasses? {
    let sex = classes.intersection([.male, .female])
    return sex == .male || sex == .female ? sex : nil
  }

  /// By the title; else by pronouns that agree well; else by the name lists.
  private func gender(_ form: Int) -> WordClasses? {
    for title in forms[form].titles {
      if let sex = Self.sex(table.classes[Int(title)]) { return sex }
    }
    var votes = forms[form].votes
    if forms[form].words.count > 1, let bare = bareForm[forms[form].words[0]] {
      votes.she += forms[bare].votes.she
      votes.he += forms[bare].votes.he
    }
    if votes.she + votes.he >= 5 {
      if votes.she >= 4 * votes.he { return .female }
      if votes.he >= 4 * votes.she { return .male }
    }
    let words = forms[form].words
    let isGivenFirst = words.count > 1 || forms[form].titles.isEmpty
    let listed =
      forms[form].hasArticle ? words.last : isGivenFirst ? words.first : nil
    if let sex = listed.flatMap({ Self.sex(table.classes[Int($0)]) }) { return sex }
    if votes.she >= 2, votes.she >= 2 * votes.he { return .female }
    if votes.he >= 2, votes.he >= 2 * votes.she { return .male }
    return nil
  }

  // MARK: Who may be who

  /// How much speaks for two people, to each naming of the one who is named less often.
  private func apartness(_ one: [Int], _ other: [Int]) -> Double {
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
  private func areApart(_ form: Int, _ person: PersonDraft) -> Bool {
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
  private func isHead(_ form: Int, of person: PersonDraft) -> Bool {
    let head = forms[form]
    guard !head.titles.isEmpty, head.words.count == 1 else { return false }
    return person.forms.contains { other in
      forms[other].words.count > 1 && forms[other].titles == head.titles
        && forms[other].words[0] == head.words[0]
    }
  }

  /// Whoever is told of as "Mr. Noah Vale" time and again is not "Mr. Vale".
  private func isYoungerSon(_ form: Int, _ person: PersonDraft) -> Bool {
    guard !forms[form].titles.isEmpty, forms[form].words.count == 1 else { return false }
    return person.forms.contains { other in
      forms[other].words.count > 1 && forms[other].titles == forms[form].titles
        && count(other) - forms[other].spoken >= Self.tellings && count(other) * 4 <= count(form)
    }
  }

  /// A full name with its title is told so often only to tell its bearer from another.
  private static let tellings = 10

  private func canBe(_ form: Int, _ draft: Int) -> Bool {
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

  private func isWoman(_ honorifics: Set<Honorific>) -> Bool {
    !honorifics.isDisjoint(with: [.married, .unmarried])
  }

  private func candidates(_ form: Int, where fits: (PersonDraft) -> Bool) -> [Int] {
    drafts.indices.filter { fits(drafts[$0]) && canBe(form, $0) }
  }

  private mutating func add(_ form: Int, given: Int32?, surname: Int32?) {
    owners[form] = [drafts.count]
    drafts.append(
      PersonDraft(
        forms: [form], given: given, surname: surname, gender: gender(form),
        honorifics: honorifics(form), count: count(form)))
  }

  private mutating func give(_ form: Int, to draft: Int) {
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
  private mutating func give(_ form: Int, toAnyOf found: [Int]) -> Bool {
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

  // MARK: Steps

  private mutating func joinFull(_ form: Int) {
    let words = forms[form].words
    let given = words[0]
    let surname = words[words.count - 1]
    // "Mrs. Henry Vale" bears her husband's name.
    if honorifics(form).contains(.married), Self.sex(table.classes[Int(given)]) == .male {
      let wives = candidates(form) { $0.surname == surname && $0.honorifics.contains(.married) }
      if wives.count == 1 {
        give(form, to: wives[0])
      } else {
        add(form, given: nil, surname: surname)
      }
      return
    }
    let same = candidates(form) { draft in
      guard let ownGiven = draft.given, let ownSurname = draft.surname else { return false }
      guard ownSurname == surname || likeness.isMisspelling(ownSurname, surname) else {
        return false
      }
      return ownGiven == given
        || (likeness.areForms(ownGiven, given) || likeness.isMisspelling(ownGiven, given))
          && !areNamesakesApart(form, draft)
    }
    if let exact = same.first(where: { drafts[$0].given == given }) ?? same.first {
      give(form, to: exact)
      return
    }
    // "Marie Anne Lacroix" and "Marie Anne"; "Navigator Nils Brandt" and "Nils Brandt".
    for draft in drafts.indices {
      let longer = forms[drafts[draft].forms[0]].words
      guard longer.count > words.count, canBe(form, draft) else { continue }
      if Array(longer.prefix(words.count)) == words {
        give(form, to: draft)
        return
      }
      if Array(longer.suffix(words.count)) == words, count(form) >= drafts[draft].count,
        !table.classes[Int(longer[0])].contains(.givenName)
      {
        give(form, to: draft)
        drafts[draft].given = given
        return
      }
    }
    add(form, given: given, surname: surname)
  }

  /// Sir Thomas is not Tom, his son: their given names, alone or with a title, say so.
  private func areNamesakesApart(_ form: Int, _ draft: PersonDraft) -> Bool {
    let own = singles[forms[form].words[0]] ?? []
    let others = draft.given.flatMap { singles[$0] } ?? []
    if apartness(own, others) >= 0.045 { return true }
    let isNoble = [form] + own
    let isOtherNoble = draft.forms + others
    let nobles = [isNoble, isOtherNoble].map { names in
      names.contains { honorifics($0).contains(.noble) }
    }
    return nobles[0] != nobles[1]
  }

  private mutating func joinBare(_ form: Int) {
    let name = forms[form].words[0]
    let namesakes = candidates(form) { $0.given == name }
    if isAnother(form, than: namesakes) {
      add(form, given: name, surname: nil)
      return
    }
    let bearers = bearers(of: name, form)
    let isSurname = !isListed(form) && mostMet(bearers) > 3 * mostMet(namesakes)
    if !isSurname, give(form, toAnyOf: namesakes) { return }
    if !isListed(form), give(form, toAnyOf: bearers) { return }
    // Nobody tells of a lady by a pet name, though friends may call her so.
    let isTold = forms[form].spoken * 5 < count(form) * 4
    let short = candidates(form) { draft in
      draft.given.map { likeness.areForms($0, name) } ?? false
        && !(isTold && draft.honorifics.contains(.noble))
    }
    if short.count == 1, drafts[short[0]].count * 15 > count(form) {
      give(form, to: short[0])
    } else if !give(form, toAnyOf: bearers) {
      add(form, given: name, surname: nil)
    }
  }

  private func mostMet(_ found: [Int]) -> Int { found.map { drafts[$0].count }.max() ?? 0 }

  /// Mary of every page is neither of two whose full names are met once each, nor the Lady Mary
  /// Vale who is met once.
  private func isAnother(_ form: Int, than namesakes: [Int]) -> Bool {
    guard !namesakes.isEmpty,
      namesakes.allSatisfy({ drafts[$0].count * 20 <= count(form) })
    else { return false }
    return namesakes.count > 1 || drafts[namesakes[0]].honorifics.contains(.noble)
  }

  /// Who is meant by a bare surname: the man, if there is one, as people were called.
  private func bearers(of name: Int32, _ form: Int) -> [Int] {
    let found = candidates(form) { $0.surname == name }
    let men = found.filter { drafts[$0].gender != .female }
    if men.isEmpty, gender(form) != .female {
      // Rather the man from whom the name seems to be kept apart than a wife or a sister.
      let others = drafts.indices.filter {
        drafts[$0].mergedInto == nil && drafts[$0].surname == name && drafts[$0].gender == .male
      }
      if let most = others.max(by: { drafts[$0].count < drafts[$1].count }) { return [most] }
    }
    guard found.count > 1 else { return found }
    let titled = men.filter { !drafts[$0].honorifics.isDisjoint(with: [.mister, .noble]) }
    if titled.count == 1 { return titled }
    return men.isEmpty ? found : men
  }

  private mutating func joinTitled(_ form: Int) {
    let name = forms[form].words[0]
    let givens = candidates(form) { $0.given == name }
    let bearers = candidates(form) { $0.surname == name }
    let isSurname = honorifics(form).contains(where: \.leadsSurname)
    let first = isSurname ? bearers : givens
    let second = isSurname ? givens : bearers
    if first.count > 1, let chosen = sameTitle(form, first) ?? leastApart(form, first) {
      give(form, to: chosen)
      return
    }
    if give(form, toAnyOf: first) || give(form, toAnyOf: second) { return }
    // "Uncle Rob" is Robert.
    let short = candidates(form) { draft in
      draft.given.map { likeness.areForms($0, name) } ?? false
    }
    if !isSurname, short.count == 1 {
      give(form, to: short[0])
    } else {
      add(form, given: nil, surname: name)
    }
  }

  /// Of two sisters, the one who is not met beside "Miss Vale".
  private func leastApart(_ form: Int, _ found: [Int]) -> Int? {
    let weights = found.map { apartness([form], drafts[$0].forms) }
    guard let least = weights.min(), weights.count(where: { $0 <= max(0.03, 2 * least) }) == 1
    else { return nil }
    return weights.firstIndex(of: least).map { found[$0] }
  }

  /// The one of `found` who bears the title already.
  private func sameTitle(_ form: Int, _ found: [Int]) -> Int? {
    let titles = Set(forms[form].titles)
    let titled = found.filter { draft in
      drafts[draft].forms.contains { !titles.isDisjoint(with: forms[$0].titles) }
    }
    return titled.count == 1 ? titled[0] : nil
  }

  /// "the Cheshire Cat" and "the Cat"; "the Professor" where one professor is named.
  private mutating func joinArticle(_ form: Int) {
    let words = forms[form].words
    let alike = candidates(form) { draft in
      draft.forms.contains { other in
        guard forms[other].hasArticle else { return forms[other].words == words }
        let (short, long) =
          forms[other].words.count < words.count
          ? (forms[other].words, words) : (words, forms[other].words)
        return long.suffix(short.count) == short[...]
      }
    }
    if alike.count == 1 {
      give(form, to: alike[0])
      return
    }
    let titled = candidates(form) { draft in
      draft.forms.contains { words.count == 1 && forms[$0].titles.contains(words[0]) }
    }
    if titled.count == 1 {
      give(form, to: titled[0])
    } else {
      add(form, given: nil, surname: nil)
    }
  }

  /// Names that the text itself says are one person's.
  private mutating func joinOtherNames() {
    for form in forms.indices where owners[form].count == 1 {
      for other in forms[form].same.sorted() where owners[other].count == 1 {
        let one = resolved(owners[form][0])
        let second = resolved(owners[other][0])
        guard one != second, areAlike(one, second) else { continue }
        merge(second, into: one)
      }
    }
  }

  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    if let first = drafts[one].gender, let second = drafts[other].gender, first != second {
      return false
    }
    return apartness(drafts[one].forms, drafts[other].forms) < 0.1
  }

  /// Rare names within a letter or two of a frequent one join it.
  private mutating func joinMisspelt() {
    for draft in drafts.indices where drafts[draft].mergedInto == nil {
      let form = drafts[draft].forms[0]
      guard drafts[draft].forms.count == 1, forms[form].words.count == 1,
        forms[form].titles.isEmpty, !forms[form].hasArticle
      else { continue }
      let word = forms[form].words[0]
      let isSlip = count(form) <= 3
      let meant = drafts.indices.filter { other in
        other != draft && drafts[other].mergedInto == nil
          && drafts[other].count >= (isSlip && !isListed(form) ? 2 : 5) * drafts[draft].count
          && [drafts[other].given, drafts[other].surname].contains { known in
            known.map {
              likeness.isMisspelling($0, word) || isSlip && likeness.isSlip($0, word)
            } ?? false
          } && areAlike(draft, other)
      }
      if meant.count == 1 { merge(draft, into: meant[0]) }
    }
  }

  private mutating func merge(_ draft: Int, into other: Int) {
    drafts[other].forms += drafts[draft].forms
    drafts[other].count += drafts[draft].count
    drafts[other].honorifics.formUnion(drafts[draft].honorifics)
    drafts[other].given = drafts[other].given ?? drafts[draft].given
    drafts[other].surname = drafts[other].surname ?? drafts[draft].surname
    drafts[draft].mergedInto = other
  }
}
