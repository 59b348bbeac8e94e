import Foundation

/// A linear chain over the turns of a conversation whose state is the last two speakers.
///
/// The forward-backward algorithm (Rabiner 1989, doi:10.1109/5.18626) in the linear domain, scaled at
/// each turn so that nothing runs out of range. That a speaker comes back after one turn is a factor
/// on few states, which is added to the plain sum over all: O(turns × candidates²).
package struct ConversationChain: Sendable {
  /// For each turn its candidates, −1 for somebody outside the cast; no two of a turn are the same.
  package let candidates: [[Int32]]
  /// For each turn the weight of each candidate, in nats; −∞ for one that is ruled out.
  package var locals: [[Double]]
  /// For each turn the weight of a candidate (row) of the turn before followed by one of its own, in
  /// nats; empty for the first turn.
  package let steps: [[Double]]
  /// For each turn the weight, in nats, of its speaker having spoken two turns before.
  package let echoes: [Double]

  package init(candidates: [[Int32]], locals: [[Double]], steps: [[Double]], echoes: [Double]) {
    self.candidates = candidates
    self.locals = locals
    self.steps = steps
    self.echoes = echoes
  }

  /// How probable everything is that a weight stands for.
  package struct Expectations: Sendable {
    /// Of each candidate of each turn.
    package var nodes: [[Double]]
    /// Of each pair, as `steps` has them.
    package var edges: [[Double]]
    /// Of each turn's speaker having spoken two turns before.
    package var echoes: [Double]
  }

  /// The probability of each candidate of each turn.
  package func marginals() -> [[Double]] { expectations().nodes }

  /// The probabilities of candidates, pairs and returns.
  package func expectations() -> Expectations {
    let count = locals.count
    let potentials = locals.map { scores -> [Double] in
      let top = scores.max() ?? 0
      guard top > -.infinity else { return scores.map { _ in 1 } }
      return scores.map { $0 == -.infinity ? 0 : exp(max(-30, $0 - top)) }
    }
    if count == 1 {
      return Expectations(nodes: [Self.normalised(potentials[0])], edges: [[]], echoes: [0])
    }
    let factors = steps.map(Self.factors)
    // For each candidate of a turn its place among those of two turns before, −1 if it is new.
    let returning = candidates.indices.map { index -> [Int] in
      guard index >= 2 else { return [] }
      return candidates[index].map { person in
        person < 0 ? -1 : candidates[index - 2].firstIndex(of: person) ?? -1
      }
    }
    let gains = echoes.map { exp(min(30, max(-30, $0))) - 1 }
    let forward = forward(potentials, factors, returning, gains)
    return backward(forward, potentials, factors, returning, gains)
  }

  /// What pairs of so many nats are multiplied by; neighbours are mostly alike.
  private static func factors(_ nats: [Double]) -> [Double] {
    var last = 0.0
    var factor = 1.0
    return nats.map { value in
      if value != last {
        last = value
        factor = value == 0 ? 1 : exp(min(30, max(-30, value)))
      }
      return factor
    }
  }

  /// For each turn from the second the mass of each pair (speaker before, speaker).
  private func forward(
    _ potentials: [[Double]], _ factors: [[Double]], _ returning: [[Int]], _ gains: [Double]
  ) -> [[Double]] {
    var forward: [[Double]] = [[]]
    for index in 1..<potentials.count {
      let width = potentials[index].count
      let middle = potentials[index - 1].count
      var row = [Double](repeating: 0, count: middle * width)
      let before = forward[index - 1]
      let (potential, factor, back) = (potentials[index], factors[index], returning[index])
      for second in 0..<middle {
        var sum = index == 1 ? potentials[0][second] : 0
        if index > 1 {
          var place = second
          while place < before.count {
            sum += before[place]
            place += middle
          }
        }
        for third in 0..<width {
          var mass = sum
          if index > 1, back[third] >= 0 {
            mass += gains[index] * before[back[third] * middle + second]
          }
          row[second * width + third] = mass * potential[third] * factor[second * width + third]
        }
      }
      forward.append(Self.normalised(consume row))
    }
    return forward
  }

  private func backward(
    _ forward: [[Double]], _ potentials: [[Double]], _ factors: [[Double]], _ returning: [[Int]],
    _ gains: [Double]
  ) -> Expectations {
    let count = potentials.count
    var nodes = [[Double]](repeating: [], count: count)
    var edges = nodes
    var echoes = [Double](repeating: 0, count: count)
    var backward = [Double](repeating: 1, count: forward[count - 1].count)
    for index in stride(from: count - 1, through: 1, by: -1) {
      let width = potentials[index].count
      let middle = potentials[index - 1].count
      var joint = forward[index]
      for pair in joint.indices { joint[pair] *= backward[pair] }
      joint = Self.normalised(consume joint)
      var own = [Double](repeating: 0, count: width)
      var before = [Double](repeating: 0, count: middle)
      for second in 0..<middle {
        for third in 0..<width {
          own[third] += joint[second * width + third]
          before[second] += joint[second * width + third]
        }
      }
      nodes[index] = own
      nodes[index - 1] = before
      edges[index] = joint
      guard index >= 2 else { continue }
      let first = potentials[index - 2].count
      var next = [Double](repeating: 0, count: first * middle)
      var returns = 0.0
      var total = 0.0
      let (potential, factor, back) = (potentials[index], factors[index], returning[index])
      let ahead = forward[index - 1]
      for second in 0..<middle {
        var sum = 0.0
        for third in 0..<width {
          let pair = second * width + third
          let value = potential[third] * factor[pair] * backward[pair]
          sum += value
          guard back[third] >= 0 else { continue }
          let place = back[third] * middle + second
          next[place] += gains[index] * value
          returns += ahead[place] * (gains[index] + 1) * value
        }
        for one in 0..<first {
          next[one * middle + second] += sum
          total += ahead[one * middle + second] * next[one * middle + second]
        }
      }
      echoes[index] = total > 0 ? min(1, returns / total) : 0
      backward = Self.normalised(consume next)
    }
    return Expectations(nodes: nodes, edges: edges, echoes: echoes)
  }

  private static func normalised(_ values: consuming [Double]) -> [Double] {
    var sum = 0.0
    for index in values.indices { sum += values[index] }
    guard sum > 0 else {
      return [Double](repeating: 1 / Double(max(1, values.count)), count: values.count)
    }
    for index in values.indices { values[index] /= sum }
    return values
  }
}
