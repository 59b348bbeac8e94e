import IncipitBooks
import IncipitLexicon
import IncipitText

/// Whether the narrator tells in the past or in the present tense.
enum TenseFact {
  /// Fewer verbs tell nothing.
  private static let minimumVerbs = 8

  /// Counts the narrator's finite verbs behind a subject: "she said" against "she says".
  static func fact(in table: TokenTable, words: StoryWords) -> Fact<Tense> {
    let past = table.flags(of: [
      "was", "were", "had", "did", "wasn't", "didn't", "couldn't", "went",
    ])
    let present = table.flags(of: [
      "is", "are", "am", "has", "does", "isn't", "doesn't", "don't", "can't", "'m", "'re",
    ])
    var pasts: [Int] = []
    var presents: [Int] = []
    for index in table.tokens.indices.dropFirst() where !words.isQuoted[index] {
      let word = Int(table.tokens[index].word)
      if past[word] {
        pasts.append(index)
      } else if present[word] {
        presents.append(index)
      } else if isSubject(index - 1, table) {
        let classes = table.classes[word]
        if classes.contains(.pastVerb), !classes.contains(.presentVerb) {
          pasts.append(index)
        } else if classes.contains(.presentVerb), !classes.contains(.pastVerb) {
          presents.append(index)
        }
      }
    }
    let total = pasts.count + presents.count
    guard total >= minimumVerbs else { return .unknown }
    let isPast = pasts.count >= presents.count
    let share = Double(max(pasts.count, presents.count)) / Double(total)
    guard share >= 0.55 else { return .unknown }
    let evidence = (isPast ? pasts : presents).filter { isSubject($0 - 1, table) }
    return .inferred(
      Inferred(
        isPast ? .past : .present, confidence: share >= 0.8 ? 0.98 : share >= 0.65 ? 0.9 : 0.7,
        evidence: EvidenceLines.spread(evidence, in: table)))
  }

  private static func isSubject(_ index: Int, _ table: TokenTable) -> Bool {
    let token = table.tokens[index]
    guard token.kind == .word else { return false }
    return table.classes(index).contains(.pronoun)
      || token.isCapitalised && !table.classes(index).contains(.conjunction)
  }
}
