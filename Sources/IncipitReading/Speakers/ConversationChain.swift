import Foundation

/// A linear chain over the turns of a conversation whose state is the last two speakers.
///
/// The forward-backward algorithm (Rabiner 1989, doi:10.1109/5.18626) in the linear domain, scaled at
/// each turn so that nothing runs out of range.
struct ConversationChain {
  /// For each turn the weight of each candidate, in nats.
  let locals: [[Double]]
  /// The weight of going from a candidate of the turn before to one of turn `index`.
  let step: (_ index: Int, _ before: Int, _ own: Int) -> Double
  /// The weight of a candidate of the turn before the last coming back at turn `index`.
  let echo: (_ index: Int, _ first: Int, _ last: Int) -> Double

  /// The probability of each candidate of each turn.
  func marginals() -> [[Double]] {
    let count = locals.count
    let potentials = locals.map { scores -> [Double] in
      let top = scores.max() ?? 0
      return scores.map { exp(max(-30, $0 - top)) }
    }
    if count == 1 { return [normalised(potentials[0])] }
    // States are pairs (speaker at i−1, speaker at i), for i from 1.
    var steps: [[Double]] = [[]]
    for index in 1..<count {
      var table: [Double] = []
      for one in locals[index - 1].indices {
        for other in locals[index].indices {
          table.append(exp(step(index, one, other)))
        }
      }
      steps.append(table)
    }
    var forward: [[Double]] = [[]]
    forward.append(
      normalised(
        locals[0].indices.flatMap { one in
          locals[1].indices.map { other in
            potentials[0][one] * potentials[1][other] * steps[1][one * locals[1].count + other]
          }
        }))
    for index in 2..<max(2, count) {
      let width = locals[index].count
      let middle = locals[index - 1].count
      var row = [Double](repeating: 0, count: middle * width)
      for first in locals[index - 2].indices {
        for second in 0..<middle {
          let mass = forward[index - 1][first * middle + second]
          if mass < 1e-12 { continue }
          for third in 0..<width {
            row[second * width + third] += mass * exp(echo(index, first, third))
          }
        }
      }
      for second in 0..<middle {
        for third in 0..<width {
          row[second * width + third] *=
            potentials[index][third] * steps[index][second * width + third]
        }
      }
      forward.append(normalised(row))
    }
    var marginals = [[Double]](repeating: [], count: count)
    var backward = [Double](repeating: 1, count: forward[count - 1].count)
    for index in stride(from: count - 1, through: 1, by: -1) {
      let width = locals[index].count
      let joint = normalised(zip(forward[index], backward).map { $0 * $1 })
      var own = [Double](repeating: 0, count: width)
      var before = [Double](repeating: 0, count: locals[index - 1].count)
      for pair in joint.indices {
        own[pair % width] += joint[pair]
        before[pair / width] += joint[pair]
      }
      marginals[index] = own
      marginals[index - 1] = before
      guard index >= 2 else { continue }
      let middle = locals[index - 1].count
      var next = [Double](repeating: 0, count: locals[index - 2].count * middle)
      for first in locals[index - 2].indices {
        for second in 0..<middle {
          var sum = 0.0
          for third in 0..<width {
            sum +=
              exp(echo(index, first, third)) * potentials[index][third]
              * steps[index][second * width + third] * backward[second * width + third]
          }
          next[first * middle + second] = sum
        }
      }
      backward = normalised(next)
    }
    return marginals
  }

  private func normalised(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return values.map { _ in 1 / Double(max(1, values.count)) } }
    return values.map { $0 / sum }
  }
}
