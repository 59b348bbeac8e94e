import IncipitBooks
import IncipitLexicon
import IncipitText

/// Cuts the quotations into turns and gathers what speaks for each speaker.
struct TurnCutter {
  let table: TokenTable
  let segments: Segments
  let speech: FoundSpeech
  let cues: CueFinder
  let references: [Reference]
  let resolutions: [ReferenceResolver.Resolution]
  let cast: CastDraft
  /// Per label text in lower case the person it means.
  let labels: [String: Int]
  /// By quotation, who says it to whom as the shelf's owner told.
  let told: [Int: ToldVoices.Voice]

  /// Of a turn's cues, no more than the last of these are held against a new one, so that a paragraph
  /// with a hundred thousand tags costs no more than its length.
  static let comparedCues = 8

  /// The turns in order.
  ///
  /// O(tokens).
  func turns() -> [Turn] {
    var turns: [Turn] = []
    var first = 0
    while first < speech.quotations.count {
      let paragraph = speech.quotations[first].paragraph
      var end = first + 1
      while end < speech.quotations.count, speech.quotations[end].paragraph == paragraph {
        end += 1
      }
      var own = self.turns(of: first..<end, in: paragraph)
      // Speech over several paragraphs is one turn, so that its speaker is asked for once.
      if speech.quotations[first].continues != nil, !turns.isEmpty {
        turns[turns.count - 1].go(onWith: own.removeFirst())
      }
      turns += own
      first = end
    }
    turns = withNames(turns)
    if !told.isEmpty { addHearers(to: &turns) }
    TurnDirections(
      table: table, segments: segments, references: references, resolutions: resolutions
    )
    .add(to: &turns, spans: speech.quotations.map(\.span))
    return turns
  }

  /// One paragraph's turns: one, unless two tags name two people or two quotations touch.
  private func turns(of quotations: Range<Int>, in paragraph: Int) -> [Turn] {
    let range = table.paragraphs[paragraph].tokens
    let spans = quotations.map { table.tokens(in: speech.quotations[$0].span) }
    var turns: [Turn] = []
    var current = Turn(
      quotations: quotations.lowerBound..<quotations.lowerBound, paragraph: paragraph)
    current.label = label(of: quotations.lowerBound)
    current.doerBefore = doer(before: paragraph)
    current.doerBehind = doer(behind: paragraph)
    for (offset, quotation) in quotations.enumerated() {
      let tokens = spans[offset]
      let before =
        (offset == 0 ? range.lowerBound : spans[offset - 1].upperBound)..<tokens.lowerBound
      let after =
        tokens
        .upperBound..<(offset + 1 < spans.count ? spans[offset + 1].lowerBound : range.upperBound)
      let cueAfter = cues.cue(after: after, endsOpen: endsOpen(tokens))
      // Narration between two quotations is read once, as what follows the first.
      let cueBefore =
        offset == 0 && before.isEmpty
        ? leadIn(to: paragraph) : offset == 0 || isFresh(before) ? cues.cue(before: before) : nil
      if offset > 0 {
        let touches = before.allSatisfy { table.tokens[$0].kind == .punctuation }
        let isOther = differs(current, cueAfter) && isTag(cueAfter)
        let changed = cueBefore.map { differs(current, $0) && isTagOrBeat($0) } ?? false
        if touches && before.isEmpty || isOther || changed {
          turns.append(current)
          current = Turn(quotations: quotation..<quotation, paragraph: paragraph)
          current.doerBehind = doer(behind: paragraph)
        }
      }
      if let told = told[quotation]?.speaker, told >= 0, current.label != Int(told) {
        if current.label != nil, offset > 0 {
          turns.append(current)
          current = Turn(quotations: quotation..<quotation, paragraph: paragraph)
        }
        current.label = Int(told)
      }
      if let cueBefore { current.cues.append(cueBefore) }
      if let cueAfter { current.cues.append(cueAfter) }
      current.quotations = current.quotations.lowerBound..<quotation + 1
    }
    turns.append(current)
    return turns
  }

  /// The cue of a paragraph before that leads to this one: "She said very stiffly to Ada,".
  private func leadIn(to paragraph: Int) -> SpeechCue? {
    guard paragraph > 0, table.paragraphs[paragraph - 1].role == .prose,
      let last = table.paragraphs[paragraph - 1].tokens.last, segments.quotationOf[last] < 0,
      [":", ",", "—", "–", "--", "-"].contains(table.word(last))
    else { return nil }
    var start = last
    let first = table.paragraphs[paragraph - 1].tokens.lowerBound
    while start > first, segments.quotationOf[start - 1] < 0 { start -= 1 }
    return cues.cue(before: start..<last + 1)
  }

  /// Whether the narration between two quotations has a sentence of its own behind the tag.
  private func isFresh(_ before: Range<Int>) -> Bool {
    guard before.count > 1 else { return false }
    return before.dropFirst().contains { segments.startsSentence[$0] }
  }

  private func endsOpen(_ quotation: Range<Int>) -> Bool {
    var index = quotation.upperBound - 1
    while index >= quotation.lowerBound,
      ["\"", "”", "’", "'", "»", "“"].contains(table.word(index))
    {
      index -= 1
    }
    guard index >= quotation.lowerBound else { return false }
    return table.word(index) == "," || table.tokens[index].kind == .word
  }

  private func isTag(_ cue: SpeechCue?) -> Bool { cue?.verb != nil }
  private func isTagOrBeat(_ cue: SpeechCue) -> Bool { cue.isNear }

  /// Whether a cue names somebody else than the turn's cues do.
  private func differs(_ turn: Turn, _ cue: SpeechCue?) -> Bool {
    guard let cue else { return false }
    for own in turn.cues.suffix(Self.comparedCues) where own.isNear {
      switch (own.subject, cue.subject) {
      case (.person(let one), .person(let other)): if one != other { return true }
      case (.pronoun(let one, _), .pronoun(let other, _)): if one != other { return true }
      case (.person(let one), .pronoun(let gender, _)), (.pronoun(let gender, _), .person(let one)):
        if cast.persons[one].votes.fit(gender) < 0.2 { return true }
      case (.phrase, .person), (.person, .phrase): return true
      case (.epithet(let gender, _), .person(let one)), (.person(let one), .epithet(let gender, _)):
        if let gender, cast.persons[one].votes.fit(gender) < 0.2 { return true }
      default: break
      }
    }
    return false
  }

  private func label(of quotation: Int) -> Int? {
    if let told = told[quotation]?.speaker, told >= 0 { return Int(told) }
    guard let span = speech.quotations[quotation].label else { return nil }
    return labels[table.text.string(span).lowercased()]
  }

  private func doer(before paragraph: Int) -> Int? {
    guard paragraph > 0, table.paragraphs[paragraph - 1].role == .prose else { return nil }
    let tokens = table.paragraphs[paragraph - 1].tokens
    guard let last = tokens.last, segments.quotationOf[last] < 0 else { return nil }
    var start = last
    while start > tokens.lowerBound, segments.quotationOf[start - 1] < 0 { start -= 1 }
    return cues.lastDoer(in: start..<last + 1)
  }

  private func doer(behind paragraph: Int) -> Int? {
    let next = paragraph + 1
    guard next < table.paragraphs.count, table.paragraphs[next].role == .prose else { return nil }
    let tokens = table.paragraphs[next].tokens
    guard let first = tokens.first, segments.quotationOf[first] < 0 else { return nil }
    let end = tokens.first { segments.quotationOf[$0] >= 0 } ?? tokens.upperBound
    return cues.firstDoer(in: first..<end)
  }

  /// Adds to whom the owner told that they are said.
  private func addHearers(to turns: inout [Turn]) {
    for index in turns.indices {
      let heard = turns[index].quotations.map { told[$0]?.addressees }
      turns[index].hearers = Set(heard.compactMap(\.self).joined())
      if !heard.contains(nil), let first = heard.first { turns[index].toldTo = first }
    }
  }

  /// Adds who is called and who is spoken of.
  private func withNames(_ turns: [Turn]) -> [Turn] {
    var turns = turns
    var turnOf = [Int](repeating: -1, count: speech.quotations.count)
    for (index, turn) in turns.enumerated() {
      for quotation in turn.quotations { turnOf[quotation] = index }
    }
    for (number, reference) in references.enumerated() {
      let quotation = segments.quotationOf[reference.tokens.lowerBound]
      guard quotation >= 0, case .name = reference.kind else { continue }
      let person = Int(resolutions[number].person)
      let turn = turnOf[Int(quotation)]
      guard turn >= 0, person >= 0 else { continue }
      if isIntroduction(reference.tokens) {
        turns[turn].introduces = person
      } else if Vocative.isVocative(reference.tokens, table, segments) {
        turns[turn].called.append(person)
      } else {
        turns[turn].spokenOf.append(person)
      }
    }
    return turns
  }

  /// "I'm Ada", "my name is Ada", "this is Ada", "it's Ada".
  private func isIntroduction(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard before > 0 else { return false }
    let word = table.word(before)
    let earlier = table.word(before - 1)
    return (word == "'m" || word == "am") && earlier == "i"
      || word == "is" && (earlier == "name" || earlier == "this")
      || word == "'s" && earlier == "it" && segments.startsSentence[before - 1]
      || word == "i'm" || word == "im"
  }
}
