import Foundation

/// Things of which the n-th is drawn about 1/n as often as the first (Zipf's law), as words of a text are.
struct ZipfList: Sendable {
  /// The most frequent first.
  let things: [String]
  private let sums: [Double]

  /// The weight of the n-th, from 1, is 1 / (n + shift)^power: `shift` flattens the head, `power` thins
  /// the tail.
  init(_ things: [String], shift: Double = 0, power: Double = 1) {
    self.things = things
    var sum = 0.0
    sums = things.indices.map { index in
      sum += pow(Double(index) + 1 + shift, -power)
      return sum
    }
  }

  /// The place of one of the things; O(log n).
  func rank(_ random: inout ShelfRandom) -> Int {
    let target = Double(random.next() >> 11) / 9_007_199_254_740_992 * (sums.last ?? 0)
    var low = 0
    var high = max(0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// One of the things; an empty text if there is none.
  func draw(_ random: inout ShelfRandom) -> String {
    things.isEmpty ? "" : things[rank(&random)]
  }
}
