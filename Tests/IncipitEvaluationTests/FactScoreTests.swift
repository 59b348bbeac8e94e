import IncipitEvaluation
import Testing

@Suite struct FactScoreTests {
  @Test(arguments: [
    ("Dusk", "dusk ", FactTally(right: 1)),
    ("Dusk", "Dawn", FactTally(wrong: 1)),
    ("Dusk", nil, FactTally(unknown: 1)),
    (nil, "Dusk", FactTally(wrong: 1)),
    (nil, nil, FactTally(right: 1)),
  ])
  func tellsWrongFromUnknown(gold: String?, predicted: String?, tally: FactTally) {
    var score = FactScore()
    score.count("title", gold: gold, predicted: predicted)
    #expect(score.byFact == ["title": tally])
  }

  @Test func comparesPairsAsSets() {
    var score = FactScore()
    score.count("pair", gold: [1, 2], predicted: [2, 1])
    score.count("pair", gold: [1, 2], predicted: [1, 3])
    score.count("pair", gold: [], predicted: nil)
    #expect(score.byFact["pair"] == FactTally(right: 2, wrong: 1))
  }
}
