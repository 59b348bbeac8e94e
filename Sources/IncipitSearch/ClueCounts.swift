/// What one clue counts in each of the candidates.
struct ClueCounts {
  /// By the places of `WeighedScenes`.
  let inWorks: [Double]
  let inScenes: [Double]
  /// The works whose facts bear the clue out, as places.
  let facts: Set<Int>
  /// What a fact counts.
  let inFacts: Double
  /// How much the clue tells works of this shelf apart; above 0.
  let rarity: Double

  /// - Parameters:
  ///   - postings: what was found of the clue.
  ///   - facts: the works whose facts bear it out.
  ///   - candidates: what is weighed.
  ///   - scenes: how clues count in the candidates' scenes.
  ///   - works: how clues count in the candidates' works.
  ///   - factor: what all of it is multiplied by.
  init(
    _ postings: CluePostings, facts: [Int64], in candidates: WeighedScenes,
    _ scenes: ClueWeights, _ works: ClueWeights, factor: Double
  ) {
    var exact = [Double](repeating: 0, count: candidates.scenes.count)
    var related = exact
    var exactInWorks = [Double](repeating: 0, count: candidates.works.count)
    var relatedInWorks = exactInWorks
    var place = 0
    for posting in postings.postings {
      while place < candidates.scenes.count, candidates.scenes[place] < posting.scene {
        place += 1
      }
      guard place < candidates.scenes.count, candidates.scenes[place] == posting.scene else {
        continue
      }
      let work = candidates.workOfScene[place]
      related[place] = Double(posting.related)
      relatedInWorks[work] += Double(posting.related)
      if posting.isExact {
        exact[place] = 1
        exactInWorks[work] += 1
      }
    }
    let told = Set(facts)
    let holders = postings.postings.count { $0.isExact }
    let workHolders = exactInWorks.count { $0 > 0 }
    let borneOut = Set(candidates.works.indices.filter { told.contains(candidates.works[$0]) })
    let inFacts =
      told.isEmpty ? 0 : factor * 2 * ClueWeights.rarity(of: Double(told.count), among: works.total)
    let values = works.values(exact: exactInWorks, related: relatedInWorks, holders: workHolders)
    inWorks = values.enumerated().map { place, value in
      borneOut.contains(place) ? max(inFacts, factor * value) : factor * value
    }
    inScenes = scenes.values(exact: exact, related: related, holders: holders).map { factor * $0 }
    self.facts = borneOut
    self.inFacts = inFacts
    // One that no work bears out, perhaps remembered wrongly, weighs as if half of them did.
    let bearing = candidates.works.indices.count { exactInWorks[$0] > 0 || borneOut.contains($0) }
    rarity =
      factor
      * ClueWeights.rarity(
        of: bearing == 0 ? works.total / 2 : Double(bearing), among: works.total)
  }

  /// The most that any work has from the clue, or could have of one that none bears out.
  func most(anywhere share: Double) -> Double {
    let work = max(inWorks.max() ?? 0, rarity)
    let scene = max(inScenes.max() ?? 0, inFacts, rarity)
    return share * work + (1 - share) * scene
  }
}
