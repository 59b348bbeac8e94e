/// How well the cast was made.
package struct CastScore: Hashable, Sendable {
  /// Gold people whom at least one predicted character counts as.
  package var found = Tally()
  /// Predicted characters that count as somebody, over all those predicted.
  package var known = Tally()
  /// Predicted characters whose names mean two people, over all those predicted.
  package var glued = Tally()

  /// Of the gold people said to be major: those with at least one cluster.
  package var majors = Tally()
  /// Clusters, characters with a mention by name, most of whose name mentions mean a major person.
  package var majorClusters = 0
  /// Clusters of whose name mentions at least a fifth each mean two major people.
  package var gluedMajors = 0

  package init() {}

  package init(cast: [GoldPerson], characters: [NamedCharacter], vote: NameVote) {
    let met = Set(characters.compactMap { vote.person(of: $0.id) })
    for index in cast.indices { found.count(met.contains(index)) }
    let glued = Set(vote.glued)
    for character in characters {
      known.count(vote.person(of: character.id) != nil)
      self.glued.count(glued.contains(character.id))
    }
    let isMajor = cast.map { $0.isMajor == true }
    var clusters = [Int](repeating: 0, count: cast.count)
    for counts in characters.compactMap({ vote.votes[$0.id] }) {
      if let person = NameVote.winner(of: counts) { clusters[person] += 1 }
      let total = counts.values.reduce(0, +)
      if counts.count(where: { isMajor[$0.key] && $0.value * 5 >= total }) >= 2 { gluedMajors += 1 }
    }
    for index in cast.indices where isMajor[index] {
      majors.count(clusters[index] > 0)
      majorClusters += clusters[index]
    }
  }

  /// Clusters to each major person who has one; 1 is the aim.
  package var clustersPerMajor: Double? {
    majors.right == 0 ? nil : Double(majorClusters) / Double(majors.right)
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
    sum.majors = left.majors + right.majors
    sum.majorClusters = left.majorClusters + right.majorClusters
    sum.gluedMajors = left.gluedMajors + right.gluedMajors
    return sum
  }
}
