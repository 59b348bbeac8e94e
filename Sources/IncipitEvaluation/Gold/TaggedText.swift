package import IncipitReading
import IncipitText

/// A treebank's words with the tags that somebody gave them.
package struct TaggedText: Sendable {
  /// Each distinct word stands in its vocabulary once.
  package let text: TaggerText
  /// One for each place of `text`.
  package let tags: [UniversalTag]
  /// The documents, each a range of `text.sentences`.
  package let documents: [Range<Int>]

  /// - Parameter files: one behind the other; a word with an unknown tag counts as `other`.
  package init(_ files: [ConlluFile]) {
    var text = TaggerText()
    var tags: [UniversalTag] = []
    var starts: [Int] = []
    var numbers: [String: Int32] = [:]
    for (index, sentence) in files.flatMap(\.sentences).enumerated() {
      if sentence.startsDocument || index == 0 { starts.append(index) }
      for (place, word) in sentence.words.enumerated() {
        let (lower, capitals) = Self.folded(word.form)
        let number: Int32
        if let known = numbers[lower] {
          number = known
        } else {
          number = text.learn(lower)
          numbers[lower] = number
        }
        text.add(number, capitals: capitals, startsSentence: place == 0)
        tags.append(UniversalTag(name: word.tag) ?? .other)
      }
    }
    self.text = text
    self.tags = tags
    let ends = starts.dropFirst() + [text.sentences.count]
    documents = zip(starts, ends).map { $0..<$1 }
  }

  /// A word in lower case with the straight apostrophe, as the reader's tokens have it, and its capitals.
  private static func folded(_ form: String) -> (String, TaggerText.Capitals) {
    var lower = ""
    var letters = 0
    var capitals = 0
    var isFirst = false
    for scalar in form.unicodeScalars {
      if CharacterClass.isLetter(scalar) {
        letters += 1
        if CharacterClass.isUppercase(scalar) {
          capitals += 1
          if lower.isEmpty { isFirst = true }
          lower += scalar.properties.lowercaseMapping
          continue
        }
      }
      lower.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    if letters > 1, capitals == letters { return (lower, .all) }
    return (lower, isFirst ? .first : .none)
  }
}
