import Testing

@testable import IncipitSearch

@Suite struct ClueWeightsTests {
  @Test func theSameTellsMoreInAShorterText() {
    let weights = ClueWeights(total: 2, lengths: [100, 1_000])
    let values = weights.values(exact: [1, 1], related: [0, 0], holders: 2)
    #expect(values[0] > values[1])
  }

  @Test func whatEveryTextHasAsMuchOfTellsNothingByRelatedWords() {
    let weights = ClueWeights(total: 3, lengths: [10, 10, 10])
    let values = weights.values(exact: [0, 0, 0], related: [1, 1, 1], holders: 0)
    #expect(values == [0, 0, 0])
  }

  @Test func aTextWithoutTheClueHasNothing() {
    let weights = ClueWeights(total: 4, lengths: [10, 10])
    let values = weights.values(exact: [1, 0], related: [0, 0], holders: 1)
    #expect(values[0] > 0)
    #expect(values[1] == 0)
  }

  @Test func theRarerTellsMore() {
    #expect(ClueWeights.rarity(of: 1, among: 100) > ClueWeights.rarity(of: 50, among: 100))
    #expect(ClueWeights.rarity(of: 100, among: 100) > 0)
  }
}
