import IncipitBooks

/// Resolves the names of a stated pairing to people of the cast: "Ada/Ben", "Ada & Ben", "Adaben", "Ada x fem!Reader".
struct ShipName: Sendable {
  /// Ids of the characters; empty if one of them is not in the cast.
  let characters: [Int]
  let nature: Relationship.Nature?

  /// Reads `name` against the cast, most present first.
  init(_ name: String, characters: [StoryCharacter]) {
    // The slash of "Y/N" parts nothing.
    let lower = name.lowercased().replacing("y/n", with: Self.reader)
    var nature: Relationship.Nature?
    var sides: [Substring] = [lower[...]]
    if lower.contains("/") {
      sides = lower.split(separator: "/")
      nature = .romantic
    } else if lower.contains(" & ") {
      sides = lower.split(separator: "&")
      nature = .friendship
    } else if lower.contains(" x ") {
      sides = lower.split(separator: " x ")
      nature = .romantic
    } else if lower.contains(" and ") {
      sides = lower.split(separator: " and ")
    }
    let cast = Array(characters.prefix(PairTally.maximumCharacters))
    if sides.count > 1 {
      let found = sides.compactMap { Self.character(named: String($0), in: cast) }
      self.characters =
        found.count == sides.count && Set(found).count == found.count ? found : []
    } else if let pair = Portmanteau(name)?.pair(of: cast.map { [$0.name] + $0.aliases }) {
      self.characters = pair.map { cast[$0].id }
      nature = .romantic
    } else {
      self.characters = []
    }
    self.nature = nature
  }

  /// Whoever reads, as pairings call them: "gn!Reader", "Y/N".
  private static let reader = "reader"

  /// The character who shares the most words of the name, the first name above all; for the reader, who
  /// stands in the cast for them.
  private static func character(named name: String, in cast: [StoryCharacter]) -> Int? {
    let words = parts(name)
    if words.last == reader,
      let own = cast.first(where: { ["y/n", "you", reader].contains($0.name.lowercased()) })
    {
      return own.id
    }
    var best: (id: Int, score: Int)?
    for character in cast {
      let own = Set(([character.name] + character.aliases).flatMap(parts))
      var score = words.count { own.contains($0) } * 2
      if let first = words.first, own.contains(first) { score += 1 }
      if score > best?.score ?? 0 { best = (character.id, score) }
    }
    return best?.id
  }

  /// The words of a name in lower case, without initials and nicknames' quotes.
  private static func parts(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
      .filter { $0.count > 1 && !["the", "mr", "mrs", "ms", "miss", "dr"].contains($0) }
  }
}
