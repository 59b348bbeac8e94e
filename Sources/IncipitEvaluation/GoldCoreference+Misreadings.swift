import IncipitText

extension GoldCoreference {
  /// The scored pronouns that were not tied to their person, in order of the text.
  ///
  /// `chosen` has the index of the chosen cluster by the index of the pronoun.
  package func misreadings(_ chosen: [Int: Int]) -> [Misreading] {
    var known: Set<Int> = []
    var errors: [Misreading] = []
    let scored = Set(scored)
    for (index, mention) in mentions.enumerated() {
      defer { known.insert(mention.cluster) }
      guard scored.contains(index), known.contains(mention.cluster) else { continue }
      guard chosen[index] != mention.cluster else { continue }
      let answer = chosen[index].flatMap { clusters.indices.contains($0) ? clusters[$0] : nil }
      errors.append(
        Misreading(
          .antecedent, in: name, at: mention.span, of: text, gold: clusters[mention.cluster],
          predicted: answer ?? "none", context: 300))
    }
    return errors
  }
}
