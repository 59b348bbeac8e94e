import IncipitEvaluation
import Testing

@Suite struct FindScoreTests {
  @Test func countsPlacesWithinABound() {
    let score = FindScore(places: [1, 2, 6, nil])
    #expect(score.share(within: 1) == 0.25)
    #expect(score.share(within: 5) == 0.5)
    #expect(score.share(within: 20) == 0.75)
    #expect(abs(score.reciprocalRank - (1 + 0.5 + 1.0 / 6) / 4) < 1e-12)
  }

  @Test func nothingAskedIsNothingFound() {
    #expect(FindScore(places: []).share(within: 1) == 0)
    #expect(FindScore(places: []).reciprocalRank == 0)
  }
}
