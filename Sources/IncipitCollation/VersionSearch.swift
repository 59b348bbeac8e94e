/// Finds works that share text, by their sketches.
package struct VersionSearch {
  /// Two works of which one may be a version of the other.
  package struct Pair: Hashable, Sendable {
    /// Numbers of works, the smaller first.
    package let first: Int64
    package let second: Int64
    /// How much of the shorter one is in the other, estimated, 0…1.
    package let containment: Double
  }

  /// A share that is worth a closer look; quotations and repeated notes share less.
  package static let threshold = 0.25
  /// Texts with fewer sampled shingles are compared whole alone.
  private static let minimumSample = 4
  /// A run of words that more works have is a phrase of an archive and joins nothing.
  private static let mostWorks = 50

  private let sketches: [(work: Int64, sketch: TextSketch)]
  private let apart: KeptApart

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - sketches: of all works, in any order.
  ///   - keptApart: sets of works of which no two are versions of each other, whatever their texts say.
  package init(_ sketches: [(work: Int64, sketch: TextSketch)], keptApart: [[Int64]] = []) {
    self.sketches = sketches.sorted { $0.work < $1.work }
    apart = KeptApart(keptApart)
  }

  /// The pairs, those that share most first; each is to be verified with the texts.
  ///
  /// O(n) in the number of hashes of all sketches, O(n log n) in those that are shared, and every two works
  /// of one text.
  package func pairs() -> [Pair] {
    var pairs = likePairs(among: Array(sketches.indices))
    for works in copies() {
      for (place, one) in works.enumerated() {
        for other in works[(place + 1)...] where !apart.parts(one, from: other) {
          pairs.append(Pair(first: one, second: other, containment: 1))
        }
      }
    }
    return Self.ordered(pairs)
  }

  /// The pairs of different texts that share enough, in any order.
  private func likePairs(among indices: [Int]) -> [Pair] {
    var entries: [(hash: UInt64, index: Int32)] = []
    var filter = RepeatFilter(
      count: indices.reduce(0) { $0 + sketches[$1].sketch.hashes.count })
    for index in indices { for hash in sketches[index].sketch.hashes { filter.insert(hash) } }
    for index in indices {
      for hash in sketches[index].sketch.hashes where filter.mayRepeat(hash) {
        entries.append((hash, Int32(index)))
      }
    }
    entries.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var shared: [UInt64: Int] = [:]
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > 1, end - start <= Self.mostWorks {
        for one in start..<end {
          for other in one + 1..<end {
            let key = UInt64(entries[one].index) << 32 | UInt64(entries[other].index)
            shared[key, default: 0] += 1
          }
        }
      }
      start = end
    }
    var pairs: [Pair] = []
    for (key, count) in shared {
      let one = sketches[Int(key >> 32)]
      let other = sketches[Int(key & 0xFFFF_FFFF)]
      // Above the reach of either, what they share cannot be seen.
      let reach = min(one.sketch.reach, other.sketch.reach)
      let size = min(one.sketch.count(upTo: reach), other.sketch.count(upTo: reach))
      guard size >= Self.minimumSample else { continue }
      let containment = Double(count) / Double(size)
      guard containment >= Self.threshold, one.sketch.textHash != other.sketch.textHash,
        !apart.parts(one.work, from: other.work)
      else { continue }
      pairs.append(Pair(first: one.work, second: other.work, containment: containment))
    }
    return pairs
  }

  /// Works whose words are the same in the same order, in order of numbers; two or more each.
  private func copies() -> [[Int64]] {
    var byText: [UInt64: [Int64]] = [:]
    for entry in sketches where entry.sketch.words > 0 {
      byText[entry.sketch.textHash, default: []].append(entry.work)
    }
    return byText.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private static func ordered(_ pairs: [Pair]) -> [Pair] {
    pairs.sorted {
      ($1.containment, $0.first, $0.second) < ($0.containment, $1.first, $1.second)
    }
  }
}

extension VersionSearch {
  /// Works that stand together in a list of versions.
  package struct Group: Hashable, Sendable {
    /// Numbers of works, ascending: all that have one text, else two.
    package let works: [Int64]
    /// Whether their words are the same in the same order; other works are to be verified with the texts.
    package let isSameText: Bool

    package init(works: [Int64], isSameText: Bool) {
      self.works = works
      self.isSameText = isSameText
    }
  }

  /// Works of the same text together, in order of numbers, then all others two by two, those that share most
  /// first.
  ///
  /// Of works of one text the first alone is held against others. Where some of them are kept apart, each stands in
  /// a group with every one that it is not kept apart from, and each that the first is kept apart from is held
  /// against others too.
  /// O(n log n) in the number of hashes of all sketches.
  ///
  /// - Parameter work: only what this work, or the first one of its text, is in; nil for all.
  /// - Returns: the groups.
  package func groups(of work: Int64? = nil) -> [Group] {
    let texts = copies()
    var firsts: [Int64: Int64] = [:]
    for works in texts.flatMap(apart.parted) {
      for one in works.dropFirst() { firsts[one] = works[0] }
    }
    let pairs = likePairs(among: sketches.indices.filter { firsts[sketches[$0].work] == nil })
    let groups =
      texts.flatMap(apart.together).map { Group(works: $0, isSameText: true) }
      + Self.ordered(pairs).map { Group(works: [$0.first, $0.second], isSameText: false) }
    guard let work else { return groups }
    return groups.filter { $0.works.contains($0.isSameText ? work : firsts[work] ?? work) }
  }
}
