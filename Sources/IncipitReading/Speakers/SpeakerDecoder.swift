import Foundation
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
    let marginals = forwardBackward(chain, states, locals)
    var decisions: [Decision] = []
    for index in chain.indices {
      var decision = Decision()
      if let best = marginals[index].indices.max(by: { marginals[index][$0] < marginals[index][$1] })
      {
        decision.confidence = marginals[index][best]
        decision.speaker = states[index][best]
      }
      decisions.append(decision)
    }
    for index in chain.indices { address(index, chain, &decisions) }
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
    if let narrator = cast.persons.firstIndex(where: { $0.isNarrator || $0.isAddressedReader }) {
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
          score += cue.weight * (fit > 0.45 ? cues.pronounFits : fit > 0.25 ? 0 : -cues.pronounClashes)
          if cue.others.contains(candidate) {
            score -= cue.weight * cues.pronounClashes
          } else if resolved == candidate { 
            score += weights.resolvedPronoun * min(1, cue.weight / 4)
          }
        case .epithet(let gender, _):
          let fit = gender.map { cast.persons[candidate].votes.fit($0) } ?? 0.5
          score += cue.weight * (fit > 0.4 ? cues.epithetFits : fit > 0.25 ? 0 : -cues.epithetClashes)
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

  // MARK: The chain

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

  private func returns(
    _ first: Int, _ last: Int, _ one: Int32, _ other: Int32
  ) -> Double {
    guard one == other, one >= 0 else { return 0 }
    let gap = turns[last].paragraph - turns[first].paragraph
    return gap <= 2 ? weights.alternates : gap <= 4 ? weights.alternates * 0.6 : weights.alternatesLater
  }

  /// The probability of each candidate of each turn.
  private func forwardBackward(
    _ chain: [Int], _ states: [[Int32]], _ locals: [[Double]]
  ) -> [[Double]] {
    let count = chain.count
    let potentials = locals.map { scores -> [Double] in
      let top = scores.max() ?? 0
      return scores.map { exp(max(-30, $0 - top)) }
    }
    if count == 1 { return [normalised(potentials[0])] }
    // States are pairs (speaker at i−1, speaker at i), for i from 1.
    var steps: [[Double]] = [[]]
    for index in 1..<count {
      var table: [Double] = []
      for one in states[index - 1] {
        for other in states[index] {
          table.append(exp(step(chain[index - 1], chain[index], one, other)))
        }
      }
      steps.append(table)
    }
    func echo(_ index: Int, _ first: Int, _ last: Int) -> Double {
      exp(
        returns(
          chain[index - 2], chain[index], states[index - 2][first], states[index][last]))
    }
    var forward: [[Double]] = [[]]
    forward.append(
      normalised(
        states[0].indices.flatMap { one in
          states[1].indices.map { other in
            potentials[0][one] * potentials[1][other] * steps[1][one * states[1].count + other]
          }
        }))
    for index in 2..<max(2, count) {
      let width = states[index].count
      let middle = states[index - 1].count
      var row = [Double](repeating: 0, count: middle * width)
      for first in states[index - 2].indices {
        for second in 0..<middle {
          let mass = forward[index - 1][first * middle + second]
          if mass < 1e-12 { continue }
          for third in 0..<width {
            row[second * width + third] += mass * echo(index, first, third)
          }
        }
      }
      for second in 0..<middle {
        for third in 0..<width {
          row[second * width + third] *=
            potentials[index][third] * steps[index][second * width + third]
        }
      }
      forward.append(normalised(row))
    }
    var marginals = [[Double]](repeating: [], count: count)
    var backward = [Double](repeating: 1, count: forward[count - 1].count)
    for index in stride(from: count - 1, through: 1, by: -1) {
      let width = states[index].count
      let joint = normalised(zip(forward[index], backward).map { $0 * $1 })
      var own = [Double](repeating: 0, count: width)
      var before = [Double](repeating: 0, count: states[index - 1].count)
      for pair in joint.indices {
        own[pair % width] += joint[pair]
        before[pair / width] += joint[pair]
      }
      marginals[index] = own
      marginals[index - 1] = before
      guard index >= 2 else { continue }
      let middle = states[index - 1].count
      var next = [Double](repeating: 0, count: states[index - 2].count * middle)
      for first in states[index - 2].indices {
        for second in 0..<middle {
          var sum = 0.0
          for third in 0..<width {
            sum +=
              echo(index, first, third) * potentials[index][third]
              * steps[index][second * width + third] * backward[second * width + third]
          }
          next[first * middle + second] = sum
        }
      }
      backward = normalised(next)
    }
    return marginals
  }

  private func normalised(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return values.map { _ in 1 / Double(max(1, values.count)) } }
    return values.map { $0 / sum }
  }

  // MARK: Addressees

  /// Whom a turn is said to: who is called, else who spoke before or speaks next, else the only
  /// other one there.
  private func address(_ index: Int, _ chain: [Int], _ decisions: inout [Decision]) {
    let speaker = decisions[index].speaker
    let turn = turns[chain[index]]
    let called = turn.called.map(Int32.init).filter { $0 != speaker }
    if let first = called.first {
      decisions[index].addressees = Array(Set(called)).sorted()
      decisions[index].addresseeConfidence = called.count == 1 || called.allSatisfy { $0 == first } ? 0.9 : 0.6
      return
    }
    var before: Int32?
    var position = index - 1
    while position >= 0, index - position <= 3 {
      if decisions[position].speaker != speaker, decisions[position].speaker >= 0 {
        before = decisions[position].speaker
        break
      }
      position -= 1
    }
    var after: Int32?
    position = index + 1
    while position < chain.count, position - index <= 3 {
      if decisions[position].speaker != speaker, decisions[position].speaker >= 0 {
        after = decisions[position].speaker
        break
      }
      position += 1
    }
    if let before, let after {
      decisions[index].addressees = [before]
      decisions[index].addresseeConfidence = before == after ? 0.9 : 0.6
    } else if let only = before ?? after {
      decisions[index].addressees = [only]
      decisions[index].addresseeConfidence = 0.7
    } else {
      for distance in 0..<4 where turn.paragraph - distance >= 0 {
        let others = presence[turn.paragraph - distance].filter { $0 != speaker }
        if let other = others.first {
          decisions[index].addressees = [other]
          decisions[index].addresseeConfidence = others.count == 1 ? 0.6 : 0.4
          break
        }
      }
    }
  }
}
