import Foundation
import IncipitEvaluation
import IncipitLexicon
import IncipitReading

/// Measures the texts of a set beside one another.
struct SetMeasurer: Sendable {
  struct Result: Sendable {
    let score: StoryScore
    /// As printed; none unless a kind was asked for.
    let misreadings: [String]
  }

  /// Of what to list misreadings; nil for none.
  let kind: Misreading.Kind?
  /// How many at most of each text.
  let limit: Int

  private let reader: Reader
  private let nearest: NearestAntecedents

  init(kind: Misreading.Kind?, limit: Int) {
    self.kind = kind
    self.limit = limit
    let lexicon = Lexicon()
    reader = Reader(lexicon: lexicon)
    nearest = NearestAntecedents(lexicon)
  }

  /// One result for each text, in the same order, whichever was done first.
  func results(of stories: [GoldStory]) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: stories.count)
      var next = 0
      func start() {
        guard next < stories.count else { return }
        let index = next
        next += 1
        group.addTask { (index, try result(of: stories[index])) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { start() }
      while let (index, result) = try await group.next() {
        results[index] = result
        start()
      }
      return results.compactMap { $0 }
    }
  }

  private func result(of story: GoldStory) throws -> Result {
    let evaluation = try StoryEvaluation(story, by: reader)
    var errors = kind.map { evaluation.misreadings($0) } ?? []
    var score = evaluation.score
    if let gold = story.coreference {
      let antecedents = nearest.antecedents(in: gold)
      score.nearestAntecedents = AntecedentScore(gold, antecedents: antecedents)
      let clusters = try gold.clusters(by: reader)
      score.antecedents = AntecedentScore(gold, clusters: clusters)
      if kind == .antecedent { errors = gold.misreadings(clusters) }
    }
    return Result(score: score, misreadings: errors.prefix(limit).map(\.report))
  }
}
