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

  /// Prepares the search.
  ///
  /// - Parameter sketches: of all works, in any order.
  package init(_ sketches: [(work: Int64, sketch: TextSketch)]) {
    self.sketches = sketches.sorted { $0.work < $1.work }
  }

  /// The pairs, those that share most first; each is to be verified with the texts.
  ///
  /// O(n log n) in the number of hashes of all sketches.
  package func pairs() -> [Pair] {
    var entries: [(hash: UInt64, index: Int32)] = []
    var byText: [UInt64: [Int]] = [:]
    for (index, entry) in sketches.enumerated() {
      for hash in entry.sketch.hashes { entries.append((hash, Int32(index))) }
      if entry.sketch.words > 0 { byText[entry.sketch.textHash, default: []].append(index) }
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
    var pairs: Set<Pair> = []
    for (key, count) in shared {
      let one = sketches[Int(key >> 32)]
      let other = sketches[Int(key & 0xFFFF_FFFF)]
      // Above the reach of either, what they share cannot be seen.
      let reach = min(one.sketch.reach, other.sketch.reach)
      let size = min(one.sketch.count(upTo: reach), other.sketch.count(upTo: reach))
      guard size >= Self.minimumSample else { continue }
      let containment = Double(count) / Double(size)
      guard containment >= Self.threshold, one.sketch.textHash != other.sketch.textHash else {
        continue
      }
      pairs.insert(Pair(first: one.work, second: other.work, containment: containment))
    }
    for works in byText.values where works.count > 1 {
      for (place, one) in works.enumerated() {
        for other in works[(place + 1)...] {
          pairs.insert(
            Pair(first: sketches[one].work, second: sketches[other].work, containment: 1))
        }
      }
    }
    return pairs.sorted {
      ($1.containment, $0.first, $0.second) < ($0.containment, $1.first, $1.second)
    }
  }
}
