/// How well the cast was made.
package struct CastScore: Hashable, Sendable {
  /// Gold people whom at least one predicted character counts as.
  package var found = Tally()
  /// Predicted characters that count as somebody, over all those predicted.
  package var known = Tally()
  /// Predicted characters whose names mean two people, over all those predicted.
  package var glued = Tally()

  package init() {}

  package init(cast: [GoldPerson], characters: [NamedCharacter], vote: NameVote) {
    let met = Set(characters.compactMap { vote.person(of: $0.id) })
    for index in cast.indices { found.count(met.contains(index)) }
    let glued = Set(vote.glued)
    for character in characters {
      known.count(vote.person(of: character.id) != nil)
      self.glued.count(glued.contains(character.id))
    }
  }

  /// Predicted characters to each gold person who was found; 1 is the aim.
  package var clusters: Double? {
    found.right == 0 ? nil : Double(known.right) / Double(found.right)
  }

  package static func + (left: CastScore, right: CastScore) -> CastScore {
    var sum = CastScore()
    sum.found = left.found + right.found
    sum.known = left.known + right.known
    sum.glued = left.glued + right.glued
    return sum
  }
}
