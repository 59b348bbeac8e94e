import IncipitBooks
import IncipitText

/// Whether the narrator says "I", "you" or "she".
enum PointOfViewFact {
  private static let minimumPronouns = 6

  /// Counts the narrator's pronouns of the three persons outside of speech, letters and messages.
  static func fact(in table: TokenTable, words: StoryWords) -> Fact<PointOfView> {
    let persons: [(PointOfView, [Bool])] = [
      (.first, table.flags(of: ["i", "me", "my", "myself", "we", "us", "our", "mine"])),
      (.second, table.flags(of: ["you", "your", "yours", "yourself", "y/n"])),
      (
        .third,
        table.flags(of: [
          "he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "them", "their",
        ])
      ),
    ]
    var found: [[Int]] = [[], [], []]
    for index in table.tokens.indices where !words.isQuoted[index] {
      let word = Int(table.tokens[index].word)
      for person in 0..<3 where persons[person].1[word] { found[person].append(index) }
    }
    let total = found.reduce(0) { $0 + $1.count }
    guard total >= minimumPronouns else { return .unknown }
    // A narrator who says "I" speaks of others too: a quarter is enough, and a third for "you".
    let shares = found.map { Double($0.count) / Double(total) }
    let person = shares[0] >= 0.22 && shares[0] >= shares[1] ? 0 : shares[1] >= 0.3 ? 1 : 2
    let isClear =
      switch person {
      case 0: shares[0] >= 0.35
      case 1: shares[1] >= 0.4
      default: shares[0] < 0.12 && shares[1] < 0.2
      }
    return .inferred(
      Inferred(
        persons[person].0, confidence: isClear ? 0.97 : 0.7,
        evidence: EvidenceLines.spread(found[person], in: table)))
  }
}
