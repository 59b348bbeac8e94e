/// One of the people whom a work is about, as works are held against each other.
package struct Lead: Hashable, Sendable {
  /// The place in the cast, from 1; those most present first.
  package let id: Int
  /// As the work's cast calls them.
  package let name: String
  /// All names, in small letters without accents, parted by single blanks; sorted.
  package let forms: [String]

  /// One of the people of a work.
  ///
  /// - Parameters:
  ///   - id: the place in the cast, from 1.
  ///   - name: as the cast calls them.
  ///   - forms: every name in small letters without accents; those that mean no one person are left out.
  package init(id: Int, name: String, forms: [String]) {
    self.id = id
    self.name = name
    let trimmed = forms.map { $0.split(separator: " ").joined(separator: " ") }
    self.forms = Set(trimmed.filter(Self.isTelling)).sorted()
  }

  /// Names of two words or more, titles aside.
  package var fullForms: [String] { forms.filter(Self.isFull) }

  /// Names of one word that are not the surname.
  var givenForms: [String] {
    let surnames = surnames
    return forms.filter { !$0.contains(" ") && !surnames.contains(Substring($0)) }
  }

  /// Whether a name has a given name and a surname, as against "caroline" and "mr darcy".
  static func isFull(_ form: String) -> Bool {
    let words = form.split(separator: " ")
    return words.count > 1 && !titles.contains(String(words[0]))
  }

  /// By which name two people are the same, as far as names tell.
  ///
  /// A name in full says most. A given name alone says little, and nothing where the surnames differ.
  ///
  /// - Returns: the name that both bear, a full one if there is one; nil if nothing joins them.
  package func sharedForm(with other: Lead) -> String? {
    let shared = Set(forms).intersection(other.forms)
    if let full = shared.filter(Self.isFull).min() { return full }
    guard Surnames.mayBeOne(surnames, other.surnames) else { return nil }
    return shared.min()
  }

  /// What the names in full end with.
  var surnames: Set<Substring> { Set(fullForms.compactMap { $0.split(separator: " ").last }) }

  /// Words for people of any story are nobody's name.
  private static func isTelling(_ form: String) -> Bool {
    form.utf8.count >= 3 && !form.hasPrefix("the ") && !titles.contains(form)
      && !callings.contains(form)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "doctor", "sir", "lord", "lady", "captain", "professor",
    "king", "queen", "prince", "princess", "aunt", "uncle", "madam", "master", "mistress",
    "officer", "detective", "inspector", "agent", "sheriff", "father", "sister", "brother",
    "mother", "grandma", "grandpa", "general", "colonel", "commander", "lieutenant", "sergeant",
    "nurse", "judge", "coach", "chief", "mayor", "president",
  ]
  private static let callings: Set<String> = [
    "mom", "mum", "mama", "mummy", "mommy", "dad", "papa", "daddy", "grandmother", "grandfather",
    "granny", "nana", "auntie", "son", "daughter", "boy", "girl", "man", "woman", "child", "baby",
    "love", "darling", "dear", "honey", "sweetheart", "boss", "god", "lordship", "majesty", "you",
    "she", "her", "him", "they", "who", "narrator", "reader", "author",
  ]
}
