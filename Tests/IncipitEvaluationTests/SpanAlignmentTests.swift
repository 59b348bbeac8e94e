import IncipitEvaluation
import IncipitText
import Testing

@Suite struct SpanAlignmentTests {
  private let gold = [TextSpan(0, 10), TextSpan(20, 30), TextSpan(40, 50)]

  @Test func exactWantsBothEnds() {
    let ours = [TextSpan(0, 10), TextSpan(20, 29), TextSpan(40, 50), TextSpan(60, 70)]
    #expect(SpanAlignment.exact.counterparts(of: gold, in: ours) == [0, nil, 2])
    let found = SpanAlignment.exact.retrieval(of: gold, by: ours)
    #expect(found.recall == Tally(right: 2, total: 3))
    #expect(found.precision == Tally(right: 2, total: 4))
  }

  @Test func startWantsTheFirstByteOnly() {
    let ours = [TextSpan(0, 3), TextSpan(19, 30), TextSpan(40, 90)]
    #expect(SpanAlignment.start.counterparts(of: gold, in: ours) == [0, nil, 2])
  }

  @Test func overlapTakesTheOneThatSharesMost() {
    let ours = [TextSpan(5, 22), TextSpan(22, 35), TextSpan(36, 40)]
    #expect(SpanAlignment.overlap.counterparts(of: gold, in: ours) == [0, 1, nil])
  }

  @Test func overlapCountsEachSideByItself() {
    // One of ours covers two of the gold; another touches none.
    let found = SpanAlignment.overlap.retrieval(
      of: gold, by: [TextSpan(0, 30), TextSpan(32, 38)])
    #expect(found.recall == Tally(right: 2, total: 3))
    #expect(found.precision == Tally(right: 1, total: 2))
  }
}
