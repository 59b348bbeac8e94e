import IncipitBooks
import IncipitLexicon
import IncipitText

/// The pairings that the author names, and the one that the story itself is about.
enum RelationshipFacts {
  /// By how much a pair must outweigh every other: among the stories to learn from, those that
  /// hardly led were wrong half of the time.
  private static let minimumLead = 1.2

  /// The stated relationships in their order, then what was inferred.
  static func facts(
    _ stated: [Stated<String>], pairs: [PairTally], in table: TokenTable,
    characters: [StoryCharacter]
  ) -> [Relationship] {
    let named = stated.map { name in
      let ship = ShipName(name.value, characters: characters)
      return Relationship(characters: ship.characters, name: .stated(name), nature: ship.nature)
    }
    guard let inferred = inferred(pairs, in: table, characters: characters) else { return named }
    // Where the author says whom somebody loves, the words of love beside a friend prove nothing.
    let isDecided = named.contains { relationship in
      Set(relationship.characters) == Set(inferred.characters)
        || relationship.nature == .romantic && inferred.nature == .romantic
          && !Set(relationship.characters).isDisjoint(with: inferred.characters)
    }
    return isDecided ? named : named + [inferred]
  }

  /// The strongest pair, if it is strong enough to say so.
  static func inferred(
    _ pairs: [PairTally], in table: TokenTable, characters: [StoryCharacter]
  ) -> Relationship? {
    guard let pair = pairs.first, pair.weight >= 6 else { return nil }
    let rival = pairs.count > 1 ? pairs[1].weight : 0
    let one = characters[pair.first]
    let other = characters[pair.second]
    let nature = nature(of: pair, one, other)
    let lead = pair.weight / max(1, rival)
    guard lead >= minimumLead else { return nil }
    let confidence: Double =
      switch nature {
      case .romantic: lead >= 2 ? 0.85 : 0.7
      case .family, .friendship: lead >= 2 ? 0.65 : 0.5
      }
    let chosen = pair.romance + pair.touch + pair.kinship
    let lines = (chosen.isEmpty ? [] : chosen).prefix(EvidenceLines.maximum).map {
      table.paragraphs[$0].span
    }
    let evidence = lines.isEmpty ? [one.firstSpan, other.firstSpan] : Array(lines)
    return Relationship(
      characters: [one.id, other.id],
      name: .inferred(
        Inferred("\(one.name) / \(other.name)", confidence: confidence, evidence: evidence)),
      nature: nature)
  }

  private static func nature(
    of pair: PairTally, _ one: StoryCharacter, _ other: StoryCharacter
  ) -> Relationship.Nature {
    let shared = surname(one).map { $0 == surname(other) } ?? false
    let love = pair.romance.count * 3 + pair.touch.count
    let kin = pair.kinship.count * 3 / 2 + min(3, pair.kinNames) * 2 + (shared ? 8 : 0)
    if love >= 4, love > kin { return .romantic }
    return kin >= 4 ? .family : .friendship
  }

  private static func surname(_ character: StoryCharacter) -> Substring? {
    let words = character.name.split(separator: " ")
    return words.count > 1 ? words.last : nil
  }
}
