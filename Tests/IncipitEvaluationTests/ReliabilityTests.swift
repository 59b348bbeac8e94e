import IncipitEvaluation
import Testing

@Suite struct ReliabilityTests {
  @Test func putsEachConfidenceIntoItsTenth() {
    var reliability = Reliability()
    for (confidence, isRight) in [(0.0, false), (0.09, true), (0.9, true), (1.0, true)] {
      reliability.count(confidence: confidence, isRight: isRight)
    }
    #expect(reliability.bins[0].tally == Tally(right: 1, total: 2))
    #expect(reliability.bins[9].tally == Tally(right: 2, total: 2))
    #expect(reliability.bins[9].confidence == 0.95)
    #expect(reliability.bins[5].confidence == nil)
  }

  @Test func measuresTheDistanceOfWordAndDeed() throws {
    var reliability = Reliability()
    // Four times 0.75, right twice: 0.25 too sure; four times 0.25, right once: as said.
    for isRight in [true, true, false, false] {
      reliability.count(confidence: 0.75, isRight: isRight)
    }
    for isRight in [true, false, false, false] {
      reliability.count(confidence: 0.25, isRight: isRight)
    }
    #expect(abs(try #require(reliability.error) - 0.125) < 1e-12)
    #expect(Reliability().error == nil)
  }
}
