package import IncipitEvaluation
package import IncipitReading
import IncipitText

/// A text with gold coreference, read with its people's names and noun phrases given.
package struct CoreferenceRehearsal {
  /// The choices of its pronouns with the right ones.
  package let choices: [ChoiceExample]

  /// Reads `gold`.
  ///
  /// - Parameters:
  ///   - gold: the text with its coreference.
  ///   - reader: whose decisions are noted.
  ///   - forcing: whether earlier pronouns are taken to mean whom the gold says.
  ///   - weight: how often its examples count.
  /// - Throws: If the intake refuses the text.
  package init(
    _ gold: GoldCoreference, by reader: Reader, forcing: Bool, weight: Float
  ) throws(EvaluationError) {
    var right: [TextSpan: Int32] = [:]
    for mention in gold.mentions where mention.kind == .pronoun {
      right[mention.span] = Int32(mention.cluster)
    }
    let rehearsal = Rehearsal(forcesGold: forcing) { _ in right }
    reader.rehearse(try gold.manuscript(), given: gold.givenCast, noting: rehearsal)
    choices = rehearsal.choices.compactMap { choice in
      guard let person = right[choice.span], let index = choice.candidates.firstIndex(of: person)
      else { return nil }
      return ChoiceExample(features: choice.features, right: index, weight: weight)
    }
  }
}
