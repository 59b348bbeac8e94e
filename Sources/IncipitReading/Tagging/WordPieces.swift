/// How one of our words falls into those that the treebanks know.
struct WordPieces: Sendable {
  /// Never empty.
  let pieces: [String]
  /// Which piece's tag is the word's.
  let bearer: Int
  /// Whether the pieces are joined by hyphens that are pieces themselves.
  let isHyphenated: Bool

  /// Two words written as one, and where the second begins.
  private static let joined = [
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3,
  ]

  /// - Parameter word: in lower case, with the straight apostrophe.
  init(_ word: String) {
    isHyphenated = word.utf8.contains(0x2D) && Self.isHyphenated(word)
    if isHyphenated {
      var pieces: [String] = []
      for part in word.split(separator: "-") {
        if !pieces.isEmpty { pieces.append("-") }
        pieces.append(String(part))
      }
      self.pieces = pieces
      bearer = pieces.count - 1
    } else if let length = Self.joined[word] {
      pieces = [String(word.prefix(length)), String(word.dropFirst(length))]
      bearer = 0
    } else if word.utf8.count > 3, word.hasSuffix("n't") {
      pieces = [String(word.dropLast(3)), "n't"]
      bearer = 0
    } else {
      pieces = [word]
      bearer = 0
    }
  }

  /// Whether single hyphens stand between letters and nowhere else.
  private static func isHyphenated(_ word: String) -> Bool {
    word.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// The tag of the whole word, given that of its bearer.
  ///
  /// A participle with something before it is an adjective: "good-looking"; one that is only stammered
  /// ("w-walked") or has a prefix ("re-opened") is what it was.
  func tag(_ tag: UniversalTag) -> UniversalTag {
    guard isHyphenated, tag == .verb, pieces.count >= 3 else { return tag }
    let before = pieces[pieces.count - 3]
    let isPart = before.utf8.count < 2 || pieces[pieces.count - 1].hasPrefix(before)
    return isPart || Self.prefixes.contains(before) ? tag : .adjective
  }

  private static let prefixes: Set<String> = [
    "re", "co", "un", "de", "over", "under", "out", "mis", "pre", "cross", "double",
  ]
}
