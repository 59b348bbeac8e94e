import IncipitLexicon

/// The prepositions that lead to a place, by their numbers in a story's vocabulary.
struct LocativeWords: Sendable {
  private let weights: [Double]
  private let joints: [Bool]

  init(_ table: TokenTable) {
    weights = table.column(Self.list, else: 0)
    joints = table.flags(of: ["of", "the", "de", "la", "du", "upon", "le", "des"])
  }

  /// How strongly the preposition says that a place follows: 1 for "in", less for "at" and "from",
  /// which take persons too; 0 for any other word.
  func weight(of word: Int32) -> Double { weights[Int(word)] }

  /// Whether the word may stand inside a place's name: "of", "the".
  func joins(_ word: Int32) -> Bool { joints[Int(word)] }

  private static let list: [String: Double] = [
    "in": 1, "into": 1, "at": 1, "near": 1, "outside": 1, "inside": 1, "through": 0.8,
    "across": 0.8,
    "throughout": 1, "around": 0.5, "via": 1, "past": 0.6, "to": 0.9, "from": 0.9, "on": 0.5,
    "over": 0.5, "along": 0.6, "beyond": 0.6, "upon": 0.4, "towards": 0.6, "toward": 0.6, "of": 0.5,
    "off": 0.4, "leave": 0.6, "left": 0.6, "reached": 0.7, "within": 0.6, "onto": 0.6, "down": 0.4,
    "since": 0.5, "up": 0.2, "under": 0.2,
  ]
}
