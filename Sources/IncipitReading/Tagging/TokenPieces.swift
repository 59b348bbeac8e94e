import IncipitText

/// A story's tokens as the tagger takes them.
struct TokenPieces: Sendable {
  let text: TaggerText
  /// For each token the place in `text` whose tag is the token's.
  private let bearers: [Int32]
  /// The pieces of each word of the table's vocabulary, and of each token its word.
  private let pieces: [WordPieces]
  private let words: [Int32]

  /// O(tokens + vocabulary).
  init(_ table: TokenTable, startsSentence: [Bool]) {
    var text = TaggerText()
    text.reserve(table.tokens.count)
    var bearers: [Int32] = []
    bearers.reserveCapacity(table.tokens.count)
    let pieces = table.vocabulary.map { WordPieces($0) }
    let numbers = pieces.map { $0.pieces.map { text.learn($0) } }
    for (index, token) in table.tokens.enumerated() {
      let numbers = numbers[Int(token.word)]
      let word = pieces[Int(token.word)]
      bearers.append(Int32(text.words.count + word.bearer))
      let capitals: TaggerText.Capitals =
        token.isShouted ? .all : token.isCapitalised ? .first : .none
      text.add(numbers[0], capitals: capitals, startsSentence: startsSentence[index])
      guard numbers.count > 1 else { continue }
      var start = Int(token.start)
      for number in numbers.dropFirst() {
        var piece: TaggerText.Capitals = token.isShouted ? .all : .none
        if word.isHyphenated, !text.isMark[Int(number)] {
          start = Self.behindHyphen(table.text, from: start, to: Int(token.end))
          if !token.isShouted, start < Int(token.end),
            (0x41...0x5A).contains(table.text.utf8[start])
          {
            piece = .first
          }
        }
        text.add(number, capitals: piece, startsSentence: false)
      }
    }
    self.text = text
    self.bearers = bearers
    self.pieces = pieces
    words = table.tokens.map(\.word)
  }

  /// The tokens' tags, given those of the places of `text`.
  func tags(from tags: [UniversalTag]) -> [UniversalTag] {
    bearers.indices.map { pieces[Int(words[$0])].tag(tags[Int(bearers[$0])]) }
  }

  private static func behindHyphen(_ text: SourceText, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, let (scalar, length) = text.scalar(at: index) {
      index += length
      if CharacterClass.isDash(scalar) { return index }
    }
    return end
  }
}
