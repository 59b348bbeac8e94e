import IncipitText

/// In what person and tense the words outside the quotations are told, as far as that is plain.
struct NarrationStyle {
  /// Whether the narrator says "I", or tells somebody else as "you".
  let isFirstPerson: Bool
  let isPast: Bool

  /// Counts the narration's pronouns and small verbs.
  ///
  /// O(tokens).
  init(_ table: TokenTable, isQuoted: [Bool]) {
    let first = table.flags(of: ["i", "me", "my", "we", "us", "our"])
    let third = table.flags(of: ["he", "she", "they", "him", "her", "his", "them", "their"])
    let past = table.flags(of: [
      "was", "were", "had", "did", "wasn't", "didn't", "said", "couldn't",
    ])
    let present = table.flags(of: ["is", "are", "has", "does", "isn't", "doesn't", "says", "can't"])
    var counts = (first: 0, third: 0, past: 0, present: 0)
    for index in table.tokens.indices where !isQuoted[index] {
      let word = Int(table.tokens[index].word)
      if first[word] { counts.first += 1 }
      if third[word] { counts.third += 1 }
      if past[word] { counts.past += 1 }
      if present[word] { counts.present += 1 }
    }
    isFirstPerson = counts.first * 6 > counts.third
    isPast = counts.past >= counts.present
  }
}
