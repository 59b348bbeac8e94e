/// The candidates of a turn by how often and how lately they are met around it.
struct Neighbourhood: Sendable {
  private let counts: [(person: Int32, count: Int)]
  private let recent: [Int32]
  /// How many candidates are met there at all.
  let met: Int

  /// Counts over the paragraphs from ten before the turn to five behind it.
  ///
  /// O(paragraphs × candidates).
  init(_ candidates: [Int32], _ turn: Turn, _ presence: Presence) {
    var counts: [(person: Int32, count: Int)] = []
    var last: [(person: Int32, paragraph: Int)] = []
    for person in candidates where person >= 0 {
      var count = 0
      var nearest = -1
      for paragraph in max(0, turn.paragraph - 10)..<turn.lastParagraph + 6 {
        let here = presence.count(person, in: paragraph)
        count += here
        if here > 0, paragraph <= turn.lastParagraph { nearest = paragraph }
      }
      counts.append((person, count))
      if nearest >= 0 { last.append((person, nearest)) }
    }
    met = counts.count { $0.count > 0 }
    self.counts = counts.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.person < $1.person
    }
    recent = last.sorted {
      $0.paragraph != $1.paragraph ? $0.paragraph > $1.paragraph : $0.person < $1.person
    }.map(\.person)
  }

  /// 0…3, 4 for somebody who is not met near.
  func rank(of person: Int32) -> Int {
    guard let place = counts.firstIndex(where: { $0.person == person }), counts[place].count > 0
    else { return 4 }
    return min(3, place)
  }

  /// 0…6, 7 for somebody who is not met near.
  func recency(of person: Int32) -> Int {
    recent.firstIndex(of: person).map { min(6, $0) } ?? 7
  }
}
