import IncipitText

/// Phrases with a weight each, looked up in a line's words.
///
/// Read from a resource of lines `WEIGHT<TAB>words`; a line that begins with `#` is a comment.
struct PhraseTable: Sendable {
  /// Weight by phrase: forms joined by blanks.
  private let weights: [String: Double]
  /// How many words the longest phrase has.
  private let longest: Int
  /// The words with which phrases begin: most words of a text begin none.
  private let openings: Set<String>

  init(_ resource: [UInt8]) {
    var weights: [String: Double] = [:]
    var longest = 1
    for row in String(decoding: resource, as: UTF8.self).split(separator: "\n")
    where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let weight = Double(columns[0]) else { continue }
      weights[String(columns[1])] = weight
      longest = max(longest, columns[1].split(separator: " ").count)
    }
    self.weights = weights
    self.longest = longest
    openings = Set(weights.keys.map { String($0.prefix { $0 != " " }) })
  }

  /// The weight of `phrase` itself; nil if it is not in the table.
  func weight(of phrase: String) -> Double? { weights[phrase] }

  /// The sum of the weights of the phrases in `words`, longest first and none overlapping.
  ///
  /// O(words × longest phrase).
  func score(_ words: [Word]) -> Double {
    var score = 0.0
    var index = 0
    while index < words.count {
      let match = longestMatch(words, at: index)
      score += match?.weight ?? 0
      index += match?.length ?? 1
    }
    return score
  }

  private func longestMatch(_ words: [Word], at index: Int) -> (weight: Double, length: Int)? {
    guard openings.contains(words[index].form) else { return nil }
    var phrase = ""
    var best: (Double, Int)?
    for length in 1...longest where index + length <= words.count {
      if length > 1 { phrase += " " }
      phrase += words[index + length - 1].form
      if let weight = weights[phrase] { best = (weight, length) }
    }
    return best
  }
}
