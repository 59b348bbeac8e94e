import IncipitBooks
import IncipitMarkup
import IncipitText

/// The table `.tokens`, and the tokens by their place in the text.
struct BookNLPTokens {
  let tokens: [StoryToken]
  let text: SourceText

  init(_ tokens: [StoryToken], _ text: SourceText) {
    self.tokens = tokens
    self.text = text
  }

  /// The tokens that share a byte with `span`; nil if there are none.
  ///
  /// O(log n).
  func range(of span: TextSpan) -> ClosedRange<Int>? {
    let first = firstIndex { $0.span.end > span.start }
    let end = firstIndex { $0.span.start >= span.end }
    return first < end ? first...(end - 1) : nil
  }

  /// The token's word; what would break a table's lines or columns is U+FFFD.
  func word(_ index: Int) -> String {
    let bytes = text.bytes(tokens[index].span)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      var word = String.UnicodeScalarView()
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let isHarmless =
          XMLText.isAllowed(scalar) && !scalar.properties.isWhitespace
        word.append(isHarmless ? scalar : "\u{FFFD}")
      }
      return String(word)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The word in lower case with the straight apostrophe, which stands for its dictionary form.
  func lemma(_ index: Int) -> String {
    let word = word(index).lowercased()
    return word.utf8.allSatisfy { $0 < 0x80 } ? word : word.replacing("’", with: "'")
  }

  /// The words with a space between any two, as BookNLP prints phrases.
  func phrase(_ range: ClosedRange<Int>) -> String {
    range.map(word).joined(separator: " ")
  }

  /// `.tokens`.
  var file: [UInt8] {
    var file = FileText()
    file.reserve(tokens.count * 48 + 256)
    file.write(
      "paragraph_ID\tsentence_ID\ttoken_ID_within_sentence\ttoken_ID_within_document\tword\tlemma"
        + "\tbyte_onset\tbyte_offset\tPOS_tag\tfine_POS_tag\tdependency_relation"
        + "\tsyntactic_head_ID\tevent\n")
    var characters = CharacterCounter(text)
    var withinSentence = 0
    for (index, token) in tokens.enumerated() {
      withinSentence =
        index > 0 && tokens[index - 1].sentence == token.sentence ? withinSentence + 1 : 0
      let word = word(index)
      for number in [token.paragraph, token.sentence, withinSentence, index] {
        file.write(number)
        file.write("\t")
      }
      file.write(word)
      file.write("\t")
      file.write(lemma(index))
      file.write("\t")
      file.write(characters.count(to: Int(token.span.start)))
      file.write("\t")
      file.write(characters.count(to: Int(token.span.end)))
      file.write("\t")
      file.write(Self.tag(of: token))
      file.write("\t_\t_\t")
      file.write(index)
      file.write("\tO\n")
    }
    return file.bytes
  }

  /// The universal tag; where nobody tagged, what the token's shape alone tells.
  private static func tag(of token: StoryToken) -> String {
    if let tag = token.partOfSpeech { return tag }
    return switch token.kind {
    case .punctuation: "PUNCT"
    case .number: "NUM"
    case .word, .clitic: "X"
    }
  }

  private func firstIndex(_ holds: (StoryToken) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if holds(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Counts characters as Python does in a file that it opened as text.
///
/// They are code points, with one for each line end, CRLF too. A byte-order mark is a character.
private struct CharacterCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var characters = 0

  init(_ text: SourceText) { bytes = text.utf8 }

  /// How many characters lie before the byte `offset`, which must not fall from call to call.
  mutating func count(to offset: Int) -> Int {
    let end = min(offset, bytes.count)
    while position < end {
      let byte = bytes[position]
      let isInner = byte & 0xC0 == 0x80
      let isSecondOfPair = byte == 0x0A && position > 0 && bytes[position - 1] == 0x0D
      if !isInner, !isSecondOfPair { characters += 1 }
      position += 1
    }
    return characters
  }
}
