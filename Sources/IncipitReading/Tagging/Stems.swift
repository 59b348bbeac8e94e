/// Dictionary forms that a word may come from.
enum Stems {
  /// Endings, and what is put in their place.
  private static let rules: [(ending: [UInt8], instead: [[UInt8]])] = [
    ("s", [""]), ("es", [""]), ("ies", ["y"]), ("ed", ["", "e"]), ("ied", ["y"]),
    ("ing", ["", "e"]),
    ("er", ["", "e"]), ("est", ["", "e"]), ("ly", ["", "le"]), ("ily", ["y"]), ("y", ["", "e"]),
    ("ness", [""]), ("less", [""]), ("ful", [""]), ("in", ["", "ing"]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  /// Each possible stem with the number of the rule that made it.
  static func of(_ word: [UInt8]) -> [(rule: UInt32, stem: [UInt8])] {
    var stems: [(rule: UInt32, stem: [UInt8])] = []
    for (index, rule) in rules.enumerated() {
      let length = word.count - rule.ending.count
      guard length >= 2, word[length...].elementsEqual(rule.ending) else { continue }
      let rest = word[..<length]
      for instead in rule.instead { stems.append((UInt32(index), rest + instead)) }
      if length >= 3, rest[length - 1] == rest[length - 2], rule.ending.count > 1 {
        stems.append((UInt32(index), Array(rest.dropLast())))
      }
    }
    return stems
  }
}
