import IncipitEvaluation
import Testing

@Suite struct TargetRowTests {
  @Test(
    arguments: [
      (0.9, 0.9, false, true), (0.89, 0.9, false, false), (1.3, 1.3, true, true),
      (1.31, 1.3, true, false), (nil, 0.9, false, nil), (0.9, nil, false, nil),
    ] as [(Double?, Double?, Bool, Bool?)])
  func saysWhetherTheLineIsReached(
    ours: Double?, line: Double?, isLowerBetter: Bool, isMet: Bool?
  ) {
    let row = TargetRow(
      figure: "x", set: "s", ours: ours, line: line, isLowerBetter: isLowerBetter)
    #expect(row.isMet == isMet)
  }

  @Test func standsBesideItsLineAndOthers() {
    let rows = [
      TargetRow(figure: "speakers", set: "a", ours: 0.5, line: 0.8, bookNLP: 0.546, ranker: 0.74),
      TargetRow(figure: "clusters", set: "b", ours: 1, line: 1.3, isLowerBetter: true),
      TargetRow(figure: "tags", set: "c", ours: nil, elsewhere: 0.947),
    ]
    #expect(
      TextTable(rows).text == """
        figure    set  ours    line  BookNLP  ranker  elsewhere  met
        speakers    a  .500  ≥ .800     .546    .740          –   no
        clusters    b  1.00  ≤ 1.30        –       –          –  yes
        tags        c     –       –        –       –       .947    –

        """)
  }

  @Test func asksEachSetForItsOwnFigures() {
    var score = StoryScore(name: "x")
    score.speakers.all = Tally(right: 9, total: 10)
    let reports = ["pdnc-dev", "stories-dev", "pdnc-train", "samples"].map {
      ScoreReport(name: $0, scores: [score])
    }
    let rows = Target.rows(reports).filter { $0.figure == "speakers" }
    #expect(rows.map(\.set) == ["pdnc-dev", "stories-dev", "pdnc-train"])
    #expect(rows.map(\.isMet) == [true, false, nil])
    #expect(rows.map(\.bookNLP) == [0.546, nil, 0.546])
  }
}
