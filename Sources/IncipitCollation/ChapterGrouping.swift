import Foundation
import IncipitText

/// Finds files that seem to be chapters of one work.
///
/// Pairs that share a title, a file's name without its number, or a name of a person are scored
/// (`PairScore`); groups grow from the best pairs as long as the mean over all pairs of two groups stays
/// above the threshold (agglomerative clustering by average linkage, Sokal and Michener 1958) and no pair
/// of them is barred: the same chapter twice, two authors, or a person's word that they are not one.
package struct ChapterGrouping {
  private let candidates: [Candidate]
  private let rarity: NameRarity
  private let apart: KeptApart

  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  /// Prepares the comparison.
  ///
  /// - Parameters:
  ///   - files: the works on the shelf that may be pieces, in any order.
  ///   - keptApart: sets of works of which no two are of one work.
  package init(_ files: [LooseFile], keptApart: [[Int64]] = []) {
    let all = files.sorted { $0.id < $1.id }.map(Candidate.init)
    // Names are as rare as they are among all works; whole ones only are not offered.
    rarity = NameRarity(all)
    candidates = all.filter(\.isLoose)
    apart = KeptApart(keptApart)
  }

  /// The chapters that a file holds: by its text, else by its title, else by its name; ascending.
  package static func chapters(of file: LooseFile) -> [Int] { Candidate(file).chapters }

  /// The groups, those with the surest first.
  ///
  /// O(pairs that share something), at most some hundred for each file.
  package func groups() -> [ChapterGroup] {
    var edges: [(pair: Pair, score: PairScore)] = []
    for pair in pairs() {
      let score = score(pair)
      if score.value >= PairScore.threshold, !score.isBarred { edges.append((pair, score)) }
    }
    edges.sort {
      ($1.score.value, $0.pair.first, $0.pair.second)
        < ($0.score.value, $1.pair.first, $1.pair.second)
    }
    var clusters = candidates.indices.map { [$0] }
    var clusterOf = Array(candidates.indices)
    for edge in edges {
      let one = clusterOf[edge.pair.first]
      let other = clusterOf[edge.pair.second]
      guard one != other, let mean = linkage(clusters[one], clusters[other]),
        mean >= PairScore.kinship
      else { continue }
      for member in clusters[other] { clusterOf[member] = one }
      clusters[one] += clusters[other]
      clusters[other] = []
    }
    return clusters.filter { $0.count > 1 }.map(group).sorted {
      ($1.confidence, $0.members[0].id) < ($0.confidence, $1.members[0].id)
    }
  }

  private func score(_ pair: Pair) -> PairScore {
    PairScore(candidates[pair.first], candidates[pair.second], rarity)
  }

  /// The mean score over the pairs of two groups; nil if one of them is barred.
  private func linkage(_ one: [Int], _ other: [Int]) -> Double? {
    var sum = 0.0
    for first in one {
      for second in other {
        guard !apart.parts(candidates[first].file.id, from: candidates[second].file.id) else {
          return nil
        }
        let score = score(Pair(first, second))
        guard !score.isBarred else { return nil }
        sum += score.value
      }
    }
    return sum / Double(one.count * other.count)
  }

  /// The pairs that share a key; of a key that very many have, each with those next to it.
  private func pairs() -> Set<Pair> {
    var keys: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      if let title = candidate.title { keys["t " + title, default: []].append(index) }
      if candidate.hasNumberedName, !candidate.stem.isEmpty {
        keys["f " + candidate.stem, default: []].append(index)
      }
      for name in candidate.names { keys["n " + name, default: []].append(index) }
    }
    var pairs: Set<Pair> = []
    for files in keys.values {
      let reach = files.count <= Self.mostCompared ? files.count : Self.mostNeighbours
      for (place, one) in files.enumerated() {
        for other in files[(place + 1)...].prefix(reach) { pairs.insert(Pair(one, other)) }
      }
    }
    return pairs
  }

  private static let mostCompared = 200
  private static let mostNeighbours = 20

  private func group(_ indices: [Int]) -> ChapterGroup {
    let members = indices.map { candidates[$0] }.sorted { one, other in
      switch (one.chapters.first, other.chapters.first) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default:
        (one.file.fileName.count, one.file.fileName, one.file.id)
          < (other.file.fileName.count, other.file.fileName, other.file.id)
      }
    }
    let chapters = members.flatMap(\.chapters)
    let inAll = members.compactMap(\.chaptersInAll).max()
    let isOrderKnown = members.allSatisfy { !$0.chapters.isEmpty }
    let highest = chapters.max() ?? 0
    return ChapterGroup(
      members: members.map { ChapterGroup.Member(id: $0.file.id, chapters: $0.chapters) },
      gaps: isOrderKnown
        ? NumberGaps(in: chapters, from: 1, upTo: max(highest, min(inAll ?? 0, 1000)))
        : NumberGaps(in: [], from: 1, upTo: 0),
      chaptersInAll: inAll, grounds: grounds(members, isOrderKnown),
      confidence: confidence(indices))
  }

  /// From the mean over all pairs; of groups told by rare names alone one in ten is none.
  private func confidence(_ indices: [Int]) -> Double {
    var sum = 0.0
    var count = 0.0
    for (place, one) in indices.enumerated() {
      for other in indices[(place + 1)...] {
        sum += score(Pair(one, other)).value
        count += 1
      }
    }
    let surplus = sum / max(1, count) - PairScore.threshold
    return min(0.99, 1 / (1 + exp(-1.2 - surplus)))
  }

  private func grounds(_ members: [Candidate], _ isOrderKnown: Bool) -> [ChapterGroup.Ground] {
    var grounds: [ChapterGroup.Ground] = []
    let first = members[0]
    if let title = first.title, members.allSatisfy({ $0.title == title }) {
      grounds.append(.title(first.file.title ?? title))
    }
    if let author = first.file.author,
      members.allSatisfy({ $0.file.author?.lowercased() == author.lowercased() })
    {
      grounds.append(.author(author))
    }
    if !first.stem.isEmpty, first.hasNumberedName, members.allSatisfy({ $0.stem == first.stem }) {
      grounds.append(.fileNames(first.stem))
    }
    if isOrderKnown { grounds.append(.numbers) }
    let people = common(members)
    if !people.isEmpty { grounds.append(.people(people)) }
    if members.allSatisfy({ $0.file.manner == first.file.manner }) { grounds.append(.manner) }
    return grounds
  }

  /// The names that at least two thirds of the files have, rarest first, three at most.
  private func common(_ members: [Candidate]) -> [String] {
    var counts: [String: Int] = [:]
    for member in members { for name in member.names { counts[name, default: 0] += 1 } }
    let shared = counts.filter { $0.value * 3 >= members.count * 2 }.keys
    return Array(
      shared.sorted { (rarity.count($0), $0) < (rarity.count($1), $1) }.prefix(3))
  }
}
