/// How often a pronoun of the third person was tied to the right person, the mentions being given.
package struct AntecedentScore: Hashable, Sendable {
  /// Of the scored pronouns whose person was mentioned before: the answer was that person.
  package var right = Tally()
  /// Of the same: there was an answer.
  package var answered = Tally()

  package init() {}

  /// Scores the mention chosen for each pronoun.
  ///
  /// A pronoun that comes before every other mention of its person has no antecedent to find and is
  /// not counted. A mention that begins behind the pronoun is no antecedent; a phrase around it may be
  /// one: "the nurse who had lost her keys".
  ///
  /// - Parameters:
  ///   - gold: The text.
  ///   - antecedents: Index of the chosen mention by index of the pronoun.
  package init(_ gold: GoldCoreference, antecedents: [Int: Int]) {
    var clusters: [Int: Int] = [:]
    for (pronoun, mention) in antecedents where mention >= 0 && mention < pronoun {
      guard pronoun < gold.mentions.count else { continue }
      clusters[pronoun] = gold.mentions[mention].cluster
    }
    self.init(gold, clusters: clusters)
  }

  /// Scores the person given to each pronoun.
  ///
  /// O(mentions).
  ///
  /// - Parameters:
  ///   - gold: The text.
  ///   - clusters: Index of the chosen person by index of the pronoun.
  package init(_ gold: GoldCoreference, clusters: [Int: Int]) {
    let scored = Set(gold.scored)
    var known: Set<Int> = []
    for (index, mention) in gold.mentions.enumerated() {
      if scored.contains(index), known.contains(mention.cluster) {
        let answer = clusters[index]
        right.count(answer == mention.cluster)
        answered.count(answer != nil)
      }
      known.insert(mention.cluster)
    }
  }

  package static func + (left: AntecedentScore, right: AntecedentScore) -> AntecedentScore {
    var sum = left
    sum.right = left.right + right.right
    sum.answered = left.answered + right.answered
    return sum
  }
}
