import IncipitBooks
import IncipitLexicon
import IncipitText

/// The story's tokens and what they are grouped into; every later step reads from here.
///
/// Notes, headers and other parts that are not story have no tokens.
struct TokenTable: Sendable {
  /// A paragraph of the story.
  struct StoryParagraph: Sendable {
    /// Tokens, as indices into `tokens`.
    let tokens: Range<Int>
    let span: TextSpan
    let role: Paragraph.Role
    /// Index into the manuscript's parts.
    let part: Int
  }

  let text: SourceText
  let tokens: [Token]
  /// The distinct words in lower case, with the straight apostrophe.
  let vocabulary: [String]
  /// The index of each word in `vocabulary`.
  let numbers: [String: Int32]
  /// What each word of the vocabulary may be.
  let classes: [WordClasses]
  /// What each word of the vocabulary speaks of.
  let topics: [Topics]
  /// How glad (up to 4) or sad (down to −4) each word of the vocabulary is; 0 for one of no list.
  let valences: [Float]
  /// The gender of each word of the vocabulary that is a pronoun of the third person.
  let genders: [Gender?]
  /// The story's paragraphs of every role, in order.
  let paragraphs: [StoryParagraph]
  /// The index of each token's paragraph.
  let paragraphOf: [Int32]
  /// How many words (not clitics or marks) the paragraphs of prose hold.
  let words: Int

  init(
    text: SourceText, tokens: [Token], vocabulary: Vocabulary, lexicon: Lexicon,
    paragraphs: [StoryParagraph], paragraphOf: [Int32], words: Int
  ) {
    self.text = text
    self.tokens = tokens
    self.vocabulary = vocabulary.words
    numbers = vocabulary.numbers
    let entries = vocabulary.words.map { lexicon.entry(of: $0) }
    classes = entries.map(\.classes)
    topics = entries.map(\.topics)
    valences = entries.map { $0.valence ?? 0 }
    var genders = [Gender?](repeating: nil, count: vocabulary.words.count)
    for (word, gender) in Gender.pronouns {
      if let number = vocabulary.numbers[word] { genders[Int(number)] = gender }
    }
    self.genders = genders
    self.paragraphs = paragraphs
    self.paragraphOf = paragraphOf
    self.words = words
  }

  /// The word of `token` in lower case.
  func word(_ index: Int) -> String { vocabulary[Int(tokens[index].word)] }

  /// What the word of `token` may be.
  func classes(_ index: Int) -> WordClasses { classes[Int(tokens[index].word)] }

  /// The gender of `token` if it is a pronoun of the third person.
  func pronounGender(_ index: Int) -> Gender? { genders[Int(tokens[index].word)] }

  /// As written.
  ///
  /// Line ends within, where lines are of a fixed length, become spaces.
  func written(_ range: Range<Int>) -> String {
    let written = text.string(span(range))
    guard written.utf8.contains(0x0A) else { return written }
    return written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// From the first token's first byte to the last one's last; `range` must not be empty.
  func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The first token that starts at or behind `offset`.
  ///
  /// O(log n).
  func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie in `span`.
  ///
  /// O(log n).
  func tokens(in span: TextSpan) -> Range<Int> {
    let first = firstToken(from: Int(span.start))
    let last = firstToken(from: Int(span.end))
    return first..<max(first, last)
  }
}
