/// What a pronoun or a noun says of whom it means.
enum Gender: UInt8, Sendable {
  case female
  case male
  case neutral
  case thing

  /// The gender of a third-person pronoun.
  init?(pronoun: String) {
    guard let gender = Self.pronouns[pronoun] else { return nil }
    self = gender
  }

  /// The pronouns of the third person in all cases.
  ///
  /// Of those that people have made for themselves such are left out that are other words too ("fae",
  /// "em").
  static let pronouns: [String: Gender] = {
    let lists: [(Gender, String)] = [
      (.female, "she her hers herself"), (.male, "he him his himself"),
      (.neutral, "they them their theirs themself themselves"), (.thing, "it its itself"),
      (
        .neutral, "xe xem xyr xyrs xemself ze zem zir zirs zirself hir hirs hirself eir eirs emself"
      ),
      (.neutral, "faer faers faerself"),
    ]
    var pronouns: [String: Gender] = [:]
    for (gender, list) in lists {
      for word in list.split(separator: " ") { pronouns[String(word)] = gender }
    }
    return pronouns
  }()

  /// Those of them that end in "-self" or "-selves".
  static let reflexives = pronouns.keys.filter { $0.hasSuffix("self") || $0.hasSuffix("selves") }
}
