/// Four members of a scorer laid side by side, so that one pass over the features serves all four.
///
/// Unit by unit the four stand in neighbouring lanes. What a member gives is then summed over its units
/// in their order, as for one alone, and four such sums are made at once.
struct MemberQuartet: Sendable {
  static let members = 4

  typealias Row = SparseScorer.Row

  /// Eight units of each member, four to a row: as much as is summed in registers at once.
  private struct Half: Sendable {
    var first = Row(repeating: 0)
    var second = Row(repeating: 0)
  }

  /// Per feature what it gives the first and the last eight hidden units of each member; behind the
  /// features the units' biases, and then what the units give themselves.
  private var front: [Half] = []
  private var back: [Half] = []

  /// Lays out the four of `members`, which all have the same features.
  init(_ members: ArraySlice<SparseScorer.Member>) {
    let inputs = members.map(\.hidden.count).min() ?? 0
    front.reserveCapacity(inputs + 2)
    back.reserveCapacity(inputs + 2)
    for feature in 0..<inputs { append(members.map { $0.hidden[feature] }) }
    append(members.map(\.bias))
    append(members.map(\.output))
  }

  private mutating func append(_ rows: [Row]) {
    var halves = (front: Half(), back: Half())
    for (member, row) in rows.enumerated() {
      for unit in 0..<4 {
        let lane = unit * Self.members + member
        halves.front.first[lane] = row[unit]
        halves.front.second[lane] = row[unit + 4]
        halves.back.first[lane] = row[unit + 8]
        halves.back.second[lane] = row[unit + 12]
      }
    }
    front.append(halves.front)
    back.append(halves.back)
  }

  /// What each member gives for `features`.
  @inline(__always)
  func outputs(_ features: Span<UInt16>) -> SIMD4<Float> {
    let outputs = Self.outputs(front, features, behind: SIMD4<Float>(repeating: 0))
    return Self.outputs(back, features, behind: outputs)
  }

  /// What eight units of each member give, added to what those before them do.
  ///
  /// Never made part of its caller: the two halves together want more registers than there are, and who
  /// takes the four numbers apart would have all that leads to them done one by one.
  @inline(never)
  private static func outputs(
    _ rows: [Half], _ features: Span<UInt16>, behind others: SIMD4<Float>
  ) -> SIMD4<Float> {
    let inputs = rows.count - 2
    var sums = rows[inputs]
    for place in features.indices {
      let feature = Int(features[place])
      guard feature < inputs else { continue }
      sums.first += rows[feature].first
      sums.second += rows[feature].second
    }
    var outputs = others
    add(sums.first, rows[inputs + 1].first, to: &outputs)
    add(sums.second, rows[inputs + 1].second, to: &outputs)
    return outputs
  }

  /// Adds what four units of each member give, unit after unit.
  @inline(__always)
  private static func add(_ sums: Row, _ output: Row, to outputs: inout SIMD4<Float>) {
    // Both hold sixteen numbers of 32 bits one behind the other.
    let units = unsafe unsafeBitCast(
      SparseScorer.aboveZero(sums) * output, to: InlineArray<4, SIMD4<Float>>.self)
    outputs += units[0]
    outputs += units[1]
    outputs += units[2]
    outputs += units[3]
  }
}
