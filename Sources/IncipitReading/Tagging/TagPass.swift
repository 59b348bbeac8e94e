/// One pass over a text's sentences, with what its forms count summed up beforehand.
struct TagPass {
  private let weights: TagWeights
  private let keys: [PairKeys]
  /// For each form what it counts in each seat, side by side.
  private let sums: [SIMD16<Int16>]

  private static let seats = TagWeights.Seat.allCases.count

  init(_ weights: TagWeights, _ table: FormTable) {
    self.weights = weights
    keys = table.keys
    var sums: [SIMD16<Int16>] = []
    sums.reserveCapacity(table.signs.count * Self.seats)
    for signs in table.signs {
      for seat in TagWeights.Seat.allCases { sums.append(weights.sum(signs, seat)) }
    }
    self.sums = sums
  }

  /// Tags one sentence.
  ///
  /// - Parameters:
  ///   - forms: all places' forms.
  ///   - places: those of the sentence.
  ///   - lanes: all places' lanes; those of the sentence are written, and read as the earlier pass left them.
  ///   - isSecond: whether an earlier pass has been there.
  func tag(_ forms: [Int32], _ places: Range<Int>, _ lanes: inout [UInt8], isSecond: Bool) {
    let edge = ContextSigns.edge
    var two = edge
    var one = edge
    var before2 = 0
    var before = 0
    for place in places {
      let here = Int(forms[place])
      let behind = place + 1 < places.upperBound ? Int(forms[place + 1]) : 0
      let behind2 = place + 2 < places.upperBound ? Int(forms[place + 2]) : 0
      var score =
        sums[here * Self.seats] &+ sums[before * Self.seats + 1] &+ sums[behind * Self.seats + 2]
        &+ sums[before2 * Self.seats + 3] &+ sums[behind2 * Self.seats + 4]
      let context = ContextSigns(
        keys[before2], keys[before], keys[here], keys[behind], keys[behind2])
      context.words { score &+= weights[$0] }
      context.left(two, one) { score &+= weights[$0] }
      if isSecond {
        let next = place + 1 < places.upperBound ? UInt32(lanes[place + 1]) : edge
        let last = place + 2 < places.upperBound ? UInt32(lanes[place + 2]) : edge
        context.right(two, one, next, last) { score &+= weights[$0] }
      }
      let lane = Self.best(score)
      lanes[place] = UInt8(lane)
      (two, one) = (one, lane)
      (before2, before) = (before, here)
    }
  }

  /// The first lane with the highest score.
  @inline(__always)
  private static func best(_ score: SIMD16<Int16>) -> UInt32 {
    var best = 0
    for lane in 1..<UniversalTag.lanes where score[lane] > score[best] { best = lane }
    return UInt32(best)
  }
}
