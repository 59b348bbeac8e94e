import IncipitEvaluation
import Testing

@Suite struct TallyTests {
  @Test func sharesRightOfAll() {
    var tally = Tally()
    for isRight in [true, false, true, true] { tally.count(isRight) }
    #expect(tally == Tally(right: 3, total: 4))
    #expect(tally.share == 0.75)
    #expect(Tally().share == nil)
    #expect((tally + Tally(right: 0, total: 2)).share == 0.5)
  }

  @Test func f1IsTheHarmonicMeanOfPrecisionAndRecall() throws {
    // Three of four found, among six predicted: recall 3/4, precision 1/2, F1 = 2·3/8/(5/4) = 0.6.
    let found = Retrieval(
      recall: Tally(right: 3, total: 4), precision: Tally(right: 3, total: 6))
    #expect(abs(try #require(found.f1) - 0.6) < 1e-12)
  }

  @Test func f1IsZeroWhereNothingWasFoundAndUnknownWhereNothingWas() {
    #expect(Retrieval(recall: Tally(right: 0, total: 3)).f1 == 0)
    #expect(Retrieval(precision: Tally(right: 0, total: 3)).f1 == 0)
    #expect(Retrieval().f1 == nil)
  }
}
