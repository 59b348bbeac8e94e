import Foundation
package import IncipitReading

/// A conversation with the right speakers known, as far as they are.
package struct ConversationExample: Sendable {
  package let trace: ConversationTrace
  /// For each turn whether each candidate may be the speaker; all of them where it is not known.
  package let allowed: [[Bool]]
  package let weight: Float

  package init(trace: ConversationTrace, allowed: [[Bool]], weight: Float) {
    self.trace = trace
    self.allowed = allowed
    self.weight = weight
  }

  /// The same without the features of some templates.
  func leavingOut(_ templates: Set<SpeakerFeature>) -> ConversationExample {
    guard !templates.isEmpty else { return self }
    let numbers = Set(templates.map(\.rawValue))
    var trace = trace
    trace.locals = trace.locals.map { candidates in
      candidates.map { $0.filter { !numbers.contains($0 / UInt16(FeatureList.width)) } }
    }
    return ConversationExample(trace: trace, allowed: allowed, weight: weight)
  }
}

/// Learns who speaks from whole conversations: a conditional random field (Lafferty, McCallum and
/// Pereira 2001) whose weights are scorers, with the speakers known in part.
package struct ConversationLearner {
  private var speakers: ScorerLearner
  private var turns: ScorerLearner
  private var returns: ScorerLearner
  private let learnsTurns: Bool

  package init(settings: ScorerLearner.Settings, seed: UInt64) {
    learnsTurns = settings.learnsTurns
    speakers = ScorerLearner(inputs: SpeakerFeature.inputs, settings: settings, seed: seed)
    var plain = settings
    plain.dropout = 0
    if !settings.learnsTurns { plain.hasHiddenLayer = false }
    turns = ScorerLearner(inputs: TurnFeature.inputs, settings: plain, seed: seed &+ 1)
    returns = ScorerLearner(inputs: TurnFeature.inputs, settings: plain, seed: seed &+ 2)
  }

  /// Goes `epochs` times through `examples`, shuffled anew for each.
  ///
  /// - Returns: `model` with what was learned in place of its scorers for speakers.
  package static func model(
    _ model: ReaderModel, of examples: [ConversationExample], epochs: Int,
    settings: ScorerLearner.Settings, seed: UInt64
  ) -> ReaderModel {
    var learner = ConversationLearner(settings: settings, seed: seed)
    var random = SplitMix64(seed: seed &+ 3)
    var order = Array(examples.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      for index in order { learner.learn(examples[index]) }
      let counts = epoch * 2 >= epochs
      learner.speakers.endEpoch(counts: counts)
      learner.turns.endEpoch(counts: counts)
      learner.returns.endEpoch(counts: counts)
    }
    var learned = model
    learned.speakers = learner.speakers.mean
    learned.turns = learner.turns.mean
    learned.returns = learner.returns.mean
    return learned
  }

  private mutating func learn(_ example: ConversationExample) {
    let trace = example.trace
    let locals = trace.locals.map { $0.map { speakers.thinned($0) } }
    var chain = ConversationChain(
      candidates: trace.candidates,
      locals: locals.map { $0.map { Double(speakers.scorer.score(of: $0)) } },
      steps: trace.steps.map { $0.map { Double(turns.scorer.score(of: $0)) } },
      echoes: trace.returns.map { $0.isEmpty ? 0 : Double(returns.scorer.score(of: $0)) })
    let free = chain.expectations()
    for (turn, allowed) in example.allowed.enumerated() {
      for (candidate, isAllowed) in allowed.enumerated() where !isAllowed {
        chain.locals[turn][candidate] = -.infinity
      }
    }
    let right = chain.expectations()
    for turn in locals.indices {
      for candidate in locals[turn].indices {
        let gradient = free.nodes[turn][candidate] - right.nodes[turn][candidate]
        speakers.step(locals[turn][candidate], gradient: Float(gradient) * example.weight)
      }
      guard turn > 0, learnsTurns else { continue }
      // Pairs that look alike are one step.
      var sums: [(features: [UInt16], gradient: Double)] = []
      for pair in trace.steps[turn].indices {
        let gradient = free.edges[turn][pair] - right.edges[turn][pair]
        guard gradient != 0 else { continue }
        let features = trace.steps[turn][pair]
        if let known = sums.lastIndex(where: { $0.features == features }) {
          sums[known].gradient += gradient
        } else {
          sums.append((features, gradient))
        }
      }
      for sum in sums {
        turns.step(sum.features, gradient: Float(sum.gradient) * example.weight)
      }
      guard !trace.returns[turn].isEmpty else { continue }
      returns.step(
        trace.returns[turn],
        gradient: Float(free.echoes[turn] - right.echoes[turn]) * example.weight)
    }
  }
}
