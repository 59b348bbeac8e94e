import IncipitBooks
import IncipitLexicon
import IncipitText

/// What tells speech from words that only stand in marks, as numbers of features that hold.
///
/// Each clue counts twice: by itself, and together with what stands before the quotation, since a
/// missing full stop says much behind "a so-called" and nothing at the head of a paragraph.
struct QuotationFeatures {
  /// What stands before a quotation in its paragraph.
  private enum Place: Int, CaseIterable {
    case start, sentenceEnd, colon, commaOfTag, comma, speechVerb, determiner, word, dash, other
  }

  /// What may be said of a quotation.
  private enum Clue: Int, CaseIterable {
    case any, endsSentence, endsWithComma, endsWithDash, endsWithSemicolon, endsBare
    case endsBareInRough, isCapital, isCaseless, oneWord, twoWords, threeWords, sixWords,
      twelveWords, manyWords
    case hasSpeaker, isIndirect, isTitle, isRepeated, isHead, goesOn, splitsNext, isUnclosed
    case tagBehind, lowerBehind, capitalBehind, nothingBehind, markBehind
    case nearWriting, nearThinking, nearNaming, thatBefore, conjunctionBefore, prepositionBefore
  }

  /// How many features there are.
  static var count: Int { (Place.allCases.count + 1) * Clue.allCases.count }

  private let table: TokenTable
  private let quotations: [FoundQuotation]
  /// For each word of the vocabulary whether it is on one of the lists below.
  private let isMark: [Bool]
  private let isSpeaker: [Bool]
  private let isPast: [Bool]
  private let isWriting: [Bool]
  private let isThinking: [Bool]
  private let isNaming: [Bool]
  /// How often the words of each quotation are quoted, in small letters; short ones only.
  private var uses: [String: Int] = [:]
  /// Whether many of the work's speeches end without a mark, so that a missing one tells little.
  private var isRough = false
  /// Whether many of them begin in small letters.
  private var isCaseless = false

  /// Looks at all quotations of a work, which stand in order.
  init(_ quotations: [FoundQuotation], in table: TokenTable) {
    self.table = table
    self.quotations = quotations
    isMark = table.flags(of: Self.marks)
    isSpeaker = table.flags(of: Self.speakers)
    isPast = table.flags(of: Self.past)
    isWriting = table.flags(of: Self.writing)
    isThinking = table.flags(of: TagScanner.thinking)
    isNaming = table.flags(of: Self.naming)
    for quotation in quotations {
      if let key = key(of: quotation.span) { uses[key, default: 0] += 1 }
    }
    judgeStyle()
  }

  /// Looks at what is speech as a rule: at the head of a paragraph, or beside a verb of speech.
  private mutating func judgeStyle() {
    var heads = 0
    var bare = 0
    var small = 0
    for quotation in quotations {
      let tokens = table.tokens(in: quotation.span)
      let paragraph = table.paragraphs[quotation.paragraph].tokens
      let place = place(before: tokens.lowerBound, in: paragraph)
      guard
        place == .start || place == .speechVerb || place == .commaOfTag
          || isSaid(behind: tokens.upperBound, paragraph.upperBound)
      else { continue }
      heads += 1
      if end(tokens.reversed().first { !isMark[word($0)] }) == .endsBare {
        bare += 1
      }
      if let first = tokens.prefix(4).first(where: { table.tokens[$0].kind == .word }),
        !table.tokens[first].isCapitalised
      {
        small += 1
      }
    }
    guard heads >= 8 else { return }
    isRough = bare * 8 >= heads
    isCaseless = small * 4 >= heads
  }

  /// The same features as a careless writer's work would have them; with `dropsEnd` the mark at the end is
  /// left out too.
  static func roughened(_ features: [Int], dropsEnd: Bool) -> [Int] {
    features.compactMap { feature in
      let clue = feature % Clue.allCases.count
      let base = feature - clue
      switch Clue(rawValue: clue) {
      case .endsBare: return base + Clue.endsBareInRough.rawValue
      case .endsSentence, .endsWithComma:
        return dropsEnd ? base + Clue.endsBareInRough.rawValue : feature
      case .isCapital: return base + Clue.isCaseless.rawValue
      default: return feature
      }
    }
  }

  /// The features that hold for quotation `index`.
  func indices(of index: Int) -> [Int] {
    let quotation = quotations[index]
    let tokens = table.tokens(in: quotation.span)
    let paragraph = table.paragraphs[quotation.paragraph].tokens
    let place = place(before: tokens.lowerBound, in: paragraph)
    var clues: [Clue] = [.any]
    addInner(tokens, quotation, to: &clues)
    addNeighbours(index, paragraph, to: &clues)
    addBehind(tokens.upperBound, paragraph.upperBound, to: &clues)
    addNear(tokens, paragraph, to: &clues)
    let crossed = (place.rawValue + 1) * Clue.allCases.count
    return clues.map(\.rawValue) + clues.map { crossed + $0.rawValue }
  }

  /// Whether somebody is said to write near the quotation.
  func isNearWriting(_ index: Int) -> Bool {
    let tokens = table.tokens(in: quotations[index].span)
    let paragraph = table.paragraphs[quotations[index].paragraph].tokens
    let wrote = { ["wrote", "writes", "write", "written"].contains(table.word($0)) }
    let (front, behind) = near(tokens, paragraph)
    return front.contains(where: wrote) || behind.contains(where: wrote)
  }

  /// Whether a verb of speech right beside the quotation leaves no doubt: before a whole sentence, or on
  /// either side where the writer leaves end marks out.
  func isPlainlySaid(_ index: Int) -> Bool {
    let tokens = table.tokens(in: quotations[index].span)
    let paragraph = table.paragraphs[quotations[index].paragraph].tokens
    let isBehindVerb = place(before: tokens.lowerBound, in: paragraph) == .speechVerb
    if isRough {
      return isBehindVerb || isSaid(behind: tokens.upperBound, paragraph.upperBound)
    }
    return isBehindVerb
      && end(tokens.reversed().first { !isMark[word($0)] }) == .endsSentence
  }

  /// Whether a tag stands at `next`, be the name in it written small: "said ada".
  private func isSaid(behind next: Int, _ end: Int) -> Bool {
    guard next < end else { return false }
    let classes = table.classes(next)
    return classes.contains(.speechVerb) && !classes.contains(.weakSpeechVerb)
      && !table.tokens[next].isCapitalised || TagScanner.isTag(next, end, table)
  }

  // MARK: Places

  private func place(before first: Int, in paragraph: Range<Int>) -> Place {
    let before = first - 1
    guard before >= paragraph.lowerBound else { return .start }
    let classes = table.classes(before)
    if table.tokens[before].kind != .punctuation {
      if isQuotative(before, paragraph) { return .speechVerb }
      return classes.contains(.determiner) ? .determiner : .word
    }
    switch table.word(before) {
    case ".", "!", "?", "…", "...", "....": return .sentenceEnd
    case "—", "–", "-", "--": return .dash
    case ",", ";", ":":
      var index = before - 1
      let last = max(paragraph.lowerBound, before - 7)
      while index >= last, !table.endsSentence(index) {
        if table.classes(index).contains(.speechVerb) { return .commaOfTag }
        index -= 1
      }
      return table.word(before) == ":" ? .colon : .comma
    default: return .other
    }
  }

  /// "said", "called out", "went", "was like": what comes next is said.
  private func isQuotative(_ index: Int, _ paragraph: Range<Int>) -> Bool {
    let classes = table.classes(index)
    if classes.contains(.speechVerb), !classes.contains(.weakSpeechVerb) { return true }
    let word = table.word(index)
    if ["went", "goes", "go", "texted", "typed"].contains(word) { return true }
    guard index > paragraph.lowerBound else { return false }
    if ["out", "back", "up", "off"].contains(word) {
      return table.classes(index - 1).contains(.speechVerb)
    }
    return word == "like"
      && ["was", "is", "were", "am", "are", "'s", "'m", "'re", "just", "all"].contains(
        table.word(index - 1))
  }

  // MARK: Clues

  private func addInner(_ tokens: Range<Int>, _ quotation: FoundQuotation, to clues: inout [Clue]) {
    let words = tokens.filter { table.tokens[$0].kind != .punctuation }
    let last = tokens.reversed().first { !isMark[word($0)] }
    let end = end(last)
    clues.append(isRough && end == .endsBare ? .endsBareInRough : end)
    let isClosed = tokens.last.map { isMark[word($0)] } ?? false
    if !isClosed { clues.append(.isUnclosed) }
    if isCaseless {
      clues.append(.isCaseless)
    } else if let first = words.first, table.tokens[first].isCapitalised {
      clues.append(.isCapital)
    }
    switch words.count {
    case ...1: clues.append(.oneWord)
    case 2: clues.append(.twoWords)
    case 3: clues.append(.threeWords)
    case 4...6: clues.append(.sixWords)
    case 7...12: clues.append(.twelveWords)
    default: clues.append(.manyWords)
    }
    let sample = words.prefix(60)
    if sample.contains(where: { isSpeaker[word($0)] }) {
      clues.append(.hasSpeaker)
    } else if sample.contains(where: { isPast[word($0)] }) {
      clues.append(.isIndirect)
    }
    let isTitle =
      words.count > 1 && words.count < 9
      && words.allSatisfy {
        table.tokens[$0].isCapitalised || table.tokens[$0].kind != .word
          || !table.classes($0).isDisjoint(with: [.determiner, .preposition, .conjunction])
      }
    if isTitle { clues.append(.isTitle) }
    if let key = key(of: quotation.span), uses[key, default: 0] > 1 { clues.append(.isRepeated) }
  }

  private func end(_ last: Int?) -> Clue {
    guard let last, table.tokens[last].kind == .punctuation else { return .endsBare }
    switch table.word(last) {
    case ",": return .endsWithComma
    case "—", "–", "-", "--": return .endsWithDash
    case ";", ":": return .endsWithSemicolon
    case ".", "!", "?", "…", "...", "....": return .endsSentence
    default: return .endsBare
    }
  }

  /// What the quotations before and behind in the paragraph tell.
  private func addNeighbours(_ index: Int, _ paragraph: Range<Int>, to clues: inout [Clue]) {
    let own = quotations[index].paragraph
    let start = table.paragraphs[own].span.start
    if quotations[index].span.start != start, index > 0, quotations[index - 1].paragraph == own {
      let before = table.tokens(in: quotations[index - 1].span)
      if end(before.reversed().first { !isMark[word($0)] }) == .endsWithComma {
        clues.append(.goesOn)
      }
    }
    if let first = paragraph.first, isMark[word(first)] { clues.append(.isHead) }
    if index + 1 < quotations.count, quotations[index + 1].paragraph == own {
      let next = table.tokens(in: quotations[index + 1].span)
      if let word = next.prefix(4).first(where: { table.tokens[$0].kind == .word }),
        !table.tokens[word].isCapitalised
      {
        clues.append(.splitsNext)
      }
    }
  }

  private func addBehind(_ next: Int, _ end: Int, to clues: inout [Clue]) {
    guard next < end else {
      clues.append(.nothingBehind)
      return
    }
    if TagScanner.isTag(next, end, table) {
      clues.append(.tagBehind)
    } else if table.tokens[next].kind == .punctuation {
      clues.append(.markBehind)
    } else {
      clues.append(table.tokens[next].isCapitalised ? .capitalBehind : .lowerBehind)
    }
  }

  private func addNear(_ tokens: Range<Int>, _ paragraph: Range<Int>, to clues: inout [Clue]) {
    let (front, behind) = near(tokens, paragraph)
    for index in front {
      if isWriting[word(index)] { clues.append(.nearWriting) }
      if isThinking[word(index)] { clues.append(.nearThinking) }
      if isNaming[word(index)] { clues.append(.nearNaming) }
    }
    for index in behind {
      if isWriting[word(index)] { clues.append(.nearWriting) }
      if isThinking[word(index)] { clues.append(.nearThinking) }
    }
    let before = tokens.lowerBound - 1
    guard before >= paragraph.lowerBound else { return }
    if table.word(before) == "that" { clues.append(.thatBefore) }
    if table.classes(before).contains(.conjunction) { clues.append(.conjunctionBefore) }
    if table.classes(before).contains(.preposition) { clues.append(.prepositionBefore) }
  }

  /// The tokens of the same paragraph up to five before and five behind.
  private func near(
    _ tokens: Range<Int>, _ paragraph: Range<Int>
  ) -> (front: Range<Int>, behind: Range<Int>) {
    let first = max(paragraph.lowerBound, tokens.lowerBound - 5)
    let last = min(paragraph.upperBound, tokens.upperBound + 5)
    return (
      min(first, tokens.lowerBound)..<tokens.lowerBound,
      tokens.upperBound..<max(last, tokens.upperBound)
    )
  }

  /// The number of a token's word in the vocabulary.
  private func word(_ index: Int) -> Int { Int(table.tokens[index].word) }

  private func key(of span: TextSpan) -> String? {
    guard span.utf8Length < 40 else { return nil }
    let words = table.tokens(in: span).filter { table.tokens[$0].kind != .punctuation }
    return words.map { table.word($0) }.joined(separator: " ")
  }

  private static let marks: Set<String> = ["\"", "”", "“", "’", "'", "‘", "»", "«", "„", "*", "_"]
  private static let speakers: Set<String> = [
    "i", "me", "my", "mine", "you", "your", "yours", "we", "us", "our", "let's",
  ]
  private static let past: Set<String> = [
    "was", "were", "had", "did", "would", "he", "she", "they",
  ]
  private static let writing: Set<String> = [
    "wrote", "writes", "written", "write", "writing", "read", "reads", "ran", "letter", "note",
  ]
  private static let naming: Set<String> = [
    "called", "named", "titled", "entitled", "word", "words", "phrase", "name", "term", "known",
    "call",
    "calls", "calling", "labelled", "marked", "title", "so-called", "played", "sang", "song",
    "book",
  ]
}
