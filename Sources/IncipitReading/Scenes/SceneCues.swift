import IncipitBooks
import IncipitLexicon
import IncipitText

/// Measures every `SceneCue` of a paragraph.
///
/// A paragraph costs a few times its length: windows of a hundred words are compared on both of its
/// sides.
struct SceneCues {
  /// How many words on each side are compared for `cohesion`.
  private static let window = 90
  /// How many tokens count as the opening of a paragraph.
  private static let opening = 16

  private let table: TokenTable
  private let words: StoryWords
  private let people: ParagraphPeople
  private let time: TimePhraseReader
  private let isContent: [Bool]
  private let isHad: [Bool]
  private let isThere: [Bool]
  private let isPast: [Bool]
  private let isPresent: [Bool]
  /// Per vocabulary word: the number of the comparison that last saw it, for `cohesion`.
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  init(_ table: TokenTable, words: StoryWords, people: ParagraphPeople) {
    self.table = table
    self.words = words
    self.people = people
    time = TimePhraseReader(table, words: words)
    isContent = table.classes.indices.map { index in
      table.classes[index].isDisjoint(
        with: [
          .pronoun, .determiner, .preposition, .conjunction, .auxiliary, .interjection, .speechVerb,
        ]) && table.vocabulary[index].utf8.count > 3
    }
    isHad = table.flags(of: ["had", "hadn't"])
    isThere = table.flags(of: ["it", "there"])
    isPast = table.flags(of: ["was", "were", "had", "said", "did", "looked", "went", "came"])
    isPresent = table.flags(of: ["is", "are", "has", "says", "does", "looks", "goes", "comes"])
    stamps = Array(repeating: 0, count: table.vocabulary.count)
  }

  /// The cues of paragraph `index`, in the order of `SceneCue.allCases`.
  ///
  /// - Parameters:
  ///   - index: A paragraph of prose that has another of prose directly before it.
  ///   - sceneStart: The paragraph with which the scene so far began.
  ///   - wordsSoFar: Words of the scene so far.
  mutating func values(at index: Int, sceneStart: Int, wordsSoFar: Int) -> [Double] {
    let paragraph = table.paragraphs[index].tokens
    let before = table.paragraphs[index - 1].tokens
    var values = Array(repeating: 0.0, count: SceneCue.allCases.count)
    func set(_ cue: SceneCue, _ value: Double) { values[cue.rawValue] = value }
    func set(_ cue: SceneCue, if holds: Bool) { if holds { values[cue.rawValue] = 1 } }
    set(.bias, 1)
    guard let first = paragraph.first, let lastBefore = before.last else { return values }

    let opensQuoted = words.isQuoted[first]
    let endedQuoted = words.isQuoted[lastBefore]
    set(.opensWithQuotation, if: opensQuoted)
    set(.answersQuotation, if: opensQuoted && endedQuoted)
    set(.answersQuestion, if: endsInQuestion(before))
    set(.narrationAfterQuotation, if: !opensQuoted && endedQuoted)
    set(.quotationAfterNarration, if: opensQuoted && !endedQuoted)
    let narrated = words.narratedWords[index]
    let wordCount = paragraph.count { table.tokens[$0].kind == .word }
    set(.allNarration, if: narrated == wordCount)
    set(.narrationLength, min(1, Double(narrated) / 50))
    set(.taggedOpening, if: opensQuoted && people.named[index] != 0)
    set(
      .afterClosingLine,
      if: !endedQuoted && words.narratedWords[index - 1] < 16 && before.count < 24)

    if !opensQuoted { setOpening(first, paragraph, &values) }
    setPlace(index, sceneStart, &values)
    setPeople(index, sceneStart, &values)
    set(.cohesion, cohesion(at: first))
    set(.wordsSoFar, min(1, Double(wordsSoFar) / 300))
    set(.justBegun, if: wordsSoFar < 60)
    set(.tenseTurn, if: tense(paragraph) * tense(before) < 0)
    return values
  }

  // MARK: The opening words

  private func setOpening(_ first: Int, _ paragraph: Range<Int>, _ values: inout [Double]) {
    func set(_ cue: SceneCue, if holds: Bool) { if holds { values[cue.rawValue] = 1 } }
    let classes = table.classes(first)
    if let phrase = time.phrase(at: first, before: paragraph.upperBound) {
      set(phrase.isRelative ? .relativeTime : .pointOfTime, if: true)
    } else {
      for index in paragraph.dropFirst().prefix(Self.opening) where !words.isQuoted[index] {
        if time.phrase(at: index, before: paragraph.upperBound) != nil {
          set(.laterTime, if: true)
          break
        }
      }
    }
    let isThere = isThere[Int(table.tokens[first].word)]
    set(.opensWithThere, if: isThere)
    set(.opensWithArticle, if: classes.contains(.determiner) && !classes.contains(.possessive))
    set(.opensWithPronoun, if: classes.contains(.pronoun) && !isThere)
    set(.opensWithConjunction, if: classes.contains(.conjunction))
    set(.opensWithPreposition, if: classes.contains(.preposition))
    for index in paragraph.prefix(Self.opening) where !words.isQuoted[index] {
      let topics = words.topics(index, table)
      set(.weather, if: topics.contains(.weather))
      set(.reporting, if: topics.contains(.reporting))
      set(.pluperfect, if: isHad[Int(table.tokens[index].word)])
    }
  }

  private func setPlace(_ index: Int, _ sceneStart: Int, _ values: inout [Double]) {
    for token in table.paragraphs[index].tokens.prefix(Self.opening)
    where !words.isQuoted[token] && isPlace(token) {
      values[SceneCue.place.rawValue] = 1
      let word = table.tokens[token].word
      let earlier = max(sceneStart, index - 8)..<index
      let isNew = !earlier.contains { paragraph in
        table.paragraphs[paragraph].tokens.contains { table.tokens[$0].word == word }
      }
      if isNew { values[SceneCue.newPlace.rawValue] = 1 }
    }
  }

  private func isPlace(_ token: Int) -> Bool {
    !words.topics(token, table).isDisjoint(with: [.commonPlace, .namedPlace])
  }

  // MARK: People

  private func setPeople(_ index: Int, _ sceneStart: Int, _ values: inout [Double]) {
    let before = union(people.present, max(sceneStart, index - 5)..<index)
    let after = union(people.present, index..<min(people.present.count, index + 5))
    if before != 0, after != 0 {
      values[SceneCue.peopleLost.rawValue] =
        Double((before & ~after).nonzeroBitCount) / Double(before.nonzeroBitCount)
      values[SceneCue.peopleNew.rawValue] =
        Double((after & ~before).nonzeroBitCount) / Double(after.nonzeroBitCount)
    }
    let lately = union(people.present, max(sceneStart, index - 6)..<index)
    if people.present[index] & ~lately != 0 { values[SceneCue.newcomer.rawValue] = 1 }
    let named = people.named[index]
    let byPronoun = people.present[index - 1] & ~people.named[index - 1]
    if named & byPronoun != 0 { values[SceneCue.renamed.rawValue] = 1 }
    if let first = table.paragraphs[index].tokens.first, !words.isQuoted[first], named != 0,
      table.classes(first).contains(.givenName)
        || !table.classes(first).contains(.ordinary) && table.tokens[first].isCapitalised
    {
      values[SceneCue.opensWithName.rawValue] = 1
    }
  }

  private func union(_ sets: [UInt64], _ range: Range<Int>) -> UInt64 {
    range.reduce(0) { $0 | sets[$1] }
  }

  // MARK: Words

  /// The share of the content words from `start` on that stand among those before it too.
  private mutating func cohesion(at start: Int) -> Double {
    stamp += 1
    var seen = 0
    var index = start - 1
    while index >= 0, seen < Self.window {
      let token = table.tokens[index]
      if token.kind == .word {
        seen += 1
        if isContent[Int(token.word)] { stamps[Int(token.word)] = stamp }
      }
      index -= 1
    }
    var content = 0
    var shared = 0
    seen = 0
    index = start
    while index < table.tokens.count, seen < Self.window {
      let token = table.tokens[index]
      if token.kind == .word {
        seen += 1
        if isContent[Int(token.word)] {
          content += 1
          if stamps[Int(token.word)] == stamp { shared += 1 }
        }
      }
      index += 1
    }
    return content == 0 ? 0 : Double(shared) / Double(content)
  }

  private func endsInQuestion(_ tokens: Range<Int>) -> Bool {
    tokens.suffix(3).contains { table.tokens[$0].kind == .punctuation && table.firstByte($0) == 0x3F }
  }

  /// Above 0 for narration in the past, below for the present, 0 if neither prevails.
  private func tense(_ tokens: Range<Int>) -> Int {
    var balance = 0
    for index in tokens where !words.isQuoted[index] {
      let word = Int(table.tokens[index].word)
      if isPast[word] { balance += 1 }
      if isPresent[word] { balance -= 1 }
    }
    return balance
  }
}
