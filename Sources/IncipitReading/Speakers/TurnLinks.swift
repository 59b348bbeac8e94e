/// How the speakers of neighbouring turns go together, described for the scorer.
struct TurnLinks {
  let scene: SpeakerScene

  /// All that is seen of a pair of speakers between two turns; few pairs differ in it.
  struct Look {
    let isSame: Bool
    /// 1 if the earlier is somebody outside the cast, and 2 if the later is.
    let outsiders: Int
    /// 1 if the earlier turn calls the later speaker, and 2 the other way round.
    let calls: Int
    /// 1 if the earlier turn speaks of the later speaker, and 2 the other way round.
    let spoken: Int

    /// How many looks there are.
    static let count = 128
    /// Of the look, from 0.
    var number: Int { (isSame ? 64 : 0) + outsiders * 16 + calls * 4 + spoken }
  }

  /// `later` follows `earlier`; `one` speaks the earlier, `other` the later.
  func look(_ earlier: Int, _ one: Int32, _ later: Int, _ other: Int32) -> Look {
    let turns = scene.turns
    var calls = 0
    var spoken = 0
    if one != other, turns[earlier].gap(to: turns[later]) <= 3 {
      if other >= 0, turns[earlier].called.contains(Int(other)) { calls += 1 }
      if one >= 0, turns[later].called.contains(Int(one)) { calls += 2 }
      if other >= 0, turns[earlier].spokenOf.contains(Int(other)) { spoken += 1 }
      if one >= 0, turns[later].spokenOf.contains(Int(one)) { spoken += 2 }
    }
    return Look(
      isSame: one == other, outsiders: (one < 0 ? 1 : 0) + (other < 0 ? 2 : 0), calls: calls,
      spoken: spoken)
  }

  /// `later` follows `earlier` with speakers of that look.
  func describe(_ look: Look, _ earlier: Int, _ later: Int, into features: inout FeatureList) {
    let same = look.isSame ? 8 : 0
    describePlace(earlier, later, same, into: &features)
    let turns = scene.turns
    let gap = turns[earlier].gap(to: turns[later])
    features.add(TurnFeature.goesOn, (turns[earlier].isLong ? 1 : 0) + same)
    features.add(TurnFeature.outsiders, look.outsiders + same)
    if look.calls > 0 { features.add(TurnFeature.calls, look.calls + (gap > 1 ? 4 : 0)) }
    if look.spoken > 0 { features.add(TurnFeature.spokenOf, look.spoken) }
  }

  /// The speaker of `earlier` speaks again at `later`, two turns on.
  func describeReturn(_ earlier: Int, _ later: Int, into features: inout FeatureList) {
    describePlace(earlier, later, 0, into: &features)
    let middle = later - 1
    features.add(
      TurnFeature.goesOn,
      (scene.turns[middle].isLong || scene.turns[later].isLong ? 1 : 0)
        + (scene.facts.anchors[middle] >= 0 ? 2 : 0))
  }

  private func describePlace(
    _ earlier: Int, _ later: Int, _ same: Int, into features: inout FeatureList
  ) {
    let facts = scene.facts
    let turns = scene.turns
    let gap = turns[earlier].gap(to: turns[later])
    features.add(TurnFeature.gap, min(gap, 7) + same)
    features.add(TurnFeature.cue, Self.coarse(facts.situations[later]) + same)
    features.add(TurnFeature.cueBefore, Self.coarse(facts.situations[earlier]) + same)
    features.add(TurnFeature.taggedShare, facts.taggedShare + same)
    features.add(TurnFeature.asks, (facts.asks[earlier] ? 1 : 0) + (gap == 1 ? 2 : 0) + same)
    features.add(TurnFeature.length, facts.lengths[earlier] + 4 * (same / 8))
    features.add(TurnFeature.company, min(facts.company[later], 7) + same)
    features.add(
      TurnFeature.breaksOff, (facts.breaksOff[earlier] ? 1 : 0) + (gap == 1 ? 2 : 0) + same)
    var narration = 0
    if gap > 1, gap <= 4 {
      narration = (turns[earlier].lastParagraph + 1..<turns[later].paragraph).count {
        !scene.presence.paragraphs[$0].isEmpty
      }
    }
    features.add(TurnFeature.narration, min(narration, 7) + same)
  }

  /// None, name, pronoun, phrase, each by a tag or another cue: 0…7.
  private static func coarse(_ situation: Int) -> Int {
    switch situation {
    case 0, 1: situation
    default: 2 + min(1, (situation - 2) % 4) + ((situation - 2) / 4 == 0 ? 0 : 2)
    }
  }
}
