/// Names whom each turn of a conversation is said to, when it is known who speaks.
///
/// Goes from turn to turn, since whom one speaks to next is mostly whom one spoke to before.
struct AddresseeFinder {
  let scene: SpeakerScene
  let model: ReaderModel
  /// The turns of one conversation.
  let turns: Range<Int>

  static let maximumCandidates = 8
  /// How many turns on either side a candidate's own are looked for in.
  static let reach = 8
  /// How many paragraphs back somebody may have been met.
  static let paragraphs = 6

  /// Sets the addressee of each of `decisions`, one for each of `turns`.
  ///
  /// O(turns × `maximumCandidates` × `reach`).
  func address(
    _ decisions: inout [SpeakerDecoder.Decision], noting: ((AddresseeChoice) -> Void)?
  ) {
    var features = FeatureList()
    for turn in turns {
      let place = turn - turns.lowerBound
      if let told = scene.turns[turn].toldTo {
        decisions[place].addressees = told
        continue
      }
      let candidates = candidates(turn, decisions)
      guard !candidates.isEmpty else { continue }
      var noted: [[UInt16]] = []
      var scores: [Double] = []
      scores.reserveCapacity(candidates.count)
      features.removeAll()
      describeTurn(turn, into: &features)
      // Every candidate's features begin with those of the turn.
      let shared = features.count
      let near = Neighbourhood(candidates, of: turn, in: scene.turns, scene.presence)
      for candidate in candidates {
        features.removeAll(behind: shared)
        describe(near.sight(of: candidate), of: turn, decisions, into: &features)
        scores.append(model.addressees.score(features))
        if noting != nil { noted.append(features.indices) }
      }
      if let noting {
        noting(AddresseeChoice(turn: place, candidates: candidates, features: noted))
      }
      let sure = surely(turn, speaker: decisions[place].speaker)
      let best = candidates.indices.filter { sure.isEmpty || sure.contains(candidates[$0]) }
        .max { scores[$0] < scores[$1] }
      guard let best else { continue }
      let called = scene.turns[turn].called.map(Int32.init)
        .filter { $0 != decisions[place].speaker && $0 != candidates[best] }
      decisions[place].addressees = [candidates[best]]
      if !called.isEmpty { decisions[place].addressees += Set(called).sorted() }
    }
  }

  /// Who is named as the one that the turn is said to ("Ada told Cora"); nobody else is then asked for.
  ///
  /// A name set off by commas is weighed with the other clues: it may stand in a list.
  private func surely(_ turn: Int, speaker: Int32) -> Set<Int32> {
    Set(
      scene.turns[turn].directed.filter {
        $0.isSaid && $0.sort == .name && $0.person != Int(speaker)
      }
      .map { Int32($0.person) })
  }

  /// Who may be spoken to: those called or turned to, who speaks around, who is met near.
  private func candidates(_ turn: Int, _ decisions: [SpeakerDecoder.Decision]) -> [Int32] {
    let own = scene.turns[turn]
    let speaker = decisions[turn - turns.lowerBound].speaker
    var found: [Int32] = []
    func add(_ person: Int32) {
      if person >= 0, person != speaker, found.count < Self.maximumCandidates,
        !found.contains(person)
      {
        found.append(person)
      }
    }
    for person in own.called { add(Int32(person)) }
    for direction in own.directed { add(Int32(direction.person)) }
    for distance in 1...4 {
      for near in [turn - distance, turn + distance] where turns.contains(near) {
        add(decisions[near - turns.lowerBound].speaker)
      }
    }
    let paragraphs = scene.presence.paragraphs
    for distance in 0..<Self.paragraphs {
      let before = own.paragraph - distance
      if before >= 0 { for entry in paragraphs[before] { add(entry.person) } }
      let after = own.lastParagraph + distance
      if distance < 3, after < paragraphs.count {
        for entry in paragraphs[after] { add(entry.person) }
      }
    }
    if let teller = scene.teller { add(Int32(teller)) }
    return found
  }

  private func describe(
    _ sight: Neighbourhood.Sight, of turn: Int, _ decisions: [SpeakerDecoder.Decision],
    into features: inout FeatureList
  ) {
    let person = sight.person
    let speaker = decisions[turn - turns.lowerBound].speaker
    let candidate = scene.cast.persons[Int(person)]
    let sort =
      candidate.isNarrator ? 3 : candidate.isAddressedReader ? 4 : candidate.forms.isEmpty ? 2 : 1
    let narrates = speaker >= 0 && scene.cast.persons[Int(speaker)].isNarrator
    features.add(AddresseeFeature.sort, sort + (narrates ? 8 : 0))
    features.add(AddresseeFeature.popularity, Bucket.count(scene.presence.ranks[Int(person)]))
    describeWords(person, turn, into: &features)
    describeNarration(sight, turn, into: &features)
    describeSpeakers(person, turn, decisions, into: &features)
    describeTalk(person, turn, decisions, into: &features)
  }

  private func describeTurn(_ turn: Int, into features: inout FeatureList) {
    let facts = scene.facts
    features.add(AddresseeFeature.company, facts.company[turn])
    features.add(AddresseeFeature.asks, facts.asks[turn])
    features.add(AddresseeFeature.length, facts.lengths[turn])
    features.add(AddresseeFeature.situation, facts.situations[turn])
    features.add(
      AddresseeFeature.position,
      min(turn - turns.lowerBound, 3) + (turns.count > 3 ? 4 : 0)
        + (turn + 1 == turns.upperBound ? 8 : 0))
  }

  private func describeWords(_ person: Int32, _ turn: Int, into features: inout FeatureList) {
    if !scene.turns[turn].called.isEmpty {
      let called = Set(scene.turns[turn].called)
      features.add(
        AddresseeFeature.calledHere,
        (called.contains(Int(person)) ? 1 : 0) + 2 * min(3, called.count))
    }
    if scene.turns[turn].spokenOf.contains(Int(person)) {
      features.add(AddresseeFeature.spokenOfHere, 1)
    }
    let votes = scene.cast.persons[Int(person)].votes
    func add(_ feature: AddresseeFeature, _ genders: GenderSet) {
      for gender in [Gender.female, .male] where genders.contains(gender) {
        let fit = votes.fit(gender)
        features.add(feature, fit > 0.5 ? 2 : fit > 0.25 ? 1 : 0)
      }
    }
    add(.calledByRole, scene.facts.calls[turn])
    add(.toldOf, scene.facts.tellsOf[turn])
  }

  private func describeNarration(
    _ sight: Neighbourhood.Sight, _ turn: Int, into features: inout FeatureList
  ) {
    let id = Int(sight.person)
    if !scene.turns[turn].directed.isEmpty {
      let directed = scene.turns[turn].directed
      let direction = directed.first { $0.person == id }
      features.add(
        AddresseeFeature.directed,
        direction.map { 1 + $0.sort.rawValue + ($0.isSaid ? 4 : 0) }
          ?? (directed.contains(where: \.isSaid) ? 4 : 0))
    }
    features.add(AddresseeFeature.mentionsHere, min(4, sight.here))
    features.add(AddresseeFeature.paragraphsSince, sight.since)
    features.add(AddresseeFeature.paragraphsUntil, sight.until)
    if let doer = scene.turns[turn].doerBefore {
      features.add(AddresseeFeature.doerBefore, doer == id)
    }
    if let doer = scene.turns[turn].doerBehind {
      features.add(AddresseeFeature.doerBehind, doer == id)
    }
    let paragraph = scene.turns[turn].paragraph
    if paragraph > 0, scene.presence.last[paragraph - 1] >= 0 {
      features.add(
        AddresseeFeature.lastMentioned, scene.presence.last[paragraph - 1] == sight.person)
    }
  }

  private func describeSpeakers(
    _ person: Int32, _ turn: Int, _ decisions: [SpeakerDecoder.Decision],
    into features: inout FeatureList
  ) {
    let start = turns.lowerBound
    let speaker = decisions[turn - start].speaker
    var nearest: [Int32] = [-1, -1]
    for (side, step) in [-1, 1].enumerated() {
      var distance = 0
      var isTight = true
      var position = turn + step
      while turns.contains(position), abs(position - turn) < Self.reach {
        let other = decisions[position - start].speaker
        let (early, late) = step < 0 ? (position, position + 1) : (position - 1, position)
        if scene.turns[early].gap(to: scene.turns[late]) > 1 { isTight = false }
        if nearest[side] < 0, other >= 0, other != speaker { nearest[side] = other }
        if other == person {
          distance = abs(position - turn)
          break
        }
        position += step
      }
      features.add(
        side == 0 ? AddresseeFeature.turnsSince : AddresseeFeature.turnsUntil,
        distance + (isTight && distance > 0 ? 8 : 0))
    }
    features.add(
      AddresseeFeature.neighbour,
      (nearest[0] == person ? 1 : 0) + (nearest[1] == person ? 2 : 0)
        + (nearest[0] >= 0 ? 4 : 0) + (nearest[1] >= 0 ? 8 : 0))
  }

  /// Whom the turns before were said to.
  private func describeTalk(
    _ person: Int32, _ turn: Int, _ decisions: [SpeakerDecoder.Decision],
    into features: inout FeatureList
  ) {
    let start = turns.lowerBound
    let speaker = decisions[turn - start].speaker
    var ownLast: Int?
    var theirLast: Int?
    for distance in 1..<Self.reach where turns.contains(turn - distance) {
      let other = decisions[turn - distance - start].speaker
      if other == speaker, ownLast == nil, speaker >= 0 { ownLast = distance }
      if other == person, theirLast == nil { theirLast = distance }
    }
    if let ownLast {
      let isSame = decisions[turn - ownLast - start].addressees.first == person
      features.add(AddresseeFeature.addressedBefore, (isSame ? 8 : 0) + ownLast)
    }
    if let theirLast {
      let meant = decisions[turn - theirLast - start].addressees
      features.add(
        AddresseeFeature.addressedSpeaker,
        meant.isEmpty ? 0 : meant.contains(speaker) ? min(3, theirLast) : 3 + min(3, theirLast))
    }
    if turn > start {
      let before = decisions[turn - 1 - start]
      let isMeant = before.addressees.first == person
      features.add(
        AddresseeFeature.addressedLast,
        (isMeant ? 1 : 0) + (before.speaker == speaker ? 2 : before.speaker == person ? 4 : 0))
    }
    guard speaker >= 0 else { return }
    for (number, near) in [turn - 1, turn + 1].enumerated()
    where turns.contains(near) && decisions[near - start].speaker == person {
      let calls = scene.turns[near].called.contains(Int(speaker))
      features.add(AddresseeFeature.callsSpeaker, (calls ? 1 : 0) + 2 * number)
    }
  }
}
