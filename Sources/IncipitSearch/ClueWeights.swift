import Foundation

/// What one clue counts in each of some texts, be they scenes or whole works.
///
/// The clue's own words count as BM25 has it (Robertson and Zaragoza 2009), with a text's length
/// counting in full. Together with the related words they count by surprise: the logarithm of one in how
/// many texts has as much of them, so that a family of common words tells little however near it stands.
struct ClueWeights {
  /// How fast more of the same counts less.
  private static let saturation = 3.0

  /// What the surprise at a clue with its related words counts beside the clue's own words.
  private static let familyShare = 2.0

  /// How many texts there are in all.
  let total: Double
  /// Of each text, in words, over the mean; above 0.
  let lengths: [Double]

  init(total: Int, lengths: [Int]) {
    self.total = Double(max(total, lengths.count, 1))
    let mean = max(1, Double(lengths.reduce(0, +)) / Double(max(1, lengths.count)))
    self.lengths = lengths.map { Double(max(1, $0)) / mean }
  }

  /// What a clue counts in each text, of whose own words it has `exact` and of whose related words
  /// `related`.
  ///
  /// `holders` is in how many texts the clue's own words stand, those not weighed included. O(n log n).
  func values(exact: [Double], related: [Double], holders: Int) -> [Double] {
    let rarity = Self.rarity(of: Double(holders), among: total)
    let shares = lengths.indices.map { index in
      share(exact[index] + related[index], lengths[index])
    }
    let order = shares.filter { $0 > 0 }.sorted(by: >)
    return lengths.indices.map { index in
      guard shares[index] > 0 else { return 0 }
      let own = rarity * (Self.saturation + 1) * share(exact[index], lengths[index])
      let surprise = log(total / Double(Self.count(atLeast: shares[index], in: order)))
      return own + Self.familyShare * surprise
    }
  }

  /// How much it tells that a text is one of `holders` among `total`.
  static func rarity(of holders: Double, among total: Double) -> Double {
    log(1 + (max(0, total - holders) + 0.5) / (holders + 0.5))
  }

  private func share(_ amount: Double, _ length: Double) -> Double {
    amount / (amount + Self.saturation * length)
  }

  /// How many of `order`, which falls, are at least `value`.
  private static func count(atLeast value: Double, in order: [Double]) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = low + (high - low) / 2
      if order[middle] >= value { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}
