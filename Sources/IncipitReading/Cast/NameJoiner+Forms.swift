import IncipitLexicon

/// What one form says of itself.
extension NameJoiner {
  func count(_ form: Int) -> Int { forms[form].occurrences.count }

  func isListed(_ form: Int) -> Bool {
    table.classes[Int(forms[form].words[0])].contains(.givenName)
  }

  /// Whether what stands around a name, over all its occurrences, speaks for a person.
  func isPerson(_ form: NameForm) -> Bool {
    let mean = form.personScore / Double(form.occurrences.count)
    let known = form.words.contains { table.classes[Int($0)].contains(.givenName) }
    return form.personScore > 0.5 && (mean > 0.12 || (known && mean > 0))
  }

  /// Two people whose names happen to stand side by side, as rough writers' commas are lost.
  func isRunOn(_ form: Int) -> Bool {
    guard forms[form].titles.isEmpty, let first = bareForm[forms[form].words[0]],
      let last = bareForm[forms[form].words[forms[form].words.count - 1]], first != last
    else { return false }
    let weight = forms[first].apart[last] ?? 0
    let least = min(count(first), count(last))
    return count(form) * 12 <= least && weight >= 2 && weight * 20 >= Double(least)
  }

  /// "Ada Manchester": a name that stands alone a hundred times, before a word that is nobody's
  /// surname.
  func isDoubtful(_ form: Int, _ surnames: Set<Int32>) -> Bool {
    guard forms[form].titles.isEmpty, count(form) <= 2, let first = bareForm[forms[form].words[0]]
    else { return false }
    return count(first) >= 40 * count(form)
      && !surnames.contains(forms[form].words[forms[form].words.count - 1])
  }

  /// "the Miss Dashwoods": a surname in the plural.
  func isFamily(_ form: Int) -> Bool {
    let word = table.vocabulary[Int(forms[form].words[0])]
    guard !forms[form].titles.isEmpty, word.hasSuffix("s"), word.utf8.count > 4 else {
      return false
    }
    let stem = String(word.dropLast())
    return drafts.contains { draft in
      draft.surname.map { table.vocabulary[Int($0)] == stem } ?? false
    }
  }

  func honorifics(_ form: Int) -> Set<Honorific> {
    Set(forms[form].titles.compactMap { honorificOf[$0] })
  }

  static func sex(_ classes: WordClasses) -> WordClasses? {
    let sex = classes.intersection([.male, .female])
    return sex == .male || sex == .female ? sex : nil
  }

  /// By the title; else by pronouns that agree well; else by the name lists.
  func gender(_ form: Int) -> WordClasses? {
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
}
