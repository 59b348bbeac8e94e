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

  /// Marks the quoted tokens.
  ///
  /// O(tokens + quotations).
  init(_ table: TokenTable, quotations: [Quotation], inserts: [Insert] = []) {
    topics = table.topics
    valences = table.valences
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
  /// Whether each word of the vocabulary is one of `words`.
  ///
  /// The words are looked up in the vocabulary and not the other way round: lists are short.
  func flags(of words: some Sequence<String>) -> [Bool] {
    var flags = [Bool](repeating: false, count: vocabulary.count)
    for word in words {
      if let number = numbers[word] { flags[Int(number)] = true }
    }
    return flags
  }

  /// What `list` says of each word of the vocabulary; `none` for a word that is not in it.
  func column<Value>(_ list: [String: Value], else none: Value) -> [Value] {
    var column = [Value](repeating: none, count: vocabulary.count)
    for (word, value) in list {
      if let number = numbers[word] { column[Int(number)] = value }
    }
    return column
  }

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
