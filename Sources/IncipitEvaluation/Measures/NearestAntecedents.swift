package import IncipitLexicon
import IncipitText

/// Ties each he and she to the nearest person that fits: what a resolver has to beat.
///
/// A person fits unless their gender is known and another one. It is known from a title, a role word
/// ("the nurse"), a given name or the pronouns that were tied to them before.
package struct NearestAntecedents: Sendable {
  private let lexicon: Lexicon

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  private enum Gender {
    case female
    case male
  }

  /// Index of the chosen mention by index of the pronoun.
  ///
  /// Of names and nominals it may know who is who, of pronouns only what it chose itself.
  /// O(mentions × distance to the antecedent).
  package func antecedents(in gold: GoldCoreference) -> [Int: Int] {
    let scored = Set(gold.scored)
    var genders: [Int: Gender] = [:]
    var people: [Int: Int] = [:]
    var chosen: [Int: Int] = [:]
    for (index, mention) in gold.mentions.enumerated() {
      guard scored.contains(index) else {
        if mention.kind != .pronoun, !isPlural(mention, in: gold.text) {
          people[index] = mention.cluster
          if let gender = gender(of: mention, in: gold.text) {
            genders[mention.cluster] = genders[mention.cluster] ?? gender
          }
        }
        continue
      }
      let word = gold.text.string(mention.span).lowercased()
      let gender: Gender = word.hasPrefix("h") && !word.hasPrefix("her") ? .male : .female
      let antecedent = (0..<index).reversed().first { candidate in
        guard let person = people[candidate],
          gold.mentions[candidate].head.end <= mention.span.start
        else { return false }
        return (genders[person] ?? gender) == gender
      }
      guard let antecedent, let person = people[antecedent] else { continue }
      chosen[index] = antecedent
      people[index] = person
      genders[person] = gender
    }
    return chosen
  }

  private func gender(of mention: GoldCoreference.Mention, in text: SourceText) -> Gender? {
    let words = text.string(mention.kind == .name ? mention.span : mention.head).lowercased()
    for word in words.split(separator: " ") {
      let classes = lexicon.classes(of: String(word).trimming { $0 == "." || $0 == "," })
      guard classes.contains(.female) != classes.contains(.male) else { continue }
      return classes.contains(.female) ? .female : .male
    }
    return nil
  }

  /// Whether a phrase means several people, or nobody in particular.
  private func isPlural(_ mention: GoldCoreference.Mention, in text: SourceText) -> Bool {
    guard mention.kind == .nominal else { return false }
    let head = text.string(mention.head).lowercased()
    return Self.unfit.contains(head) || (head.hasSuffix("s") && !head.hasSuffix("ss"))
  }

  private static let unfit: Set<String> = [
    "men", "women", "people", "children", "ladies", "family", "everybody", "everyone", "nobody",
    "somebody", "someone", "anybody", "anyone", "one",
  ]
}
