import Foundation
import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct ConversationChainTests {
  /// The marginals by adding up every sequence of speakers.
  private func enumerated(_ chain: ConversationChain) -> [[Double]] {
    var marginals = chain.locals.map { [Double](repeating: 0, count: $0.count) }
    var total = 0.0
    func go(_ path: [Int], _ weight: Double) {
      let index = path.count
      guard index < chain.locals.count else {
        total += exp(weight)
        for (turn, choice) in path.enumerated() { marginals[turn][choice] += exp(weight) }
        return
      }
      for choice in chain.locals[index].indices {
        var next = weight + chain.locals[index][choice]
        if index > 0 {
          next += chain.steps[index][path[index - 1] * chain.locals[index].count + choice]
        }
        if index > 1 {
          let person = chain.candidates[index][choice]
          if person >= 0, chain.candidates[index - 2][path[index - 2]] == person {
            next += chain.echoes[index]
          }
        }
        go(path + [choice], next)
      }
    }
    go([], 0)
    return marginals.map { $0.map { $0 / total } }
  }

  /// The probability of each pair and of each return by adding up every sequence of speakers.
  private func enumeratedLinks(_ chain: ConversationChain) -> (edges: [[Double]], echoes: [Double])
  {
    var edges = chain.steps.map { $0.map { _ in 0.0 } }
    var echoes = chain.echoes.map { _ in 0.0 }
    var total = 0.0
    func go(_ path: [Int], _ weight: Double) {
      let index = path.count
      guard index < chain.locals.count else {
        total += exp(weight)
        for turn in path.indices.dropFirst() {
          edges[turn][path[turn - 1] * chain.locals[turn].count + path[turn]] += exp(weight)
          guard turn > 1 else { continue }
          let person = chain.candidates[turn][path[turn]]
          if person >= 0, chain.candidates[turn - 2][path[turn - 2]] == person {
            echoes[turn] += exp(weight)
          }
        }
        return
      }
      for choice in chain.locals[index].indices {
        var next = weight + chain.locals[index][choice]
        if index > 0 {
          next += chain.steps[index][path[index - 1] * chain.locals[index].count + choice]
        }
        if index > 1 {
          let person = chain.candidates[index][choice]
          if person >= 0, chain.candidates[index - 2][path[index - 2]] == person {
            next += chain.echoes[index]
          }
        }
        go(path + [choice], next)
      }
    }
    go([], 0)
    return (edges.map { $0.map { $0 / total } }, echoes.map { $0 / total })
  }

  @Test func givesThePairsAndReturnsOfTheSumOverAllSequences() {
    var random = SeededRandom(seed: 5)
    for length in 2...5 {
      let candidates: [[Int32]] = (0..<length).map { _ in
        Array([0, 1, 2, -1].shuffled(using: &random).prefix(Int.random(in: 2...4, using: &random)))
      }
      let chain = ConversationChain(
        candidates: candidates,
        locals: candidates.map { $0.map { _ in Double.random(in: -2...2, using: &random) } },
        steps: candidates.indices.map { index in
          index == 0
            ? []
            : (0..<candidates[index - 1].count * candidates[index].count).map { _ in
              Double.random(in: -2...2, using: &random)
            }
        }, echoes: candidates.map { _ in Double.random(in: -2...2, using: &random) })
      let fast = chain.expectations()
      let slow = enumeratedLinks(chain)
      for (one, other) in zip(fast.edges.joined(), slow.edges.joined()) {
        #expect(abs(one - other) < 1e-9)
      }
      for (one, other) in zip(fast.echoes, slow.echoes) { #expect(abs(one - other) < 1e-9) }
    }
  }

  @Test func neverChoosesWhoIsRuledOut() {
    let chain = ConversationChain(
      candidates: [[0, 1], [0, 1]], locals: [[-.infinity, 0], [5, 0]],
      steps: [[], [0, 0, 0, 0]], echoes: [0, 0])
    let nodes = chain.marginals()
    #expect(nodes[0][0] == 0)
    #expect(abs(nodes[1][0] - exp(5) / (exp(5) + 1)) < 1e-9)
  }

  @Test func agreesWithTheSumOverAllSequences() {
    var random = SeededRandom(seed: 3)
    for length in 1...5 {
      let candidates: [[Int32]] = (0..<length).map { _ in
        Array([0, 1, 2, -1].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
      }
      let locals = candidates.map { $0.map { _ in Double.random(in: -3...3, using: &random) } }
      let steps = candidates.indices.map { index in
        index == 0
          ? []
          : (0..<candidates[index - 1].count * candidates[index].count).map { _ in
            Double.random(in: -2...2, using: &random)
          }
      }
      let chain = ConversationChain(
        candidates: candidates, locals: locals, steps: steps,
        echoes: candidates.map { _ in Double.random(in: 0...2, using: &random) })
      for (fast, slow) in zip(chain.marginals(), enumerated(chain)) {
        for (one, other) in zip(fast, slow) { #expect(abs(one - other) < 1e-9) }
      }
    }
  }
}
