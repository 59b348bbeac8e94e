import IncipitBooks
import IncipitLexicon

/// What the scorer needs to know of every turn, counted once for a work.
struct TurnFacts: Sendable {
  /// For each turn the person whom its words surely name, −1 if none.
  let anchors: [Int32]
  /// For each turn the most telling kind of words beside it, 0…11.
  let situations: [Int]
  /// For each turn whether it asks; whether it breaks off; the sort of its length, 0…3.
  let asks: [Bool]
  let breaksOff: [Bool]
  let lengths: [Int]
  /// For each turn whether it calls a man ("sir", "father") or a woman ("madam", "mum") by no name.
  let calls: [GenderSet]
  /// For each turn whether it speaks of a man or a woman by pronoun.
  let tellsOf: [GenderSet]
  /// In eighths, 0…7: how many turns have a tag.
  let taggedShare: Int
  /// For each turn its conversation's first turn and the one behind its last.
  let conversations: [Range<Int>]
  /// For each turn how many persons are anchors of its conversation.
  let company: [Int]

  init(_ turns: [Turn], in table: TokenTable, _ segments: Segments, _ speech: FoundSpeech) {
    anchors = turns.map(Self.anchor)
    situations = turns.map(Self.situation)
    let tagged = turns.count { $0.cues.contains { $0.verb != nil } || $0.label != nil }
    taggedShare = Bucket.share(Double(tagged) / Double(max(1, turns.count)))
    var asks: [Bool] = []
    var breaksOff: [Bool] = []
    var lengths: [Int] = []
    var calls: [GenderSet] = []
    var tellsOf: [GenderSet] = []
    let isQuestion = table.flags(of: ["?"])
    let isDash = table.flags(of: ["—", "–", "-", "--"])
    for turn in turns {
      var words = 0
      var called: GenderSet = []
      var told: GenderSet = []
      var last = 0..<0
      for quotation in turn.quotations {
        last = table.tokens(in: speech.quotations[quotation].span)
        for token in last
        where table.tokens[token].kind != .punctuation {
          words += 1
          guard words <= 400 else { continue }
          if let gender = table.pronounGender(token) { told.insert(GenderSet(gender)) }
          if let gender = Self.calledGender(token, table, segments) {
            called.insert(GenderSet(gender))
          }
        }
      }
      lengths.append(words <= 2 ? 0 : words <= 8 ? 1 : words <= 30 ? 2 : 3)
      calls.append(called)
      tellsOf.append(told)
      let end = last.suffix(3)
      asks.append(end.contains { isQuestion[Int(table.tokens[$0].word)] })
      breaksOff.append(end.contains { isDash[Int(table.tokens[$0].word)] })
    }
    self.asks = asks
    self.breaksOff = breaksOff
    self.lengths = lengths
    self.calls = calls
    self.tellsOf = tellsOf
    var conversations: [Range<Int>] = []
    var company: [Int] = []
    var start = 0
    while start < turns.count {
      var end = start + 1
      while end < turns.count, Self.isLinked(turns[end - 1], turns[end], table) { end += 1 }
      let people = Set(anchors[start..<end].filter { $0 >= 0 }).count
      for _ in start..<end {
        conversations.append(start..<end)
        company.append(people)
      }
      start = end
    }
    self.conversations = conversations
    self.company = company
  }

  /// Two turns belong to one conversation when at most eight paragraphs lie between and no scene
  /// break does.
  private static func isLinked(_ one: Turn, _ other: Turn, _ table: TokenTable) -> Bool {
    guard one.gap(to: other) <= 9 else { return false }
    return !(one.lastParagraph..<other.paragraph).contains {
      table.paragraphs[$0 + 1].role != .prose
    }
  }

  private static let gendered: WordClasses = [.male, .female]
  private static let callable: WordClasses = [.kin, .look, .title, .role, .staff]

  /// The gender of whom a word set off by marks calls, such as "sir" or "mother".
  private static func calledGender(
    _ token: Int, _ table: TokenTable, _ segments: Segments
  ) -> Gender? {
    let classes = table.classes(token)
    guard !classes.isDisjoint(with: gendered), !classes.isDisjoint(with: callable),
      !classes.contains(.givenName),
      Vocative.isVocative(token..<token + 1, table, segments)
    else { return nil }
    return classes.contains(.male) ? classes.contains(.female) ? nil : .male : .female
  }

  private static func anchor(_ turn: Turn) -> Int32 {
    if let label = turn.label { return Int32(label) }
    for cue in turn.cues where cue.place <= .beatAfter && !cue.isNominal {
      if case .person(let person) = cue.subject { return Int32(person) }
    }
    if let introduced = turn.introduces { return Int32(introduced) }
    return -1
  }

  private static func situation(_ turn: Turn) -> Int {
    if turn.label != nil { return 1 }
    guard let cue = turn.cues.min(by: { $0.place < $1.place }) else { return 0 }
    let subject =
      switch cue.subject {
      case .person: 0
      case .pronoun: 1
      case .epithet: 2
      case .phrase: 3
      }
    let place = cue.place <= .tagBefore ? 0 : cue.place <= .phraseBefore ? 1 : 2
    return 2 + subject + place * 4
  }
}
