import IncipitBooks
import IncipitLexicon
import IncipitText

/// Reads the narration beside each quotation for who speaks.
///
/// Tags behind ("…," said Ada), before (Ada said, "…"), and the doer of the sentence beside
/// ("…" Ada clenched her fist.).
struct CueFinder {
  private let table: TokenTable
  private let segments: Segments
  private let cast: CastDraft
  private let references: [Reference]
  private let resolutions: [ReferenceResolver.Resolution]
  /// For each token the reference that begins with it, −1 if none.
  private let referenceAt: [Int32]

  init(
    _ table: TokenTable, _ segments: Segments, _ cast: CastDraft, _ references: [Reference],
    _ resolutions: [ReferenceResolver.Resolution]
  ) {
    self.table = table
    self.segments = segments
    self.cast = cast
    self.references = references
    self.resolutions = resolutions
    var referenceAt = [Int32](repeating: -1, count: table.tokens.count)
    for (index, reference) in references.enumerated() {
      if referenceAt[reference.tokens.lowerBound] < 0 {
        referenceAt[reference.tokens.lowerBound] = Int32(index)
      } else if !reference.isPossessive {
        referenceAt[reference.tokens.lowerBound] = Int32(index)
      }
    }
    self.referenceAt = referenceAt
  }

  /// The cue in the narration `after` a quotation.
  ///
  /// - Parameters:
  ///   - after: the tokens from the quotation's end to the next quotation or the paragraph's end.
  ///   - endsOpen: the quotation ends with a comma or with no mark, so that a tag must follow.
  /// - Returns: nil where nobody is named or meant.
  func cue(after: Range<Int>, endsOpen: Bool) -> SpeechCue? {
    guard let first = after.first(where: { table.tokens[$0].kind != .punctuation }) else {
      return nil
    }
    let end = sentenceEnd(from: first, to: after.upperBound)
    // "said Ada", "asked the old man"
    if table.classes(first).contains(.speechVerb), !isNounHere(first) {
      var position = first + 1
      var skipped = 0
      while position < end, skipped < 3 {
        if let subject = subject(at: position) {
          return cue(subject, first..<subject.end, verb: first, place: .tagAfter, to: end)
        }
        guard
          !table.classes(position).isDisjoint(with: [.adverb, .determiner, .adjective])
            || table.word(position).hasSuffix("ly")
        else { break }
        position += 1
        skipped += 1
      }
      if let phrase = phrase(at: first + 1, to: end) {
        return SpeechCue(
          subject: subject(of: phrase), clue: .tagNominal, tokens: first..<phrase.upperBound,
          verb: first, place: .phraseAfter)
      }
    }
    guard let found = firstSubject(from: first, to: end) else {
      if let phrase = phrase(at: first, to: end), phrase.upperBound < end,
        let verb = speechVerb(from: phrase.upperBound, to: end, within: 2)
      {
        return SpeechCue(
          subject: subject(of: phrase), clue: .tagNominal, tokens: first..<verb + 1, verb: verb,
          place: .phraseAfter)
      }
      return nil
    }
    let isNear = found.start - first <= 1
    if let verb = speechVerb(from: found.end, to: end, within: 3), isNear,
      endsOpen || !table.classes(verb).contains(.weakSpeechVerb)
    {
      return cue(found, found.start..<verb + 1, verb: verb, place: .tagAfter, to: end)
    }
    if isNear, endsOpen {
      return cue(found, found.start..<found.end, verb: nil, place: .openAfter, to: end)
    }
    let late = speechVerb(from: found.end, to: min(end, found.end + 14), within: 14)
    var beat = cue(
      found, found.start..<found.end, verb: nil,
      place: isNear ? (late != nil ? .lateTagAfter : .beatAfter) : .farAfter,
      to: end)
    beat.isNear = isNear
    return beat
  }

  /// The cue in the narration `before` a quotation.
  ///
  /// - Parameter before: the tokens from the quotation before or the paragraph's start.
  /// - Returns: nil where nobody is named or meant.
  func cue(before: Range<Int>) -> SpeechCue? {
    guard let last = before.last else { return nil }
    var start = last
    while start > before.lowerBound, !segments.startsSentence[start] { start -= 1 }
    let leads =
      [",", ":", "—", "–", "-", "..."].contains(table.word(last))
      || table.tokens[last].kind == .word
    guard let found = firstSubject(from: start, to: last + 1) else {
      if leads, let phrase = phrase(at: start, to: last + 1) {
        return SpeechCue(
          subject: .phrase(phrase), clue: .tagNominal, tokens: phrase, verb: nil,
          place: .phraseBefore)
      }
      return nil
    }
    let verb = speechVerb(from: found.end, to: last + 1, within: 24)
    if verb != nil, leads {
      return cue(found, found.start..<last + 1, verb: verb, place: .tagBefore, to: last + 1)
    }
    return cue(
      found, found.start..<found.end, verb: nil,
      place: leads ? .leadBefore : .beatBefore, to: last + 1)
  }

  /// The doer of the last sentence of a paragraph of narration: who may speak next.
  func lastDoer(in paragraph: Range<Int>) -> Int? {
    guard let last = paragraph.last else { return nil }
    var start = last
    while start > paragraph.lowerBound, !segments.startsSentence[start] { start -= 1 }
    guard let found = firstSubject(from: start, to: last + 1) else { return nil }
    return found.person >= 0 ? found.person : nil
  }

  /// The doer of the first sentence of a paragraph of narration: who may have spoken before.
  func firstDoer(in paragraph: Range<Int>) -> Int? {
    guard let start = paragraph.first else { return nil }
    let end = sentenceEnd(from: start, to: paragraph.upperBound)
    guard let found = firstSubject(from: start, to: end) else { return nil }
    return found.person >= 0 ? found.person : nil
  }

  // MARK: Parts of a cue

  private struct Found {
    let start: Int
    let end: Int
    let person: Int
    let gender: Gender?
    let isName: Bool
    let phrase: Range<Int>?
    var confidence = 0.0
    var isFirstPerson = false
    var isEpithet = false
    var epithetGender: Gender?
  }

  private func cue(
    _ found: Found, _ tokens: Range<Int>, verb: Int?, place: SpeechCue.Place, to end: Int
  ) -> SpeechCue {
    let isTag = verb != nil
    let subject: SpeechCue.Subject
    var clue = isTag ? Quotation.Clue.tagNominal : .beat
    var others: [Int] = []
    if found.isName {
      subject = .person(found.person)
      if isTag { clue = .tagName }
    } else if let gender = found.gender {
      subject = .pronoun(gender, found.person)
      if isTag { clue = .tagPronoun }
      others = names(from: found.end, to: end)
    } else if found.person >= 0 {
      subject = .person(found.person)
    } else {
      subject =
        found.isEpithet
        ? .epithet(found.epithetGender, found.phrase ?? tokens) : .phrase(found.phrase ?? tokens)
    }
    return SpeechCue(
      subject: subject, clue: clue, tokens: tokens,
      subjectTokens: found.isName ? nil : found.start..<found.end, verb: verb, place: place,
      confidence: found.confidence,
      isNominal: !found.isName && found.gender == nil && found.person >= 0,
      isFirstPerson: found.isFirstPerson, others: others)
  }

  private func names(from start: Int, to end: Int) -> [Int] {
    guard start < end else { return [] }
    return (start..<end).compactMap { index in
      guard referenceAt[index] >= 0, case .name = references[Int(referenceAt[index])].kind else {
        return nil
      }
      let person = resolutions[Int(referenceAt[index])].person
      return person >= 0 ? Int(person) : nil
    }
  }

  private func subject(at index: Int) -> Found? {
    guard referenceAt[index] >= 0 else { return nil }
    let number = Int(referenceAt[index])
    let reference = references[number]
    let person = Int(resolutions[number].person)
    switch reference.kind {
    case .name:
      guard person >= 0 else { return nil }
      return Found(
        start: index, end: reference.tokens.upperBound, person: person, gender: nil, isName: true,
        phrase: nil)
    case .third(let gender):
      guard !reference.isPossessive else { return nil }
      return Found(
        start: index, end: reference.tokens.upperBound, person: person, gender: gender,
        isName: false, phrase: nil, confidence: Double(resolutions[number].confidence))
    case .first, .second:
      guard person >= 0, !reference.isPossessive else { return nil }
      var found = Found(
        start: index, end: reference.tokens.upperBound, person: person, gender: nil, isName: true,
        phrase: nil)
      if case .first = reference.kind { found.isFirstPerson = true }
      return found
    case .nominal(let nominal):
      return Found(
        start: index, end: reference.tokens.upperBound, person: person, gender: nil, isName: false,
        phrase: reference.tokens, confidence: Double(resolutions[number].confidence),
        isEpithet: nominal.determiner != .indefinite,
        epithetGender: nominal.gender)
    }
  }

  /// The first doer of a sentence; without one, the first owner ("Kolas' eyes narrowed").
  private func firstSubject(from start: Int, to end: Int) -> Found? {
    var fallback: Found?
    var index = start
    while index < end {
      defer { index += 1 }
      guard referenceAt[index] >= 0 else { continue }
      let reference = references[Int(referenceAt[index])]
      if let found = subject(at: index) {
        if reference.isSubject || isFirstWord(index, start) { return found }
        if fallback == nil, !reference.isPossessive { fallback = found }
        if reference.isPossessive, case .name = reference.kind, index - start <= 2 {
          fallback = fallback ?? found
        }
      } else if reference.isPossessive, fallback == nil, index - start <= 1 {
        let person = Int(resolutions[Int(referenceAt[index])].person)
        if case .third(let gender) = reference.kind {
          fallback = Found(
            start: index, end: index + 1, person: person, gender: gender, isName: false,
            phrase: nil, confidence: Double(resolutions[Int(referenceAt[index])].confidence))
        } else if person >= 0 {
          fallback = Found(
            start: index, end: index + 1, person: person, gender: nil, isName: true, phrase: nil)
        }
      }
    }
    return fallback
  }

  private func isFirstWord(_ index: Int, _ start: Int) -> Bool {
    index == start
      && !references[Int(referenceAt[index])].isPossessive
  }

  private func speechVerb(from start: Int, to end: Int, within limit: Int) -> Int? {
    var index = start
    while index < end, index - start <= limit {
      if table.classes(index).contains(.speechVerb), table.tokens[index].kind == .word,
        !isNounHere(index)
      {
        return index
      }
      if table.tokens[index].kind == .punctuation, index > start, limit <= 3 { return nil }
      // "could not tell her" is no tag; "had asked" is.
      if limit <= 3, Self.modals.contains(table.word(index)) { return nil }
      index += 1
    }
    return nil
  }

  private static let modals: Set<String> = [
    "could", "would", "can", "will", "should", "might", "must", "may", "did", "does", "do", "to",
    "not", "didn't", "couldn't", "wouldn't", "doesn't", "don't", "can't", "won't", "never",
  ]

  /// "the cry", "his reply": a verb's form used as a noun.
  private func isNounHere(_ index: Int) -> Bool {
    index > 0 && !table.classes(index - 1).isDisjoint(with: [.determiner, .preposition])
  }

  /// A noun phrase that is no reference: "one of the men", "a reporter", "Someone".
  private func phrase(at start: Int, to end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    if ["someone", "somebody", "one", "another"].contains(table.word(start)) {
      return start..<start + 1
    }
    guard table.classes(start).contains(.determiner) else { return nil }
    var index = start + 1
    while index < end, index - start <= 4, table.tokens[index].kind == .word,
      table.classes(index).isDisjoint(with: [.preposition, .pronoun, .auxiliary]),
      !(table.classes(index).contains(.speechVerb) && index > start + 1)
    {
      index += 1
    }
    // "says a voice behind her" names nobody.
    guard index > start + 1, !(start..<index).contains(where: { table.word($0) == "voice" }) else {
      return nil
    }
    return start..<index
  }

  /// "the navigator" may be somebody known, "a man" is nobody yet.
  private func subject(of phrase: Range<Int>) -> SpeechCue.Subject {
    ["the", "his", "her", "their", "my"].contains(table.word(phrase.lowerBound))
      ? .epithet(nil, phrase) : .phrase(phrase)
  }

  private func sentenceEnd(from start: Int, to end: Int) -> Int {
    var index = start + 1
    while index < end, !segments.startsSentence[index] { index += 1 }
    return index
  }
}
