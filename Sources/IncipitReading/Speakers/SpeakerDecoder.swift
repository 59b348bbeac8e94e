import IncipitBooks

/// Names the speaker of every turn, the conversation taken as a whole.
///
/// A linear chain over the turns whose state is the last two speakers: each turn weighs what its
/// own cues say, each step who spoke before; the forward-backward algorithm (Rabiner 1989,
/// doi:10.1109/5.18626) then gives every speaker's probability, which is the confidence.
struct SpeakerDecoder {
  /// A turn's outcome.
  struct Decision: Sendable {
    /// −1 if unresolved.
    var speaker: Int32 = -1
    var confidence: Double = 0
    var addressees: [Int32] = []
    var addresseeConfidence: Double = 0
  }

  let table: TokenTable
  let cast: CastDraft
  let turns: [Turn]
  /// For each paragraph the persons met in its narration, with how often.
  let presence: [[Int32]]
  /// For each person the logarithm of how often they are met in the narration.
  let popularity: [Double]
  let weights: SpeakerWeights
  let cues: CueWeights

  /// Who tells the story, or to whom it is told; always there.
  let narrator: Int?

  static let maximumCandidates = 7

  /// The decisions, one a turn.
  ///
  /// O(turns × `maximumCandidates`³).
  func decide() -> [Decision] {
    guard !turns.isEmpty else { return [] }
    var decisions: [Decision] = []
    var start = 0
    while start < turns.count {
      var end = start + 1
      while end < turns.count, isLinked(end - 1, end) { end += 1 }
      decisions += decide(start..<end)
      start = end
    }
    return decisions
  }

  /// Two turns belong to one conversation when at most eight paragraphs lie between and no scene
  /// break does.
  private func isLinked(_ one: Int, _ other: Int) -> Bool {
    let first = turns[one].paragraph
    let second = turns[other].paragraph
    guard second - first <= 9 else { return false }
    return !(first..<second).contains { table.paragraphs[$0 + 1].role != .prose }
  }

  private func decide(_ range: Range<Int>) -> [Decision] {
    let chain = Array(range)
    let states = chain.map { candidates($0) }
    let locals = chain.indices.map { local(chain[$0], states[$0]) }
    let marginals = ConversationChain(
      candidates: states, locals: locals,
      steps: chain.indices.map { $0 == 0 ? [] : steps($0, chain, states) },
      echoes: chain.indices.map { $0 < 2 ? 0 : echo(chain[$0 - 2], chain[$0]) }
    ).marginals()
    var decisions: [Decision] = []
    for index in chain.indices {
      var decision = Decision()
      if let best = marginals[index].indices.max(by: { marginals[index][$0] < marginals[index][$1] }
      ) {
        decision.confidence = marginals[index][best]
        decision.speaker = states[index][best]
      }
      decisions.append(decision)
    }
    let addressees = AddresseeFinder(turns: chain.map { turns[$0] }, presence: presence)
    for index in chain.indices { addressees.address(index, &decisions) }
    return decisions
  }

  // MARK: Candidates and their own weight

  /// Who may speak: the named and meant persons of the turn, then those met around it; −1 stands
  /// for somebody outside the cast.
  private func candidates(_ turn: Int) -> [Int32] {
    var found: [Int32] = []
    func add(_ person: Int) {
      let person = Int32(person)
      if person >= 0, found.count < Self.maximumCandidates, !found.contains(person) {
        found.append(person)
      }
    }
    let own = turns[turn]
    if let label = own.label { return [Int32(label)] }
    for cue in own.cues {
      if case .person(let person) = cue.subject { add(person) }
      if case .pronoun(_, let person) = cue.subject { add(person) }
    }
    if let introduced = own.introduces { add(introduced) }
    if let doer = own.doerBefore { add(doer) }
    for near in [turn - 1, turn + 1, turn - 2, turn + 2] where turns.indices.contains(near) {
      for cue in turns[near].cues {
        if case .person(let person) = cue.subject { add(person) }
        if case .pronoun(_, let person) = cue.subject { add(person) }
      }
      for person in turns[near].called { add(person) }
    }
    var distance = 0
    while found.count < Self.maximumCandidates, distance < 24 {
      let before = own.paragraph - distance
      if before >= 0 { for person in presence[before] { add(Int(person)) } }
      let after = own.paragraph + distance
      if distance > 0, distance < 4, after < presence.count {
        for person in presence[after] { add(Int(person)) }
      }
      distance += 1
    }
    for person in own.called { add(person) }
    if let narrator {
      if found.count >= Self.maximumCandidates { found.removeLast() }
      add(narrator)
    }
    found.append(-1)
    return found
  }

  private func local(_ number: Int, _ candidates: [Int32]) -> [Double] {
    let turn = turns[number]
    return candidates.map { person in
      guard person >= 0 else { return outsider(turn) }
      let candidate = Int(person)
      var score = 0.0
      if turn.label == candidate { score += weights.label }
      for cue in turn.cues {
        switch cue.subject {
        case .person(let named):
          score += named == candidate ? cue.weight : -cue.weight * cues.against
        case .pronoun(let gender, let resolved):
          let fit = cast.persons[candidate].votes.fit(gender)
          score +=
            cue.weight * (fit > 0.45 ? cues.pronounFits : fit > 0.25 ? 0 : -cues.pronounClashes)
          if cue.others.contains(candidate) {
            score -= cue.weight * cues.pronounClashes
          } else if resolved == candidate {
            score += weights.resolvedPronoun * min(1, cue.weight / 4)
          }
        case .epithet(let gender, _):
          let fit = gender.map { cast.persons[candidate].votes.fit($0) } ?? 0.5
          score +=
            cue.weight * (fit > 0.4 ? cues.epithetFits : fit > 0.25 ? 0 : -cues.epithetClashes)
        case .phrase: score -= cue.weight * cues.phraseAgainst
        }
      }
      if turn.called.contains(candidate) { score += weights.callsOneself }
      if turn.spokenOf.contains(candidate) { score += weights.speaksOfOneself }
      if turn.introduces == candidate { score += weights.introduces }
      if turn.doerBefore == candidate { score += weights.doerBefore }
      score += near(candidate, turn.paragraph) + weights.popularity * popularity[candidate]
      return score
    }
  }

  /// Somebody who is not of the cast: likely when a phrase says so, else hardly.
  private func outsider(_ turn: Turn) -> Double {
    var score = weights.outsider
    for cue in turn.cues {
      switch cue.subject {
      case .phrase: score += cue.weight
      case .epithet: score += cue.weight * cues.epithetOutsider
      default: score -= cue.weight * cues.against
      }
    }
    return score
  }

  /// How far off the person was last met.
  private func near(_ person: Int, _ paragraph: Int) -> Double {
    var distance = 0
    while distance < 12, paragraph - distance >= 0 {
      if presence[paragraph - distance].contains(Int32(person)) {
        return -weights.distance * Double(distance)
      }
      distance += 1
    }
    return -weights.distance * 12
  }

  // MARK: From turn to turn

  private func step(_ from: Int, _ to: Int, _ speaker: Int32, _ next: Int32) -> Double {
    let gap = turns[to].paragraph - turns[from].paragraph
    if turns[to].continues { return speaker == next ? 3 : -3 }
    var score = 0.0
    if speaker == next {
      if speaker < 0 { return weights.sameOutsider }
      score +=
        gap == 0
        ? weights.sameInParagraph
        : gap == 1 ? weights.sameAdjacent : gap == 2 ? weights.sameAfterOne : weights.sameLater
    }
    if gap <= 2, next >= 0, turns[from].called.contains(Int(next)) { score += weights.calledBefore }
    if gap <= 2, speaker >= 0, turns[to].called.contains(Int(speaker)) {
      score += weights.callsLastSpeaker
    }
    return score
  }

  private func steps(_ index: Int, _ chain: [Int], _ states: [[Int32]]) -> [Double] {
    states[index - 1].flatMap { one in
      states[index].map { step(chain[index - 1], chain[index], one, $0) }
    }
  }

  /// That the speaker of turn `first` speaks again at turn `last`, two turns on.
  private func echo(_ first: Int, _ last: Int) -> Double {
    let gap = turns[last].paragraph - turns[first].paragraph
    return gap <= 2
      ? weights.alternates : gap <= 4 ? weights.alternates * 0.6 : weights.alternatesLater
  }
}
