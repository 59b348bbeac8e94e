import IncipitText

/// Phrases with a weight each, looked up in a line's words.
///
/// Read from a resource of lines `WEIGHT<TAB>words`; a line that begins with `#` is a comment.
struct PhraseTable: Sendable {
  /// Words with which phrases begin, or a whole phrase.
  private struct Beginning {
    /// Of the phrase, if it is one.
    var weight: Double?
    /// Whether a longer phrase begins so.
    var goesOn = false
  }

  /// By forms joined by blanks; most words of a text begin no phrase.
  private let beginnings: [String: Beginning]

  init(_ resource: [UInt8]) {
    var beginnings: [String: Beginning] = [:]
    for row in String(decoding: resource, as: UTF8.self).split(separator: "\n")
    where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t")
      guard columns.count == 2, let weight = Double(columns[0]) else { continue }
      let words = columns[1].split(separator: " ")
      for length in 1..<max(1, words.count) {
        beginnings[words.prefix(length).joined(separator: " "), default: Beginning()].goesOn = true
      }
      beginnings[String(columns[1]), default: Beginning()].weight = weight
    }
    self.beginnings = beginnings
  }

  /// The weight of `phrase` itself; nil if it is not in the table.
  func weight(of phrase: String) -> Double? { beginnings[phrase]?.weight }

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
    var phrase = words[index].form
    var best: (Double, Int)?
    var length = 1
    while let beginning = beginnings[phrase] {
      if let weight = beginning.weight { best = (weight, length) }
      guard beginning.goesOn, index + length < words.count else { break }
      phrase += " " + words[index + length].form
      length += 1
    }
    return best
  }
}
