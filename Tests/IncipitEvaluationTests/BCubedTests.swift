import IncipitEvaluation
import Testing

@Suite struct BCubedTests {
  @Test func isOneForTheSameGroupsUnderOtherNames() {
    let score = BCubed(gold: ["a", "a", "b"], predicted: [7, 7, 1])
    #expect(score.precision == 1)
    #expect(score.recall == 1)
    #expect(score.f1 == 1)
  }

  @Test func countsAGluedPairAgainstPrecision() throws {
    // a a b in one group: precision 2/3, 2/3, 1/3 → 5/9; recall 1.
    let score = BCubed(gold: ["a", "a", "b"], predicted: [1, 1, 1])
    #expect(abs(try #require(score.precision) - 5.0 / 9) < 1e-12)
    #expect(score.recall == 1)
    #expect(abs(try #require(score.f1) - 5.0 / 7) < 1e-12)
  }

  @Test func countsASplitPersonAgainstRecall() throws {
    // a a a split 2 + 1: recall 2/3, 2/3, 1/3 → 5/9; precision 1.
    let score = BCubed(gold: ["a", "a", "a"], predicted: [1, 1, 2])
    #expect(score.precision == 1)
    #expect(abs(try #require(score.recall) - 5.0 / 9) < 1e-12)
  }

  @Test func putsTheUnresolvedInGroupsOfTheirOwn() throws {
    // Two of a, none resolved: each alone; precision 1, recall 1/2.
    let score = BCubed(gold: ["a", "a"], predicted: [Int?.none, nil])
    #expect(score.precision == 1)
    #expect(score.recall == 0.5)
  }

  @Test func addsUpByItemsNotByTexts() throws {
    let good = BCubed(gold: ["a"], predicted: [1])
    let poor = BCubed(gold: ["a", "b", "c"], predicted: [1, 1, 1])
    // (1 + 3 · 1/3) / 4
    #expect((good + poor).precision == 0.5)
    #expect(BCubed().f1 == nil)
  }
}
