import IncipitLexicon

/// The steps of joining, each for one shape of name.
extension NameJoiner {
  mutating func joinFull(_ form: Int) {
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
  func areNamesakesApart(_ form: Int, _ draft: PersonDraft) -> Bool {
    let own = singles[forms[form].words[0]] ?? []
    let others = draft.given.flatMap { singles[$0] } ?? []
    if apartness(own, others) >= 0.2 { return true }
    let isNoble = [form] + own
    let isOtherNoble = draft.forms + others
    let nobles = [isNoble, isOtherNoble].map { names in
      names.contains { honorifics($0).contains(.noble) }
    }
    return nobles[0] != nobles[1]
  }

  mutating func joinBare(_ form: Int) {
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
    // A name that is the tail of another ("Kolas" of Nikolas) is hardly another's, however seldom the full
    // one is said.
    let isTail = short.contains { draft in
      drafts[draft].given.map {
        table.vocabulary[Int($0)].hasSuffix(table.vocabulary[Int(name)])
      } ?? false
    }
    if short.count == 1, drafts[short[0]].count * (isTail ? 60 : 15) > count(form) {
      give(form, to: short[0])
    } else if !give(form, toAnyOf: bearers) {
      add(form, given: name, surname: nil)
    }
  }

  func mostMet(_ found: [Int]) -> Int { found.map { drafts[$0].count }.max() ?? 0 }

  /// Mary of every page is neither of two whose full names are met once each, nor the Lady Mary
  /// Vale who is met once.
  func isAnother(_ form: Int, than namesakes: [Int]) -> Bool {
    guard !namesakes.isEmpty,
      namesakes.allSatisfy({ drafts[$0].count * 20 <= count(form) })
    else { return false }
    return namesakes.count > 1 || drafts[namesakes[0]].honorifics.contains(.noble)
  }

  /// Who is meant by a bare surname: the man, if there is one, as people were called.
  func bearers(of name: Int32, _ form: Int) -> [Int] {
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

  mutating func joinTitled(_ form: Int) {
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
  func leastApart(_ form: Int, _ found: [Int]) -> Int? {
    let weights = found.map { apartness([form], drafts[$0].forms) }
    guard let least = weights.min(), weights.count(where: { $0 <= max(0.03, 2 * least) }) == 1
    else { return nil }
    return weights.firstIndex(of: least).map { found[$0] }
  }

  /// The one of `found` who bears the title already.
  func sameTitle(_ form: Int, _ found: [Int]) -> Int? {
    let titles = Set(forms[form].titles)
    let titled = found.filter { draft in
      drafts[draft].forms.contains { !titles.isDisjoint(with: forms[$0].titles) }
    }
    return titled.count == 1 ? titled[0] : nil
  }

  /// "the Cheshire Cat" and "the Cat"; "the Professor" where one professor is named.
  mutating func joinArticle(_ form: Int) {
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
  mutating func joinOtherNames() {
    for form in forms.indices where owners[form].count == 1 {
      for other in forms[form].same.sorted() where owners[other].count == 1 {
        let one = resolved(owners[form][0])
        let second = resolved(owners[other][0])
        guard one != second, areAlike(one, second) else { continue }
        merge(second, into: one)
      }
    }
  }

  func areAlike(_ one: Int, _ other: Int) -> Bool {
    if let first = drafts[one].gender, let second = drafts[other].gender, first != second {
      return false
    }
    return apartness(drafts[one].forms, drafts[other].forms) < 0.1
  }

  /// Rare names within a letter or two of a frequent one join it.
  mutating func joinMisspelt() {
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

  mutating func merge(_ draft: Int, into other: Int) {
    drafts[other].forms += drafts[draft].forms
    drafts[other].count += drafts[draft].count
    drafts[other].honorifics.formUnion(drafts[draft].honorifics)
    drafts[other].given = drafts[other].given ?? drafts[draft].given
    drafts[other].surname = drafts[other].surname ?? drafts[draft].surname
    drafts[draft].mergedInto = other
  }

  mutating func joinDoubtful(_ form: Int) {
    guard let first = bareForm[forms[form].words[0]], owners[first].count == 1 else { return }
    give(form, to: resolved(owners[first][0]))
  }
}
