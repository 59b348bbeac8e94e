import IncipitBooks

/// The turns of a work with all that is known around them, described for the scorer.
struct SpeakerScene {
  let cast: CastDraft
  let turns: [Turn]
  let facts: TurnFacts
  let presence: Presence
  /// Who tells the story, or to whom it is told; always there.
  let teller: Int?
  /// Per turn and person how much its words are that person's, in nats; empty before it is known.
  let voices: Voices?

  static let maximumCandidates = 8
  /// How many paragraphs back somebody may have been met.
  static let reach = 24

  // MARK: Candidates

  /// Who may speak: the named and meant persons of the turn, then those met around it; −1 stands
  /// for somebody outside the cast.
  func candidates(_ turn: Int) -> [Int32] {
    var found: [Int32] = []
    func add(_ person: Int) {
      let person = Int32(person)
      if person >= 0, found.count < Self.maximumCandidates, !found.contains(person) {
        found.append(person)
      }
    }
    let own = turns[turn]
    if let label = own.label { return [Int32(label)] }
    for cue in own.cues { add(named(by: cue)) }
    if let introduced = own.introduces { add(introduced) }
    if let doer = own.doerBefore { add(doer) }
    if let teller { add(teller) }
    for near in [turn - 1, turn + 1, turn - 2, turn + 2, turn - 3, turn + 3]
    where facts.conversations[turn].contains(near) {
      for cue in turns[near].cues { add(named(by: cue)) }
      for person in turns[near].called { add(person) }
    }
    var distance = 0
    let paragraphs = presence.paragraphs
    while found.count < Self.maximumCandidates, distance < Self.reach {
      let before = own.paragraph - distance
      if before >= 0 { for entry in paragraphs[before] { add(Int(entry.person)) } }
      let after = own.lastParagraph + distance
      if distance > 0, distance < 4, after < paragraphs.count {
        for entry in paragraphs[after] { add(Int(entry.person)) }
      }
      distance += 1
    }
    for person in own.called { add(person) }
    if !own.hearers.isEmpty {
      // Who is told to hear it does not say it, unless the text itself says so.
      found.removeAll { person in
        own.hearers.contains(person) && !own.cues.contains { isTag($0, naming: person) }
      }
    }
    found.append(-1)
    return found
  }

  /// "said Ada", with a name or words that are all that somebody is called; not "she said", which may mean another.
  private func isTag(_ cue: SpeechCue, naming person: Int32) -> Bool {
    guard cue.verb != nil, case .person(let named) = cue.subject, named == Int(person) else {
      return false
    }
    return !cue.isNominal || cast.persons[named].forms.isEmpty
  }

  private func named(by cue: SpeechCue) -> Int {
    switch cue.subject {
    case .person(let person), .pronoun(_, let person): person
    case .epithet, .phrase: -1
    }
  }

  // MARK: The turn

  func describeTurn(_ turn: Int, _ candidates: Int, into features: inout FeatureList) {
    features.add(SpeakerFeature.situation, facts.situations[turn])
    features.add(SpeakerFeature.taggedShare, facts.taggedShare)
    features.add(SpeakerFeature.company, facts.company[turn])
    let conversation = facts.conversations[turn]
    features.add(
      SpeakerFeature.position,
      min(turn - conversation.lowerBound, 3) + (conversation.count > 3 ? 4 : 0))
  }

  // MARK: The candidate

  func describe(
    _ person: Int32, of turn: Int, among near: Neighbourhood, into features: inout FeatureList
  ) {
    describeCues(person, turn, into: &features)
    guard person >= 0 else {
      features.add(SpeakerFeature.sort, facts.situations[turn] == 0 ? 5 : 0)
      return
    }
    let candidate = cast.persons[Int(person)]
    features.add(
      SpeakerFeature.sort,
      candidate.isNarrator ? 3 : candidate.isAddressedReader ? 4 : candidate.forms.isEmpty ? 2 : 1)
    if candidate.isNarrator {
      features.add(SpeakerFeature.firstPerson, facts.situations[turn] == 0 ? 1 : 0)
    }
    describeNames(person, turn, into: &features)
    let sight = near.sight(of: person)
    describeNarration(sight, turn, into: &features)
    describeTurns(person, turn, into: &features)
    describeRoles(person, turn, into: &features)
    features.add(SpeakerFeature.nearRank, near.rank(of: sight) + 5 * min(2, near.met))
    features.add(SpeakerFeature.recencyRank, near.recency(of: sight))
    features.add(SpeakerFeature.popularity, Bucket.count(presence.ranks[Int(person)]))
    features.add(SpeakerFeature.mentions, Bucket.size(presence.mentions[Int(person)]))
    features.add(SpeakerFeature.deeds, Bucket.size(presence.deeds[Int(person)]))
    if let voices {
      features.add(SpeakerFeature.voice, voices.bucket(of: person, in: turn))
    }
  }

  private func describeCues(_ person: Int32, _ turn: Int, into features: inout FeatureList) {
    if let label = turns[turn].label { features.add(SpeakerFeature.label, label == Int(person)) }
    for cue in turns[turn].cues {
      features.add(SpeakerFeature(cue.place), relation(of: cue, to: person))
      if case .pronoun(_, let meant) = cue.subject, meant >= 0, meant == Int(person) {
        features.add(
          SpeakerFeature.resolved,
          Bucket.share(cue.confidence) + (cue.verb != nil ? 8 : 0))
      }
    }
  }

  /// What a cue's subject is to a candidate.
  private func relation(of cue: SpeechCue, to person: Int32) -> Int {
    guard person >= 0 else {
      switch cue.subject {
      case .person: return 12
      case .pronoun: return 13
      case .epithet: return 14
      case .phrase: return 15
      }
    }
    let votes = cast.persons[Int(person)].votes
    switch cue.subject {
    case .person(let named) where cue.isNominal && !cast.persons[named].forms.isEmpty:
      if named == Int(person) { return cue.confidence > 0.6 ? 4 : 5 }
      return cue.confidence > 0.6 ? 8 : 9
    case .person(let named): return named == Int(person) ? 0 : 1
    case .pronoun(let gender, let meant):
      if cue.others.contains(Int(person)) { return 2 }
      // Who says "I" or is told as "you" in the narration is no "he" there.
      if cast.persons[Int(person)].isNarrator || cast.persons[Int(person)].isAddressedReader {
        return 3
      }
      let fit = votes.fit(gender)
      if fit < 0.25 { return 3 }
      if meant == Int(person) { return fit > 0.5 ? 4 : 5 }
      if meant < 0 { return fit > 0.5 ? 6 : 7 }
      return fit > 0.5 ? 8 : 9
    case .epithet(let gender, _):
      let fit = gender.map { votes.fit($0) } ?? 0.5
      return fit < 0.25 ? 3 : 10
    case .phrase: return 11
    }
  }

  private func describeNames(_ person: Int32, _ turn: Int, into features: inout FeatureList) {
    let id = Int(person)
    if turns[turn].called.contains(id) { features.add(SpeakerFeature.calledHere, 1) }
    if turns[turn].spokenOf.contains(id) { features.add(SpeakerFeature.spokenOfHere, 1) }
    if turns[turn].introduces == id { features.add(SpeakerFeature.introducesOneself, 1) }
    let conversation = facts.conversations[turn]
    for (step, near) in [turn - 1, turn - 2].enumerated() where conversation.contains(near) {
      let gap = min(3, turns[near].gap(to: turns[turn]))
      if turns[near].called.contains(id) {
        features.add(SpeakerFeature.calledBefore, step * 4 + gap)
      }
      if turns[near].spokenOf.contains(id) {
        features.add(SpeakerFeature.spokenOfBefore, step * 4 + gap)
      }
    }
    for (step, near) in [turn + 1, turn + 2].enumerated() where conversation.contains(near) {
      let gap = min(3, turns[turn].gap(to: turns[near]))
      if turns[near].called.contains(id) {
        features.add(SpeakerFeature.calledBehind, step * 4 + gap)
      }
      if turns[near].spokenOf.contains(id) {
        features.add(SpeakerFeature.spokenOfBehind, step * 4 + gap)
      }
    }
  }

  private func describeNarration(
    _ sight: Neighbourhood.Sight, _ turn: Int, into features: inout FeatureList
  ) {
    let id = Int(sight.person)
    if let doer = turns[turn].doerBefore {
      features.add(SpeakerFeature.doerBefore, doer == id ? 1 : 0)
    }
    if let doer = turns[turn].doerBehind {
      features.add(SpeakerFeature.doerBehind, doer == id ? 1 : 0)
    }
    features.add(SpeakerFeature.paragraphsSince, sight.since)
    features.add(SpeakerFeature.paragraphsUntil, sight.until)
    features.add(SpeakerFeature.mentionsHere, min(4, sight.here))
    features.add(SpeakerFeature.mentionsBefore, Bucket.count(sight.before))
    let paragraph = turns[turn].paragraph
    if paragraph > 0 {
      let last = presence.last[paragraph - 1]
      if last >= 0 { features.add(SpeakerFeature.lastMentioned, last == sight.person) }
    }
  }

  private func describeTurns(_ person: Int32, _ turn: Int, into features: inout FeatureList) {
    let conversation = facts.conversations[turn]
    var since = 0
    var isTight = true
    for distance in 1..<8 where conversation.contains(turn - distance) {
      let gap = turns[turn - distance].gap(to: turns[turn - distance + 1])
      if gap > 1 { isTight = false }
      if facts.anchors[turn - distance] == person {
        since = distance
        break
      }
    }
    features.add(SpeakerFeature.turnsSince, since + (isTight && since > 0 ? 8 : 0))
    var until = 0
    isTight = true
    for distance in 1..<8 where conversation.contains(turn + distance) {
      let gap = turns[turn + distance - 1].gap(to: turns[turn + distance])
      if gap > 1 { isTight = false }
      if facts.anchors[turn + distance] == person {
        until = distance
        break
      }
    }
    features.add(SpeakerFeature.turnsUntil, until + (isTight && until > 0 ? 8 : 0))
    let window = conversation.clamped(to: max(0, turn - 40)..<turn + 40)
    let named = facts.anchors[window].count { $0 == person }
    features.add(SpeakerFeature.namedInConversation, Bucket.count(named))
    describeGender(person, turn, into: &features)
  }

  /// What "sir", "mother" and pronouns in the talk say of a candidate's gender.
  private func describeRoles(_ person: Int32, _ turn: Int, into features: inout FeatureList) {
    let votes = cast.persons[Int(person)].votes
    func add(_ feature: SpeakerFeature, _ genders: GenderSet) {
      for gender in [Gender.female, .male] where genders.contains(gender) {
        let fit = votes.fit(gender)
        features.add(feature, fit > 0.5 ? 2 : fit > 0.25 ? 1 : 0)
      }
    }
    add(.calledByRole, facts.calls[turn])
    add(.toldOf, facts.tellsOf[turn])
    let conversation = facts.conversations[turn]
    if conversation.contains(turn - 1), turns[turn - 1].gap(to: turns[turn]) <= 2 {
      add(.calledByRoleBefore, facts.calls[turn - 1])
    }
    if conversation.contains(turn + 1), turns[turn].gap(to: turns[turn + 1]) <= 2 {
      add(.calledByRoleBehind, facts.calls[turn + 1])
    }
  }

  /// At most two paragraphs lie between two turns.
  private func isBeside(_ one: Int, _ other: Int) -> Bool {
    let (earlier, later) = (min(one, other), max(one, other))
    return turns[earlier].gap(to: turns[later]) <= 2
  }

  /// Whether the pronoun of a neighbouring turn fits: "he said" of the turn before speaks against a
  /// man here.
  private func describeGender(_ person: Int32, _ turn: Int, into features: inout FeatureList) {
    let votes = cast.persons[Int(person)].votes
    let conversation = facts.conversations[turn]
    for (near, feature) in [
      (turn - 1, SpeakerFeature.genderOfBefore), (turn + 1, SpeakerFeature.genderOfBehind),
    ] where conversation.contains(near) && isBeside(near, turn) {
      for cue in turns[near].cues where cue.place <= .beatAfter {
        guard case .pronoun(let gender, let meant) = cue.subject else { continue }
        let fit = votes.fit(gender)
        features.add(
          feature, (fit > 0.5 ? 2 : fit > 0.25 ? 1 : 0) + (meant == Int(person) ? 3 : 0))
        break
      }
    }
  }
}
