import IncipitBooks
import IncipitEvaluation
import IncipitText
import Testing

@Suite struct PartScoreTests {
  @Test func countsBytesThatAreNotBlank() {
    // "A/N: hi" is a note of 6 bytes, "Once. Upon." a story of 10.
    let text = SourceText("A/N: hi\n\nOnce. Upon.")
    let gold = [GoldPart(kind: .note, span: TextSpan(0, 7))]
    let right = PartScore(
      gold: gold, predicted: [Part(.authorNote, TextSpan(0, 9)), Part(.chapter, TextSpan(9, 20))],
      text: text)
    #expect(right.all == Tally(right: 16, total: 16))
    #expect(right.confusions.isEmpty)

    let wrong = PartScore(
      gold: gold,
      predicted: [Part(.authorNote, TextSpan(0, 14)), Part(.chapter, TextSpan(14, 20))],
      text: text)
    #expect(wrong.byKind["story"] == Tally(right: 5, total: 10))
    #expect(wrong.confusions == ["story → authorNote": 5])
  }

  @Test func countsAByteInNoPartAsWrong() {
    let score = PartScore(gold: [], predicted: [], text: SourceText("ab é"))
    #expect(score.all == Tally(right: 0, total: 4))
    #expect(score.confusions == ["story → none": 4])
  }
}
