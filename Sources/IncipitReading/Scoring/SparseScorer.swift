package import IncipitLexicon

/// Scores a candidate by its features: a linear part and one hidden layer over the same sparse input.
///
/// score(x) = l·x + mean over members of o·max(0, Hx + b). The linear part says what each clue counts
/// for itself, the hidden layer what clues count together. Several members, learned apart, are steadier
/// than one (Hansen and Salamon 1990, doi:10.1109/34.58871). Scores of the candidates for one decision
/// are compared through a softmax, so they are in nats.
package struct SparseScorer: Sendable {
  /// Hidden units of a member.
  package static let units = 16
  package typealias Row = SIMD16<Float>

  /// What one member's hidden layer holds.
  package struct Member: Sendable {
    /// Per feature what it gives each hidden unit.
    package var hidden: [Row]
    package var bias = Row(repeating: 0)
    package var output = Row(repeating: 0)

    package init(inputs: Int) { hidden = Array(repeating: Row(repeating: 0), count: inputs) }

    /// What the hidden units get from `features`, before they are cut at 0.
    @inline(__always)
    package func sums(_ features: [UInt16]) -> Row {
      var sums = bias
      for feature in features where Int(feature) < hidden.count { sums += hidden[Int(feature)] }
      return sums
    }

    /// What the member gives for these sums.
    @inline(__always)
    func output(of sums: Row) -> Float { (SparseScorer.aboveZero(sums) * output).sum() }
  }

  /// What is negative cut at 0.
  @inline(__always)
  static func aboveZero(_ sums: Row) -> Row {
    // Half of a number and its magnitude is the number itself above 0 and 0 below: exact, and done with
    // whole vectors, where a comparison is done lane by lane.
    // Both vectors have 16 lanes of 32 bits, and every pattern of bits is a value of either.
    let bits = unsafe unsafeBitCast(sums, to: SIMD16<UInt32>.self) & 0x7FFF_FFFF
    return unsafe (sums + unsafeBitCast(bits, to: Row.self)) * 0.5
  }

  /// Per feature.
  package var linear: [Float]
  package var members: [Member] {
    // What is still being learned is laid out when it is done.
    didSet { quartets = [] }
  }
  /// The first members, four by four; none while they change.
  private var quartets: [MemberQuartet] = []

  /// A scorer of `inputs` features with one member, that scores everything 0.
  package init(inputs: Int) {
    linear = Array(repeating: 0, count: inputs)
    members = [Member(inputs: inputs)]
  }

  /// The mean of scorers of the same features.
  package init(meanOf scorers: [SparseScorer]) {
    let share = 1 / Float(max(1, scorers.count))
    linear = scorers.first?.linear.map { _ in 0 } ?? []
    for scorer in scorers {
      for feature in linear.indices { linear[feature] += scorer.linear[feature] * share }
    }
    members = scorers.flatMap { scorer in
      scorer.members.map { member in
        var member = member
        member.output *= share
        return member
      }
    }
    layOut()
  }

  /// The scorer that `file` holds under `name`; one that scores everything 0 if the file is missing
  /// or has another number of features.
  package init(_ name: String, of file: WeightFile?, inputs: Int) {
    self.init(inputs: inputs)
    let size = (inputs + 2) * Self.units
    guard let linear = file?.table(name + ".linear", of: Float.self), linear.count == inputs,
      let hidden = file?.table(name + ".hidden", of: Float.self),
      hidden.count > 0, hidden.count % size == 0
    else { return }
    self.linear = linear.elements
    members = (0..<hidden.count / size).map { index in
      var member = Member(inputs: inputs)
      let row = { (number: Int) in
        Row((0..<Self.units).map { hidden[index * size + number * Self.units + $0] })
      }
      for feature in 0..<inputs { member.hidden[feature] = row(feature) }
      member.bias = row(inputs)
      member.output = row(inputs + 1)
      return member
    }
    layOut()
  }

  private mutating func layOut() {
    let size = MemberQuartet.members
    quartets = (0..<members.count / size).map {
      MemberQuartet(members[$0 * size..<($0 + 1) * size])
    }
  }

  /// Writes the scorer's tables under `name`.
  package func add(to writer: inout WeightWriter, as name: String) {
    writer.add(name + ".linear", linear)
    writer.add(
      name + ".hidden",
      members.flatMap { member in
        (member.hidden + [member.bias, member.output]).flatMap { row in
          (0..<Self.units).map { row[$0] }
        }
      })
  }

  /// In nats.
  ///
  /// O(features × members).
  package func score(_ features: FeatureList) -> Double {
    Double(features.withSpan { score(of: $0) })
  }

  /// The same for a list of features' numbers.
  package func score(of features: [UInt16]) -> Float { score(of: features.span) }

  private func score(of features: Span<UInt16>) -> Float {
    var score: Float = 0
    for place in features.indices {
      let feature = Int(features[place])
      if feature < linear.count { score += linear[feature] }
    }
    for index in quartets.indices {
      let outputs = quartets[index].outputs(features)
      for lane in outputs.indices { score += outputs[lane] }
    }
    for member in members[(quartets.count * MemberQuartet.members)...] {
      var sums = member.bias
      for place in features.indices where Int(features[place]) < member.hidden.count {
        sums += member.hidden[Int(features[place])]
      }
      score += member.output(of: sums)
    }
    return score
  }
}
