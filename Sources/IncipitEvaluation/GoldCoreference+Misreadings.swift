import IncipitText

extension GoldCoreference {
  /// The scored pronouns that were not tied to their person, in order of the text.
  ///
  /// `antecedents` has the index of the chosen mention by the index of the pronoun.
  package func misreadings(_ antecedents: [Int: Int]) -> [Misreading] {
    var known: Set<Int> = []
    var errors: [Misreading] = []
    let scored = Set(scored)
    for (index, mention) in mentions.enumerated() {
      defer { known.insert(mention.cluster) }
      guard scored.contains(index), known.contains(mention.cluster) else { continue }
      let chosen = antecedents[index].flatMap { mentions.indices.contains($0) ? mentions[$0] : nil }
      guard chosen?.cluster != mention.cluster else { continue }
      let answer = chosen.map { "\(text.string($0.span)) (\(clusters[$0.cluster]))" } ?? "none"
      errors.append(
        Misreading(
          .antecedent, in: name, at: mention.span, of: text, gold: clusters[mention.cluster],
          predicted: answer, context: 300))
    }
    return errors
  }
}
