import IncipitBooks

/// Resolves the names of a stated pairing to people of the cast: "Ada/Ben", "Ada & Ben", "Adaben".
struct ShipName: Sendable {
  /// Ids of the characters; empty if one of them is not in the cast.
  let characters: [Int]
  let nature: Relationship.Nature?

  /// Reads `name` against the cast, most present first.
  init(_ name: String, characters: [StoryCharacter]) {
    let lower = name.lowercased()
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
    } else if let pair = Self.blend(lower, of: cast) {
      self.characters = pair
      nature = .romantic
    } else {
      self.characters = []
    }
    self.nature = nature
  }

  /// The character who shares the most words of the name, the first name above all.
  private static func character(named name: String, in cast: [StoryCharacter]) -> Int? {
    let words = parts(name)
    var best: (id: Int, score: Int)?
    for character in cast {
      let own = Set(([character.name] + character.aliases).flatMap(parts))
      var score = words.count { own.contains($0) } * 2
      if let first = words.first, own.contains(first) { score += 1 }
      if score > best?.score ?? 0 { best = (character.id, score) }
    }
    return best?.id
  }

  /// Two people whose names the word is blended of: the head of one, the tail of the other, which
  /// together cover it.
  private static func blend(_ word: String, of cast: [StoryCharacter]) -> [Int]? {
    let letters = Array(word.filter(\.isLetter))
    guard letters.count >= 5, !word.contains(" ") else { return nil }
    let names = cast.map { character in
      Set(([character.name] + character.aliases).flatMap(parts)).filter { $0.count > 2 }
        .sorted().map(Array.init)
    }
    for one in cast.indices {
      let head = names[one].map { commonPrefix($0, letters) }.max() ?? 0
      guard head >= 2 else { continue }
      for other in cast.indices where other != one {
        let tail = names[other].map { commonPrefix($0.reversed(), letters.reversed()) }.max() ?? 0
        if tail >= 2, head + tail >= letters.count, head < letters.count {
          return [cast[one].id, cast[other].id]
        }
      }
    }
    return nil
  }

  private static func commonPrefix(_ left: [Character], _ right: [Character]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }

  /// The words of a name in lower case, without initials and nicknames' quotes.
  private static func parts(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
      .filter { $0.count > 1 && !["the", "mr", "mrs", "ms", "miss", "dr"].contains($0) }
  }
}
