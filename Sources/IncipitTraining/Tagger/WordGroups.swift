import Foundation
import IncipitReading

/// Groups of words that keep the same company: the frequent words just before and just behind them.
///
/// Spherical k-means over the square roots of the shares that each neighbour has, the common ones damped.
struct WordGroups {
  /// The words met often enough, the most frequent first.
  let words: [String]
  /// For each word its neighbours with their weights; of length one.
  private let rows: [[(column: Int, weight: Float)]]
  /// How much each word counts for its group's centre.
  private let sizes: [Float]
  private let columns: Int

  /// - Parameters:
  ///   - texts: all that is counted.
  ///   - minimum: how often a word must stand in `texts`.
  ///   - company: how many of the most frequent words are looked for beside it.
  init(_ texts: [TaggerText], minimum: Int, company: Int) {
    let counts = Self.counts(of: texts)
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let words = order.filter { $0.value >= minimum }.map(\.key)
    var numbers: [String: Int] = [:]
    for (index, word) in words.enumerated() { numbers[word] = index }
    let other = min(company, words.count)
    let side = other + 1
    var rows = [[Int: Int]](repeating: [:], count: words.count)
    for text in texts {
      let local = text.vocabulary.map { numbers[$0] ?? -1 }
      for index in text.sentences.indices {
        let places = text.sentence(index)
        for place in places {
          let word = local[Int(text.words[place])]
          guard word >= 0 else { continue }
          func column(_ place: Int) -> Int {
            guard places.contains(place) else { return other }
            let number = local[Int(text.words[place])]
            return number >= 0 && number < other ? number : other
          }
          rows[word][column(place - 1), default: 0] += 1
          rows[word][side + column(place + 1), default: 0] += 1
        }
      }
    }
    var totals = [Float](repeating: 0, count: 2 * side)
    for row in rows { for (column, count) in row { totals[column] += Float(count) } }
    let all = max(totals.reduce(0, +), 1)
    self.words = words
    columns = 2 * side
    sizes = words.map { Float(counts[$0] ?? 0).squareRoot() }
    self.rows = rows.map { row in
      let sum = Float(row.values.reduce(0, +))
      let weighed = row.sorted { $0.key < $1.key }.map { column, count in
        (
          column: column,
          weight: (Float(count) / sum).squareRoot()
            / (totals[column] / all).squareRoot().squareRoot()
        )
      }
      let length = weighed.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
      return weighed.map { (column: $0.column, weight: $0.weight / max(length, 1e-9)) }
    }
  }

  /// For each word the number of its group, from 1 on.
  func groups(_ count: Int, rounds: Int, seed: UInt64) -> [UInt8] {
    precondition(count > 0 && count < 256 && count % 2 == 0)
    guard words.count >= count else { return Array(repeating: 0, count: words.count) }
    var random = SplitMix64(seed: seed)
    var centres = [Float](repeating: 0, count: columns * count)
    let starts = Self.draw(count, by: sizes, &random)
    for (group, word) in starts.enumerated() {
      for entry in rows[word] { centres[entry.column * count + group] = entry.weight }
    }
    var found = [UInt8](repeating: 0, count: words.count)
    for _ in 0..<rounds {
      var next = [Float](repeating: 0, count: columns * count)
      for (word, row) in rows.enumerated() {
        let group = Self.nearest(row, centres, count)
        found[word] = UInt8(group + 1)
        for entry in row { next[entry.column * count + group] += entry.weight * sizes[word] }
      }
      var lengths = [Float](repeating: 0, count: count)
      for index in next.indices { lengths[index % count] += next[index] * next[index] }
      for index in next.indices where lengths[index % count] > 0 {
        centres[index] = next[index] / lengths[index % count].squareRoot()
      }
    }
    return found
  }

  private static func nearest(
    _ row: [(column: Int, weight: Float)], _ centres: [Float], _ count: Int
  ) -> Int {
    var scores = [Float](repeating: 0, count: count)
    for entry in row {
      let start = entry.column * count
      for group in 0..<count { scores[group] += entry.weight * centres[start + group] }
    }
    return scores.indices.dropFirst().reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
  }

  /// `count` different indices, drawn by size.
  private static func draw(
    _ count: Int, by sizes: [Float], _ random: inout SplitMix64
  ) -> [Int] {
    // The smallest of exponential waiting times, the rate being the size: a draw without putting back.
    let waits = sizes.map { size in
      -log(Double.random(in: 0x1p-60..<1, using: &random)) / Double(size)
    }
    return Array(waits.indices.sorted { (waits[$0], $0) < (waits[$1], $1) }.prefix(count))
  }

  private static func counts(of texts: [TaggerText]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      var local = [Int](repeating: 0, count: text.vocabulary.count)
      for word in text.words { local[Int(word)] += 1 }
      for (word, count) in zip(text.vocabulary, local) { counts[word, default: 0] += count }
    }
    return counts
  }
}
