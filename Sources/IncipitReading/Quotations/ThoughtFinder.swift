import IncipitBooks
import IncipitLexicon
import IncipitText

/// Finds what is thought: words beside "she thought", in italics, between single marks, or told from
/// within a head all at once.
struct ThoughtFinder {
  private let table: TokenTable
  private let emphasis: EmphasisFinder
  /// Whether each token stands in a quotation or an insert.
  private let isQuoted: [Bool]
  private let style: NarrationStyle
  /// For each word of the vocabulary whether it is a mark that ends a thought before a tag, and whether
  /// one that stands around it.
  private let isEnder: [Bool]
  private let isMark: [Bool]
  private var found: [FoundQuotation] = []

  /// The thoughts of the story, in order; none of them overlaps what `speech` holds.
  ///
  /// O(tokens).
  static func thoughts(
    in table: TokenTable, beside speech: FoundSpeech, emphasis: EmphasisFinder
  ) -> [FoundQuotation] {
    var isQuoted = [Bool](repeating: false, count: table.tokens.count)
    for span in speech.quotations.map(\.span) + speech.inserts.map(\.span) {
      for token in table.tokens(in: span) { isQuoted[token] = true }
    }
    var finder = ThoughtFinder(table: table, emphasis: emphasis, isQuoted: isQuoted)
    for (index, paragraph) in table.paragraphs.enumerated() where paragraph.role == .prose {
      finder.read(paragraph, index)
    }
    return finder.found
  }

  private init(table: TokenTable, emphasis: EmphasisFinder, isQuoted: [Bool]) {
    self.table = table
    self.emphasis = emphasis
    self.isQuoted = isQuoted
    style = NarrationStyle(table, isQuoted: isQuoted)
    isEnder = table.flags(of: Self.enders)
    isMark = table.flags(of: ["'", "’", "*", "_"])
  }

  private mutating func read(_ paragraph: TokenTable.StoryParagraph, _ index: Int) {
    let first = found.count
    var spans = emphasis.spans(in: index, of: .thought)
    spans += tagged(paragraph)
    spans.sort()
    for span in spans where !span.isEmpty {
      if found.count > first, found[found.count - 1].span.end > span.start { continue }
      if table.tokens(in: span).contains(where: { isQuoted[$0] }) { continue }
      found.append(FoundQuotation(span: span, paragraph: index, kind: .thought))
    }
  }

  // MARK: Beside a verb of thinking

  /// What stands before and behind each "she thought" of a paragraph.
  private func tagged(_ paragraph: TokenTable.StoryParagraph) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = paragraph.tokens.lowerBound
    var index = start
    let end = paragraph.tokens.upperBound
    while index < end {
      defer { index += 1 }
      if isQuoted[index] {
        start = index + 1
        continue
      }
      guard table.tokens[index].kind == .punctuation else { continue }
      let isClosing = closesThought(index)
      if index > start, isClosing || isEnder[Int(table.tokens[index].word)],
        let tagEnd = TagScanner.thinkingTagEnd(index + 1, end, table)
      {
        let thought = start..<index + 1
        if isDirect(thought), let next = tailEnd(tagEnd, end) {
          spans.append(table.span(marked(thought)))
          let rest = continuation(from: next, to: end, of: thought)
          if !rest.isEmpty { spans.append(table.span(rest)) }
          index = max(index, rest.isEmpty ? next - 1 : rest.upperBound - 1)
          start = index + 1
          continue
        }
      }
      // The mark behind a full stop belongs to the sentence, with the tag behind it: "'So?' she thought."
      if isClosing || table.word(index) == ":"
        || table.endsSentence(index) && !closesThought(index + 1)
      {
        start = index + 1
      }
    }
    return spans
  }

  /// Whether a single mark or an asterisk stands at `index`, closed up to the end of a sentence.
  private func closesThought(_ index: Int) -> Bool {
    guard index > 0, index < table.tokens.count, isMark[Int(table.tokens[index].word)],
      table.tokens[index - 1].end == table.tokens[index].start
    else { return false }
    return table.endsSentence(index - 1) || table.word(index - 1) == ","
  }

  /// With the single mark or asterisk that opens it.
  private func marked(_ thought: Range<Int>) -> Range<Int> {
    guard thought.lowerBound > 0, thought.count > 2 else { return thought }
    // A closing mark left from the sentence before is no part of the thought.
    var first = thought.lowerBound
    while first < thought.upperBound - 2, table.tokens[first].kind == .punctuation,
      table.tokens[first].end != table.tokens[first + 1].start
    {
      first += 1
    }
    return first..<thought.upperBound
  }

  /// The token behind the sentence that holds the tag; nil if the tag's verb takes an object, or the
  /// sentence goes on as if the tag were not there.
  private func tailEnd(_ tag: Int, _ end: Int) -> Int? {
    guard tag < end else { return end }
    var index = tag
    if table.tokens[index].kind != .punctuation {
      let word = table.word(index)
      guard Self.manner.contains(word) || word.hasSuffix("ly") || word.hasSuffix("ing") else {
        return nil
      }
    } else if table.word(index) == "," {
      guard index + 1 < end else { return end }
      let word = table.word(index + 1)
      guard Self.manner.contains(word) || word.hasSuffix("ly") || word.hasSuffix("ing") else {
        // "Well, she thought, that's that": the second half is to be judged by itself.
        return index + 1
      }
    }
    while index < end, !isQuoted[index] {
      if table.endsSentence(index) || table.word(index) == ":" || table.word(index) == ";" {
        return index + 1
      }
      index += 1
    }
    return index
  }

  /// The sentences behind a tag that are still thought.
  private func continuation(from start: Int, to end: Int, of thought: Range<Int>) -> Range<Int> {
    var stop = start
    while stop < end {
      var next = stop
      let last = min(end, stop + Self.longestSentence)
      while next < last, !isQuoted[next], !table.endsSentence(next) { next += 1 }
      guard next < last, !isQuoted[next] else { break }
      let sentence = stop..<next + 1
      let isEcho = table.word(sentence.lowerBound) == table.word(thought.lowerBound)
      // "No. I'd be dead.": a word or two alone go with what follows them.
      let isShort = sentence.count <= 3
      if isWithin(sentence) || isEcho && sentence.count > 1 {
        stop = next + 1
      } else if isShort, let following = sentenceEnd(from: next + 1, to: end),
        isWithin(next + 1..<following)
      {
        stop = following
      } else {
        break
      }
    }
    return start..<stop
  }

  private func sentenceEnd(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < min(end, start + Self.longestSentence), !isQuoted[index] {
      if table.endsSentence(index) { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Whether words before a tag can be a thought as it is thought: no verb of the tale's past in it,
  /// unless somebody says "I".
  private func isDirect(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= Self.longestSentence else { return false }
    let words = tokens.filter { table.tokens[$0].kind != .punctuation }
    guard !words.isEmpty else { return false }
    if !style.isFirstPerson, words.contains(where: { Self.own.contains(table.word($0)) }) {
      return true
    }
    return !words.contains { Self.past.contains(table.word($0)) }
  }

  /// Whether a sentence behind a tag can only be thought: "I" and "you" in a tale of others, the
  /// present in a tale of the past.
  private func isWithin(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= Self.longestSentence else { return false }
    let words = tokens.filter { table.tokens[$0].kind != .punctuation }
    guard !words.isEmpty else { return false }
    if !style.isFirstPerson, words.contains(where: { Self.own.contains(table.word($0)) }) {
      return true
    }
    guard style.isPast, !words.contains(where: { Self.past.contains(table.word($0)) }) else {
      return false
    }
    return words.contains { index in
      if table.word(index) == "'s" {
        return index > 0 && Self.copulaHosts.contains(table.word(index - 1))
      }
      return Self.present.contains(table.word(index))
    }
  }

  /// Tokens of a sentence that may still be one thought.
  private static let longestSentence = 60
  private static let enders: Set<String> = [",", "!", "?", "…", "—", "..."]
  private static let manner: Set<String> = [
    "with", "to", "as", "and", "in", "at", "for", "again", "then", "when", "while", "before",
    "after",
    "without",
  ]
  private static let own: Set<String> = [
    "i", "me", "my", "mine", "myself", "you", "your", "yours", "we", "us", "our", "let's",
  ]
  private static let past: Set<String> = [
    "was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't",
  ]
  private static let present: Set<String> = [
    "is", "are", "am", "has", "have", "will", "can", "does", "do", "'re", "'ll", "'ve", "'m",
    "isn't",
    "aren't", "hasn't", "haven't", "won't", "can't", "doesn't", "don't",
  ]
  private static let copulaHosts: Set<String> = [
    "it", "that", "this", "there", "here", "what", "who", "he", "she", "where", "how",
  ]
}
