import IncipitReading

/// An averaged perceptron with a margin over hashed rows, a lane for each tag (Collins 2002, doi:10.3115/1118693.1118694).
struct TagLearner {
  /// A row for each hash; Σ of the steps taken.
  private(set) var weights: [SIMD16<Float>]
  /// Σ of the steps taken, each times the moment it was taken at.
  private var moments: [SIMD16<Float>]
  private var moment: Float = 1
  private let mask: UInt32
  private let margin: Float
  private let isSecond: Bool
  /// The rows of the place looked at.
  private var rows: [Int] = []

  init(rowBits: Int, margin: Float, isSecond: Bool) {
    weights = Array(repeating: .zero, count: 1 << rowBits)
    moments = weights
    mask = UInt32(1 << rowBits - 1)
    self.margin = margin
    self.isSecond = isSecond
    rows.reserveCapacity(256)
  }

  /// Looks at one place of a sentence.
  ///
  /// - Parameters:
  ///   - place: counted from the sentence's first.
  ///   - forms: the sentence's.
  ///   - given: the lanes given so far, those of the places before.
  ///   - earlier: the lanes that the first pass gave; empty in the first pass.
  ///   - table: what the forms show.
  mutating func look(
    at place: Int, _ forms: [Int32], _ given: [UInt8], _ earlier: ArraySlice<UInt8>,
    _ table: FormTable
  ) {
    rows.removeAll(keepingCapacity: true)
    func form(_ place: Int) -> Int { forms.indices.contains(place) ? Int(forms[place]) : 0 }
    let seats: [(Int, TagWeights.Seat)] = [
      (0, .here), (-1, .before), (1, .behind), (-2, .before2), (2, .behind2),
    ]
    for (offset, seat) in seats {
      let signs = table.signs[form(place + offset)]
      for sign in seat == .here ? signs.own : signs.near {
        rows.append(Int(TagWeights.seated(sign, seat) & mask))
      }
    }
    let context = ContextSigns(
      table.keys[form(place - 2)], table.keys[form(place - 1)], table.keys[form(place)],
      table.keys[form(place + 1)], table.keys[form(place + 2)])
    let two = place > 1 ? UInt32(given[place - 2]) : ContextSigns.edge
    let one = place > 0 ? UInt32(given[place - 1]) : ContextSigns.edge
    context.words { rows.append(Int($0 & mask)) }
    context.left(two, one) { rows.append(Int($0 & mask)) }
    guard isSecond else { return }
    func lane(_ place: Int) -> UInt32 {
      place < forms.count ? UInt32(earlier[earlier.startIndex + place]) : ContextSigns.edge
    }
    context.right(two, one, lane(place + 1), lane(place + 2)) { rows.append(Int($0 & mask)) }
  }

  /// What the place looked at counts for each lane.
  var score: SIMD16<Float> {
    var score = SIMD16<Float>.zero
    for row in rows { score += weights[row] }
    return score
  }

  /// The first lane with the highest score.
  static func best(_ score: SIMD16<Float>) -> Int {
    score.indices.dropFirst().reduce(0) { score[$1] > score[$0] ? $1 : $0 }
  }

  /// Steps away from the strongest wrong lane, unless the right one leads by the margin.
  mutating func learn(_ gold: Int, from score: SIMD16<Float>) {
    moment += 1
    var others = score
    others[gold] = -.infinity
    let rival = Self.best(others)
    guard score[gold] - score[rival] < margin else { return }
    var step = SIMD16<Float>.zero
    step[gold] = 1
    step[rival] = -1
    for row in rows {
      weights[row] += step
      moments[row] += step * moment
    }
  }

  /// Puts the mean of all moments in the place of the last.
  mutating func average() {
    for row in weights.indices { weights[row] -= moments[row] / moment }
    moments = []
  }

  /// Adds the weights of another model of the same shape.
  mutating func add(_ other: TagLearner) {
    for row in weights.indices { weights[row] += other.weights[row] }
  }

  /// The weights in steps of a 127th of the greatest, clipped so that no more than one in 100,000 is.
  var bytes: [Int8] {
    var sizes = weights.flatMap { row in row.indices.map { abs(row[$0]) } }.filter { $0 > 0 }
    sizes.sort()
    guard !sizes.isEmpty else { return Array(repeating: 0, count: weights.count * 16) }
    let limit = sizes[sizes.count - 1 - sizes.count / 100_000]
    return weights.flatMap { row in
      row.indices.map { Int8(max(-127, min(127, (row[$0] / limit * 127).rounded()))) }
    }
  }
}
