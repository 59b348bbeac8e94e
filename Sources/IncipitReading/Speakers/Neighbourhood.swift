/// The candidates of a turn by how often, how lately and how soon they are met around it.
struct Neighbourhood: Sendable {
  /// What is met of one candidate in the narration around a turn.
  struct Sight: Sendable {
    let person: Int32
    /// From ten paragraphs before the turn to five behind it.
    var count = 0
    /// The last of those paragraphs up to the turn's end, −1 if there is none.
    var nearest = -1
    /// In the paragraph in which the turn begins.
    var here = 0
    /// In the five paragraphs before that.
    var before = 0
    /// How many paragraphs ago, 0…11, and how many behind the turn, 1…5; 15 for none so near.
    var since = 15
    var until = 15
  }

  /// Of the candidates, in their order; nobody of the cast has none.
  private let sights: [Sight]
  /// How many candidates are met there at all.
  let met: Int

  /// O(paragraphs × candidates).
  init(_ candidates: [Int32], of turn: Int, in turns: [Turn], _ presence: Presence) {
    var sights: [Sight] = []
    sights.reserveCapacity(candidates.count)
    for person in candidates where person >= 0 { sights.append(Sight(person: person)) }
    let first = turns[turn].paragraph
    let last = turns[turn].lastParagraph
    for paragraph in max(0, first - 11)..<min(last + 6, presence.paragraphs.count) {
      for entry in presence.paragraphs[paragraph] {
        guard let place = sights.firstIndex(where: { $0.person == entry.person }) else { continue }
        sights[place].meet(entry.count, in: paragraph, of: first...last)
      }
    }
    self.sights = sights
    met = sights.count { $0.count > 0 }
  }

  /// What is met of a candidate.
  func sight(of person: Int32) -> Sight {
    sights.first { $0.person == person } ?? Sight(person: person)
  }

  /// A candidate's place by how often they are met, 0…3; 4 for somebody who is not met near.
  func rank(of sight: Sight) -> Int {
    guard sight.count > 0 else { return 4 }
    return min(
      3,
      sights.count {
        $0.count > sight.count || $0.count == sight.count && $0.person < sight.person
      })
  }

  /// A candidate's place by how lately they were met, 0…6; 7 for somebody who was not.
  func recency(of sight: Sight) -> Int {
    guard sight.nearest >= 0 else { return 7 }
    return min(
      6,
      sights.count {
        $0.nearest > sight.nearest || $0.nearest == sight.nearest && $0.person < sight.person
      })
  }
}

extension Neighbourhood.Sight {
  /// Is met `times` times in `paragraph`; the turn runs over those of `turn`.
  fileprivate mutating func meet(_ times: Int, in paragraph: Int, of turn: ClosedRange<Int>) {
    let distance = turn.lowerBound - paragraph
    if distance <= 10 {
      count += times
      if paragraph <= turn.upperBound { nearest = paragraph }
    }
    if distance >= 0 {
      since = distance
      if distance == 0 { here = times } else if distance < 6 { before += times }
    }
    if paragraph > turn.upperBound { until = min(until, paragraph - turn.upperBound) }
  }
}
