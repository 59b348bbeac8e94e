import IncipitBooks
import IncipitLexicon
import IncipitText

/// Measures every `SceneCue` of a paragraph; a paragraph costs a few times its length.
struct SceneCues {
  /// How many tokens count as the opening of a paragraph.
  private static let opening = 16

  private let table: TokenTable
  private let words: StoryWords
  private let people: ParagraphPeople
  private let time: TimePhraseReader
  private let isThere: [Bool]
  private let isBeing: [Bool]
  private let isVerb: [Bool]
  private let isPlace: [Bool]

  init(_ table: TokenTable, words: StoryWords, people: ParagraphPeople) {
    self.table = table
    self.words = words
    self.people = people
    time = TimePhraseReader(table, words: words)
    isThere = table.flags(of: ["it", "there"])
    isBeing = table.flags(of: ["is", "was", "are", "were", "'s"])
    isPlace = words.topics.map { $0.contains(.commonPlace) || $0.contains(.namedPlace) }
    let verbs: WordClasses = [.auxiliary, .pastVerb, .presentVerb]
    isVerb = table.classes.map { !$0.isDisjoint(with: verbs) }
  }

  /// The cues of paragraph `index`, in the order of `SceneCue.allCases`.
  ///
  /// - Parameters:
  ///   - index: A paragraph of prose that has another of prose directly before it.
  ///   - sceneStart: The paragraph with which the scene so far began.
  ///   - wordsSoFar: Tokens of the scene so far.
  /// - Returns: One number a cue, 0…1.
  func values(at index: Int, sceneStart: Int, wordsSoFar: Int) -> [Double] {
    var values = Array(repeating: 0.0, count: SceneCue.allCases.count)
    func set(_ cue: SceneCue, if holds: Bool) { if holds { values[cue.rawValue] = 1 } }
    let paragraph = table.paragraphs[index].tokens
    let before = table.paragraphs[index - 1].tokens
    values[SceneCue.bias.rawValue] = 1
    values[SceneCue.wordsSoFar.rawValue] = min(1, Double(wordsSoFar) / 300)
    guard let first = paragraph.first, let lastBefore = before.last else { return values }
    let endedQuoted = words.isQuoted[lastBefore]
    set(.answersQuestion, if: endsInQuestion(before))
    set(.narrationAfterQuotation, if: !words.isQuoted[first] && endedQuoted)
    set(
      .afterClosingLine,
      if: !endedQuoted && words.narratedWords[index - 1] < 16 && before.count < 24)
    let lately = people.union(max(sceneStart, index - 6)..<index)
    set(.newcomer, if: people.present[index] & ~lately != 0)
    set(.firstByPronoun, if: people.firstKind[index] == .pronoun)
    if !words.isQuoted[first] {
      set(.opensWithThere, if: isThere[Int(table.tokens[first].word)])
      set(.opensWithPreposition, if: table.classes(first).contains(.preposition))
      setTime(paragraph, &values)
      let verb = paragraph.prefix(Self.opening).first {
        !words.isQuoted[$0] && isVerb[Int(table.tokens[$0].word)]
      }
      if let verb { set(.being, if: isBeing[Int(table.tokens[verb].word)]) }
    }
    setPlace(index, sceneStart, &values)
    return values
  }

  private func setTime(_ paragraph: Range<Int>, _ values: inout [Double]) {
    for index in paragraph.prefix(Self.opening) where !words.isQuoted[index] {
      if time.phrase(at: index, before: paragraph.upperBound) != nil {
        let cue = index == paragraph.lowerBound ? SceneCue.pointOfTime : .laterTime
        values[cue.rawValue] = 1
        return
      }
    }
  }

  private func setPlace(_ index: Int, _ sceneStart: Int, _ values: inout [Double]) {
    for token in table.paragraphs[index].tokens.prefix(Self.opening)
    where !words.isQuoted[token] && isPlace[Int(table.tokens[token].word)] {
      values[SceneCue.place.rawValue] = 1
      let word = table.tokens[token].word
      let isKnown = (max(sceneStart, index - 8)..<index).contains { paragraph in
        table.paragraphs[paragraph].tokens.contains { table.tokens[$0].word == word }
      }
      if !isKnown { values[SceneCue.newPlace.rawValue] = 1 }
    }
  }

  private func endsInQuestion(_ tokens: Range<Int>) -> Bool {
    tokens.suffix(3).contains {
      table.tokens[$0].kind == .punctuation && table.firstByte($0) == 0x3F
    }
  }
}
