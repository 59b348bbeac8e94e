package import IncipitBooks
import IncipitText

extension Reader {
  /// The tokens of the story in `manuscript`, in order, with their paragraphs and sentences.
  ///
  /// O(n).
  package func tokens(of manuscript: Manuscript) -> [StoryToken] {
    let table = Tokenizer.table(of: manuscript, lexicon: lexicon)
    let (speech, _) = quotationReader.quotations(in: table)
    let segments = Segments(table, speech)
    let tags = PartOfSpeechTagger(lexicon: lexicon).tags(
      of: table, startsSentence: segments.startsSentence)
    return StoryTokenMaker.tokens(of: table, segments, tags: tags)
  }
}

/// Turns the reader's own table of tokens into what others may see of it.
enum StoryTokenMaker {
  /// The tokens of `table`.
  ///
  /// O(tokens).
  ///
  /// - Parameters:
  ///   - table: the story's words.
  ///   - segments: where its sentences begin.
  ///   - tags: the part of speech of each token; none if they are not asked for.
  /// - Returns: one for each token, in order.
  static func tokens(
    of table: TokenTable, _ segments: Segments, tags: [UniversalTag] = []
  ) -> [StoryToken] {
    let begins = sentenceBeginnings(in: table, segments)
    var tokens: [StoryToken] = []
    tokens.reserveCapacity(table.tokens.count)
    var sentence = -1
    var paragraph = -1
    for (index, token) in table.tokens.enumerated() {
      if begins[index] { sentence += 1 }
      if index == 0 || table.paragraphOf[index] != table.paragraphOf[index - 1] { paragraph += 1 }
      tokens.append(
        StoryToken(
          token.span, StoryToken.Kind(token.kind), paragraph: paragraph, sentence: sentence,
          partOfSpeech: index < tags.count ? tags[index].name : nil))
    }
    return tokens
  }

  /// Whether a sentence begins with a token, the marks that open it included.
  ///
  /// Segments begin with a word; a quotation mark or bracket right before it belongs to its
  /// sentence, and what stands at the start of a paragraph to the paragraph's first.
  private static func sentenceBeginnings(in table: TokenTable, _ segments: Segments) -> [Bool] {
    var begins = [Bool](repeating: false, count: table.tokens.count)
    for paragraph in table.paragraphs {
      guard let first = paragraph.tokens.first else { continue }
      begins[first] = true
      var isFirstWord = true
      for index in paragraph.tokens where table.tokens[index].kind != .punctuation {
        if segments.startsSentence[index], !isFirstWord {
          begins[opening(of: index, in: table, segments, notBefore: first)] = true
        }
        isFirstWord = false
      }
    }
    return begins
  }

  /// The first of the marks that open what begins with the word `index`; the word if there are none.
  private static func opening(
    of index: Int, in table: TokenTable, _ segments: Segments, notBefore first: Int
  ) -> Int {
    var start = index
    while start > first, table.tokens[start - 1].kind == .punctuation,
      table.tokens[start - 1].end == table.tokens[start].start
    {
      start -= 1
    }
    guard start > first, table.tokens[start - 1].end == table.tokens[start].start else {
      return start
    }
    // Glued to the words before as well: only what lies in the same quotation is the word's.
    let quotation = segments.quotationOf[index]
    guard quotation >= 0 else { return index }
    while start < index, segments.quotationOf[start] != quotation { start += 1 }
    return start
  }
}

extension StoryToken.Kind {
  fileprivate init(_ kind: Token.Kind) {
    switch kind {
    case .word: self = .word
    case .number: self = .number
    case .clitic: self = .clitic
    case .punctuation: self = .punctuation
    }
  }
}
