/// A person's word that works are different ones: neither chapters of one work nor versions of each other.
package struct KeptApart: Hashable, Sendable {
  /// The places of the decisions that each work is in; works of none are left out.
  let decisions: [Int64: Set<Int>]

  /// Decisions that can be asked about any two works.
  ///
  /// - Parameter sets: works of which no two are one, a set for each decision.
  package init(_ sets: [[Int64]]) {
    var decisions: [Int64: Set<Int>] = [:]
    for (place, works) in sets.enumerated() {
      for work in works { decisions[work, default: []].insert(place) }
    }
    self.decisions = decisions
  }

  /// Whether two works are kept apart.
  package func parts(_ one: Int64, from other: Int64) -> Bool {
    guard let first = decisions[one], let second = decisions[other] else { return false }
    return !first.isDisjoint(with: second)
  }

  /// The places of the decisions that keep two works apart.
  package func decisions(parting one: Int64, from other: Int64) -> Set<Int> {
    decisions[one, default: []].intersection(decisions[other, default: []])
  }

  /// Parts works into sets of which no two works are kept apart.
  ///
  /// Each goes to the first set that has nobody against it, so that those who are in no decision stand together. O(n)
  /// for them, and the square of those who are kept apart from each other.
  ///
  /// - Parameter works: in any order.
  /// - Returns: the sets, each in the order of `works`.
  package func parted(_ works: [Int64]) -> [[Int64]] {
    var sets: [(works: [Int64], decisions: Set<Int>)] = []
    for work in works {
      let own = decisions[work, default: []]
      if let place = sets.firstIndex(where: { $0.decisions.isDisjoint(with: own) }) {
        sets[place].works.append(work)
        sets[place].decisions.formUnion(own)
      } else {
        sets.append(([work], own))
      }
    }
    return sets.map(\.works)
  }
}
