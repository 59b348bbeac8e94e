import IncipitBooks
import IncipitLexicon

/// A phrase that sets the time, read from a given token on: "Three weeks later", "On the evening of
/// her departure", "By nine".
struct TimePhrase: Sendable {
  let tokens: Range<Int>
  let effect: TimeMark.Effect
  /// Whether it says how far the story moved ("three weeks later") and not only when ("by nine").
  let isRelative: Bool
  /// Whether it is beyond doubt wherever it stands: "at six in the morning", "on Friday".
  var isExact = false
}

/// Reads time phrases; each call looks at no more than a dozen tokens.
struct TimePhraseReader {
  let table: TokenTable
  let words: StoryWords
  let timeWords: TimeWords

  init(_ table: TokenTable, words: StoryWords) {
    self.table = table
    self.words = words
    timeWords = TimeWords(table)
  }

  /// The phrase that starts at token `start` and ends before `end`, if one does.
  func phrase(at start: Int, before end: Int) -> TimePhrase? {
    guard start < end else { return nil }
    return distance(start, end) ?? neighbour(start, end) ?? single(start, end)
      ?? point(start, end)
  }

  // MARK: "three weeks later", "a quarter of an hour later", "an hour earlier", "two days before"

  private func distance(_ start: Int, _ end: Int) -> TimePhrase? {
    var index = start
    while index < end, sort(index) == .filler { index += 1 }
    let first = index
    while index < end, index - first < 6, isNumber(index) || isArticle(index) || isJoint(index) {
      index += 1
    }
    guard index > first, index < end, has(index, [.timeUnit, .shortTime]) || has(index, .day)
    else { return nil }
    // "A few seconds later" moves nothing; "ten minutes later" may.
    let isShort =
      has(index, .shortTime)
      && !(word(index) == "minutes" && (first..<index).allSatisfy(isClockNumber))
    index += 1
    if index + 2 < end, isJoint(index), isArticle(index + 1), word(index + 2) == "half" {
      index += 3
    }
    guard index < end else { return nil }
    switch sort(index) {
    case .later:
      if isShort { return nil }
      return TimePhrase(tokens: start..<index + 1, effect: .forward, isRelative: true)
    case .earlier:
      if isShort { return nil }
      return TimePhrase(tokens: start..<index + 1, effect: .back, isRelative: true)
    default: return nil
    }
  }

  // MARK: "the next morning", "that same night", "the night before", "later that evening"

  private func neighbour(_ start: Int, _ end: Int) -> TimePhrase? {
    var index = start
    var effect = TimeMark.Effect.forward
    var isMarked = false
    if sort(index) == .later || sort(index) == .earlier, index + 1 < end, isArticle(index + 1) {
      effect = sort(index) == .earlier ? .back : .forward
      isMarked = true
      index += 1
      if word(index - 1) == "after" || word(index - 1) == "before" { return nil }
    } else if sort(index) == .preposition {
      index += 1
    }
    guard index < end, isArticle(index) else { return nil }
    index += 1
    while index < end, sort(index) == .filler { index += 1 }
    guard index < end else { return nil }
    if sort(index) == .next || sort(index) == .previous, word(index) != "last" {
      if sort(index) == .previous { effect = .back }
      isMarked = true
      index += 1
    }
    let noun = index
    while index < end, has(index, .time), !has(index, .today) { index += 1 }
    guard index > noun else { return nil }
    if !isMarked, index < end {
      if sort(index) == .later || sort(index) == .earlier {
        effect = sort(index) == .earlier ? .back : .forward
        return TimePhrase(tokens: start..<index + 1, effect: effect, isRelative: true)
      }
      return nil
    }
    guard isMarked else { return nil }
    return TimePhrase(tokens: start..<index, effect: effect, isRelative: true)
  }

  // MARK: "meanwhile", "present time", "back to now", "tomorrow"

  private func single(_ start: Int, _ end: Int) -> TimePhrase? {
    switch sort(start) {
    case .alone: return TimePhrase(tokens: start..<start + 1, effect: .now, isRelative: true)
    case .now where start + 1 < end && word(start) == "present":
      guard sort(start + 1) == .time || has(start + 1, .timeUnit) else { return nil }
      return TimePhrase(tokens: start..<start + 2, effect: .now, isRelative: true)
    case .back where start + 2 < end && word(start + 1) == "to":
      let next = start + (isArticle(start + 2) && start + 3 < end ? 3 : 2)
      guard sort(next) == .now else { return nil }
      return TimePhrase(tokens: start..<next + 1, effect: .now, isRelative: true)
    default: return nil
    }
  }

  // MARK: "by nine", "at ten past one", "towards six", "on Monday", "on the evening of …", "At dawn"

  private func point(_ start: Int, _ end: Int) -> TimePhrase? {
    var index = start
    while index < end, sort(index) == .filler { index += 1 }
    let head = index
    if index < end, isNumber(index) || isArticle(index), index + 1 < end {
      // "A little after one", "a week after the ball".
      var inner = index
      while inner < end, inner - index < 3,
        isNumber(inner) || isArticle(inner)
          || word(inner) == "little"
      { inner += 1 }
      if inner < end, inner > index, sort(inner) == .later || sort(inner) == .earlier,
        inner + 1 < end, isClockNumber(inner + 1) || has(inner + 1, .dayPart)
      {
        return closed(start, inner + 1, end)
      }
    }
    guard index < end, sort(index) == .preposition || isAfterOrBefore(index) else { return nil }
    let isBy = word(index) != "in" && word(index) != "one"
    let isPast = word(index) == "past" || word(index) == "since"
    let isOne = word(index) == "one"
    index += 1
    if index < end, sort(index) == .filler, !isOne { index += 1 }
    let hasArticle = index < end && isArticle(index)
    if hasArticle { index += 1 }
    guard index < end, !isPast else { return nil }
    if !hasArticle, isBy, !isOne, isClockNumber(index) {
      if word(head) == "on" || word(head) == "upon" || word(head) == "about" { return nil }
      return closed(start, index, end)
    }
    let noun = index
    while index < end, index - noun < 4,
      has(index, [.dayPart, .day, .month, .season]) || has(index, .ordinal) || isYear(index)
        || word(index) == "day" || word(index) == "night" || word(index) == "late"
        || word(index) == "early"
        || (index > noun && word(index) == "of" && index + 1 < end && has(index + 1, .month))
    {
      index += 1
    }
    guard index > noun, hasTime(noun..<index) else { return nil }
    // "One day" is any day.
    if isOne, word(noun) == "day" { return nil }
    // "in the dark", "on the second", "after dinner": too weak alone.
    if word(head) == "in", !hasArticle, !has(noun, [.month, .season]), !isYear(noun) { return nil }
    if word(noun) == "dark" || word(noun) == "twilight", hasArticle { return nil }
    let isExact =
      (noun..<index).contains { has($0, [.day, .month]) || isYear($0) }
      || !hasArticle && word(head) != "after" && word(head) != "before"
    return TimePhrase(
      tokens: start..<index, effect: .forward, isRelative: false, isExact: isExact)
  }

  /// A phrase that ends in a time of the clock at `index`: "ten", "ten o'clock", "ten past one",
  /// "three in the morning", "19:12".
  private func closed(_ start: Int, _ index: Int, _ end: Int) -> TimePhrase? {
    var index = index
    if has(index, .dayPart) {
      return TimePhrase(tokens: start..<index + 1, effect: .forward, isRelative: false)
    }
    while index < end, isClockNumber(index) { index += 1 }
    if index + 1 < end, word(index) == "past" || word(index) == "to", isClockNumber(index + 1) {
      index += 2
    }
    var isExact = false
    if index < end, sort(index) == .clock {
      index += 1
      isExact = true
    }
    if index + 2 < end, word(index) == "in" || word(index) == "at", isArticle(index + 1),
      has(index + 2, .dayPart)
    {
      index += 3
      isExact = true
    } else if index + 1 < end, word(index) == "at", has(index + 1, [.dayPart, .timeUnit]) {
      index += 2
    } else if index < end, table.tokens[index].kind == .word, !closesClock(index) {
      // "at two men", "by three horses": a number of things, not of hours.
      return nil
    }
    return TimePhrase(
      tokens: start..<index, effect: .forward, isRelative: false, isExact: isExact)
  }

  /// Whether the word behind a number leaves the number a time of the clock.
  private func closesClock(_ index: Int) -> Bool {
    !table.classes(index).isDisjoint(
      with: [.pronoun, .determiner, .auxiliary, .preposition, .conjunction, .givenName])
      || table.tokens[index].isCapitalised || sort(index) == .clock
  }

  // MARK: Words

  private func sort(_ index: Int) -> TimeWords.Sort { timeWords.sort(table.tokens[index].word) }
  private func word(_ index: Int) -> String { table.word(index) }
  private func has(_ index: Int, _ topics: Topics) -> Bool {
    !words.topics(index, table).isDisjoint(with: topics)
  }
  private func isArticle(_ index: Int) -> Bool { sort(index) == .determiner }
  private func isJoint(_ index: Int) -> Bool { sort(index) == .joint && word(index) != "to" }
  private func isAfterOrBefore(_ index: Int) -> Bool {
    word(index) == "after" || word(index) == "before"
  }
  private func isNumber(_ index: Int) -> Bool {
    table.tokens[index].kind == .number || has(index, .numberWord)
  }
  private func isYear(_ index: Int) -> Bool {
    let token = table.tokens[index]
    return token.kind == .number && token.end - token.start == 4
  }
  private func hasTime(_ range: Range<Int>) -> Bool {
    range.contains { has($0, [.dayPart, .day, .month, .season]) || isYear($0) }
      || range.contains { word($0) == "day" || word($0) == "night" }
  }

  /// "nine", "ten", "half", "quarter", "19:12", "7": not "few" or "several".
  private func isClockNumber(_ index: Int) -> Bool {
    if table.tokens[index].kind == .number {
      return table.tokens[index].end - table.tokens[index].start <= 5
    }
    guard has(index, .numberWord) else { return false }
    switch word(index) {
    case "few", "several", "couple", "some", "many", "another", "hundred", "one", "thirty", "forty",
      "fifty", "sixty", "seventy", "eighty", "ninety":
      return word(index) == "one" || word(index) == "thirty"
    default: return true
    }
  }
}
