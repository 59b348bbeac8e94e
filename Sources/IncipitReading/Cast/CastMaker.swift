import IncipitBooks
import IncipitText

/// Turns what was read of the people into the layers of the reading: characters with their ids,
/// mentions and quotations.
struct CastMaker {
  let table: TokenTable
  let speech: FoundSpeech
  private let unspoken: [FoundQuotation]
  let outcome: CastReader.Outcome
  /// For each person the character's id, 0 for one who has no entry.
  private var ids: [Int]

  /// The layers that concern people.
  struct Layers: Sendable {
    let characters: [StoryCharacter]
    let mentions: [Mention]
    let quotations: [Quotation]
    let inserts: [Insert]
  }

  static func layers(
    _ table: TokenTable, _ speech: FoundSpeech, unspoken: [FoundQuotation],
    _ outcome: CastReader.Outcome
  ) -> Layers {
    var maker = CastMaker(table: table, speech: speech, unspoken: unspoken, outcome: outcome)
    return maker.make()
  }

  private init(
    table: TokenTable, speech: FoundSpeech, unspoken: [FoundQuotation],
    outcome: CastReader.Outcome
  ) {
    self.table = table
    self.speech = speech
    self.unspoken = unspoken
    self.outcome = outcome
    ids = []
  }

  private mutating func make() -> Layers {
    let persons = outcome.cast.persons
    var mentionCounts = [Int](repeating: 0, count: persons.count)
    var firstSpans = [TextSpan?](repeating: nil, count: persons.count)
    var namedFirst = [TextSpan?](repeating: nil, count: persons.count)
    for (reference, resolution) in zip(outcome.references, outcome.resolutions)
    where resolution.person >= 0 {
      let person = Int(resolution.person)
      mentionCounts[person] += 1
      let span = table.span(reference.tokens)
      firstSpans[person] = firstSpans[person] ?? span
      if case .name = reference.kind { namedFirst[person] = namedFirst[person] ?? span }
    }
    var quotationCounts = [Int](repeating: 0, count: persons.count)
    for (turn, decision) in zip(outcome.turns, outcome.decisions) where decision.speaker >= 0 {
      quotationCounts[Int(decision.speaker)] += turn.quotations.count
      if firstSpans[Int(decision.speaker)] == nil {
        firstSpans[Int(decision.speaker)] = speech.quotations[turn.quotations.lowerBound].span
      }
    }
    for (person, span) in outcome.told.met where firstSpans[Int(person)] == nil {
      firstSpans[Int(person)] = span
    }
    let order = persons.indices.filter { person in
      guard firstSpans[person] != nil else { return false }
      if outcome.told.met[Int32(person)] != nil { return true }
      if !persons[person].forms.isEmpty || persons[person].isNarrator
        || persons[person].isAddressedReader
      {
        return true
      }
      return mentionCounts[person] >= 4 || quotationCounts[person] >= 1
    }.sorted { one, other in
      let weights = [one, other].map { mentionCounts[$0] + quotationCounts[$0] }
      return weights[0] != weights[1] ? weights[0] > weights[1] : one < other
    }
    ids = Array(repeating: 0, count: persons.count)
    for (index, person) in order.enumerated() { ids[person] = index + 1 }
    let characters = order.enumerated().map { index, person in
      let names = outcome.cast.names(of: person, in: table)
      return StoryCharacter(
        id: index + 1, name: names[0], aliases: Array(names.dropFirst()),
        pronouns: persons[person].votes.pronouns, mentions: mentionCounts[person],
        quotations: quotationCounts[person],
        firstSpan: namedFirst[person] ?? firstSpans[person] ?? TextSpan(0, 0),
        confidence: confidence(of: person, mentions: mentionCounts[person]),
        isNarrator: persons[person].isNarrator)
    }
    return Layers(
      characters: characters, mentions: mentions(), quotations: quotations(), inserts: inserts())
  }

  private func confidence(of person: Int, mentions: Int) -> Double {
    let isNamed = !outcome.cast.persons[person].forms.isEmpty
    return isNamed ? min(0.97, 0.55 + 0.06 * Double(mentions)) : 0.5
  }

  private func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for (reference, resolution) in zip(outcome.references, outcome.resolutions) {
      guard resolution.person >= 0, ids[Int(resolution.person)] > 0 else { continue }
      let kind: Mention.Kind =
        switch reference.kind {
        case .name: .name
        case .nominal: .nominal
        case .first, .second, .third: .pronoun
        }
      mentions.append(
        Mention(
          span: table.span(reference.tokens), character: ids[Int(resolution.person)], kind: kind,
          confidence: Double(resolution.confidence)))
    }
    return mentions.sorted { $0.span < $1.span }
  }

  /// What is said and what only stands in marks, in order.
  private func quotations() -> [Quotation] {
    var quotations: [Quotation] = []
    quotations.reserveCapacity(speech.quotations.count + unspoken.count)
    var indexOf: [Int] = []
    indexOf.reserveCapacity(speech.quotations.count)
    var other = 0
    func addUnspoken(before start: UInt32) {
      while other < unspoken.count, unspoken[other].span.start < start {
        quotations.append(unheard(other))
        other += 1
      }
    }
    for (turn, decision) in zip(outcome.turns, outcome.decisions) {
      let voice = voice(of: turn, decision)
      for index in turn.quotations {
        addUnspoken(before: speech.quotations[index].span.start)
        indexOf.append(quotations.count)
        let continues = speech.quotations[index].continues.map { indexOf[$0] }
        quotations.append(
          quotation(
            speech.quotations[index], told(index, voice), continues: continues))
      }
    }
    addUnspoken(before: .max)
    return quotations
  }

  /// What the quotations of one turn have in common.
  private struct Voice {
    var speaker: Int?
    var speakerText: String?
    var addressees: [Int]
    var cue: TextSpan?
    var verb: String?
    var how: Quotation.Clue?
    var confidence = 0.0
  }

  private func voice(of turn: Turn, _ decision: SpeakerDecoder.Decision) -> Voice {
    let id = decision.speaker >= 0 ? ids[Int(decision.speaker)] : 0
    let cue = bestCue(turn, decision.speaker)
    var text: String?
    if id == 0 {
      if decision.speaker >= 0 {
        text = outcome.cast.persons[Int(decision.speaker)].description
      } else if let phrase = turn.cues.lazy.compactMap(phrase).first {
        text = table.written(phrase)
      }
    }
    var voice = Voice(
      addressees: decision.addressees.map { ids[Int($0)] }.filter { $0 > 0 && $0 != id },
      cue: cue.map { table.span($0.tokens) }, verb: cue?.verb.map { table.word($0) })
    guard id > 0 || text != nil,
      decision.speaker < 0 || decision.confidence >= Self.minimumConfidence
    else { return voice }
    voice.speaker = id > 0 ? id : nil
    voice.speakerText = text
    voice.how = how(turn, cue, decision.speaker)
    voice.confidence = decision.confidence
    return voice
  }

  /// `voice` as the shelf's owner told it for this very quotation.
  private func told(_ quotation: Int, _ voice: Voice) -> Voice {
    guard let told = outcome.told.said[quotation] else { return voice }
    return self.told(told, voice)
  }

  private func told(_ told: ToldVoices.Voice, _ voice: Voice) -> Voice {
    var voice = voice
    if let person = told.speaker {
      voice.speaker = id(of: person)
      voice.speakerText = nil
      voice.how = voice.speaker == nil ? nil : .corrected
      voice.confidence = voice.speaker == nil ? 0 : 1
      voice.addressees.removeAll { $0 == voice.speaker }
    }
    // Somebody may be told to speak to themselves.
    if let people = told.addressees { voice.addressees = people.compactMap(id(of:)) }
    return voice
  }

  /// A thought, or words that only stand in marks: whose they are is told or not known.
  private func unheard(_ index: Int) -> Quotation {
    let voice = outcome.told.unsaid[index].map { told($0, Voice(addressees: [])) }
    return Quotation(
      span: unspoken[index].span, kind: unspoken[index].kind, speaker: voice?.speaker,
      addressees: voice?.addressees ?? [], how: voice?.how, confidence: voice?.confidence ?? 0)
  }

  /// The character's id; nil for one who has no entry.
  func id(of person: Int32) -> Int? {
    person >= 0 && ids[Int(person)] > 0 ? ids[Int(person)] : nil
  }

  private func quotation(
    _ found: FoundQuotation, _ voice: Voice, continues: Int?
  ) -> Quotation {
    let isKnown = voice.how != nil
    return Quotation(
      span: found.span, kind: found.kind, speaker: voice.speaker,
      speakerText: voice.speakerText, addressees: voice.addressees, cue: voice.cue,
      verb: voice.verb,
      how: isKnown && continues != nil && voice.cue == nil ? .continued : voice.how,
      confidence: voice.confidence, continues: continues)
  }

  /// A speaker who is less likely than this is not named: of those given with less, on the development
  /// parts two in three are wrong.
  private static let minimumConfidence = 0.4

  private func phrase(_ cue: SpeechCue) -> Range<Int>? {
    switch cue.subject {
    case .phrase(let tokens), .epithet(_, let tokens): tokens
    case .person, .pronoun: nil
    }
  }

  /// The strongest cue that agrees with the decision.
  private func bestCue(_ turn: Turn, _ speaker: Int32) -> SpeechCue? {
    turn.cues.filter { cue in
      switch cue.subject {
      case .person(let person): Int32(person) == speaker
      case .pronoun(let gender, _):
        speaker >= 0 && outcome.cast.persons[Int(speaker)].votes.fit(gender) > 0.3
      case .epithet: true
      case .phrase: speaker < 0
      }
    }.min { $0.place < $1.place }
  }

  private func how(_ turn: Turn, _ cue: SpeechCue?, _ speaker: Int32) -> Quotation.Clue {
    if turn.quotations.contains(where: { outcome.told.said[$0]?.speaker != nil }) {
      return .corrected
    }
    if turn.label != nil { return .label }
    if let cue { return cue.clue }
    return .turn
  }
}
