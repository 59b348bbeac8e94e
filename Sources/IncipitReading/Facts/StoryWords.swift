import IncipitBooks
import IncipitLexicon
import IncipitText

/// What facts and scenes ask of the story's words, looked up once for each word of the vocabulary.
struct StoryWords: Sendable {
  /// What each word of the table's vocabulary speaks of.
  let topics: [Topics]
  /// How glad (up to 4) or sad (down to −4) each word of the vocabulary is; 0 for one of no list.
  let valences: [Float]
  /// Whether each token stands in quoted words or in an insert: not the narrator's own.
  let isQuoted: [Bool]
  /// Letters, messages and songs within the story, in order.
  let inserts: [TextSpan]
  /// The tokens of each paragraph that are the narrator's, counted in words.
  let narratedWords: [Int]

  /// Looks up the vocabulary and marks the quoted tokens.
  ///
  /// O(vocabulary + tokens + quotations).
  init(
    _ table: TokenTable, quotations: [Quotation], inserts: [Insert] = [], lexicon: Lexicon
  ) {
    let lists = lexicon.topicLists
    topics = table.vocabulary.map { lists.topics(of: $0) }
    valences = table.vocabulary.map { lexicon.valence(of: $0) ?? 0 }
    var quoted = Array(repeating: false, count: table.tokens.count)
    let spans =
      quotations.filter { $0.kind != .scare }.map(\.span) + inserts.map(\.span)
    for span in spans {
      for index in table.tokens(in: span) { quoted[index] = true }
    }
    isQuoted = quoted
    self.inserts = inserts.map(\.span).sorted()
    narratedWords = table.paragraphs.map { paragraph in
      paragraph.tokens.count { table.tokens[$0].kind == .word && !quoted[$0] }
    }
  }

  /// Whether `span` goes on with an insert that began before it.
  ///
  /// O(log inserts).
  func continuesInsert(_ span: TextSpan) -> Bool {
    let before = inserts.slice(of: TextSpan(0, Int(span.start)), by: \.self)
    return before.last.map { $0.end > span.start } ?? false
  }

  /// What the word of token `index` speaks of.
  @inline(__always)
  func topics(_ index: Int, _ table: TokenTable) -> Topics {
    topics[Int(table.tokens[index].word)]
  }
}

extension TokenTable {
  /// The number of each of `words` in the vocabulary; −1 for those that the story does not use.
  ///
  /// O(vocabulary).
  func numbers(of words: [String]) -> [Int32] {
    var numbers = Array(repeating: Int32(-1), count: words.count)
    var places: [String: Int] = [:]
    for (index, word) in words.enumerated() { places[word] = index }
    for (number, word) in vocabulary.enumerated() {
      if let index = places[word] { numbers[index] = Int32(number) }
    }
    return numbers
  }

  /// Whether each word of the vocabulary is one of `words`.
  ///
  /// O(vocabulary).
  func flags(of words: Set<String>) -> [Bool] { vocabulary.map(words.contains) }

  /// Whether a sentence begins with token `index`.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0, paragraphOf[index] == paragraphOf[index - 1] else { return true }
    let before = tokens[index - 1]
    guard before.kind == .punctuation else { return false }
    switch text.utf8[Int(before.start)] {
    case 0x2C, 0x3B, 0x28, 0x2D: return false  // , ; ( -
    default: return true
    }
  }

  /// The first byte of token `index`.
  func firstByte(_ index: Int) -> UInt8 { text.utf8[Int(tokens[index].start)] }
}
