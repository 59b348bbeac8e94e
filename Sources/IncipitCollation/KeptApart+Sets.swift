// Sets of works that are kept apart, or are not.
extension KeptApart {
  /// Works of one text in more decisions than this are parted alone; nobody settles as many by hand.
  private static let mostSettled = 100

  /// What is left of the decisions when no two of `works` are kept apart any more.
  ///
  /// Any other two of a decision stand in one of the sets still. There are never more sets than such pairs.
  ///
  /// - Returns: the sets, each in order of numbers.
  package func without(_ works: Set<Int64>) -> [[Int64]] {
    let classes = classes(of: Array(decisions.keys)) { works.contains($0) }
    return PairCover.sets(of: classes) { one, other in
      let (one, other) = (classes[one][0], classes[other][0])
      return parts(one, from: other) && !(works.contains(one) && works.contains(other))
    }
  }

  /// Sets of works of which no two are kept apart, so that every two that are not stand in one of them.
  ///
  /// Where more than a hundred are in decisions against each other, each stands in one set alone, as ``parted(_:)`` has
  /// it. O(n) for those that nobody is against.
  ///
  /// - Parameter works: in any order.
  /// - Returns: the sets, of two works or more, each in order of numbers.
  package func together(_ works: [Int64]) -> [[Int64]] {
    let settled = Set(works.filter { decisions[$0] != nil })
    let sharers = Dictionary(grouping: settled.flatMap { decisions[$0, default: []] }) { $0 }
    let settling = Set(sharers.filter { $0.value.count > 1 }.keys)
    func isSettled(_ work: Int64) -> Bool {
      !settling.isDisjoint(with: decisions[work, default: []])
    }
    let parted = settled.filter(isSettled)
    guard !parted.isEmpty else { return works.count > 1 ? [works.sorted()] : [] }
    guard parted.count <= Self.mostSettled else {
      return self.parted(works).map { $0.sorted() }.filter { $0.count > 1 }
    }
    let others = works.filter { !parted.contains($0) }.sorted()
    let classes = (parted.map { [$0] } + (others.isEmpty ? [] : [others])).sorted { $0[0] < $1[0] }
    return PairCover.sets(of: classes) { !parts(classes[$0][0], from: classes[$1][0]) }
  }

  /// Works that are in the same decisions, by their first numbers; alone those of which `isAlone` says so.
  private func classes(of works: [Int64], where isAlone: (Int64) -> Bool) -> [[Int64]] {
    let (alone, others) = (works.filter(isAlone), works.filter { !isAlone($0) })
    let alike = Dictionary(grouping: others) { decisions[$0, default: []] }
    return (alone.map { [$0] } + alike.values.map { $0.sorted() }).sorted { $0[0] < $1[0] }
  }
}
