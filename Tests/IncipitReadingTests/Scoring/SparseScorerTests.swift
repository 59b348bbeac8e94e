import IncipitLexicon
import Testing

@testable import IncipitReading

@Suite struct SparseScorerTests {
  private typealias Row = SparseScorer.Row

  /// Features 0 and 1 count 0.5 and −2 alone; together they make the first hidden unit 1, which is
  /// worth 3.
  private var scorer: SparseScorer {
    var scorer = SparseScorer(inputs: 4)
    scorer.linear = [0.5, -2, 0, 0]
    scorer.members[0].hidden[0][0] = 1
    scorer.members[0].hidden[1][0] = 1
    scorer.members[0].bias[0] = -1
    scorer.members[0].output[0] = 3
    return scorer
  }

  @Test func addsWhatFeaturesCountAloneAndTogether() {
    #expect(scorer.score(of: [0]) == 0.5)
    #expect(scorer.score(of: [1]) == -2)
    #expect(scorer.score(of: [0, 1]) == 0.5 - 2 + 3)
    #expect(scorer.score(of: []) == 0)
  }

  @Test func meansItsMembers() {
    let mean = SparseScorer(meanOf: [scorer, SparseScorer(inputs: 4)])
    #expect(mean.score(of: [0, 1]) == scorer.score(of: [0, 1]) / 2)
    #expect(mean.members.count == 2)
  }

  @Test func passesOverFeaturesItDoesNotKnow() {
    #expect(scorer.score(of: [0, 400]) == 0.5)
  }

  @Test func comesBackFromItsFile() throws {
    var writer = WeightWriter()
    scorer.add(to: &writer, as: "toy")
    let file = try #require(WeightFile(writer.data))
    let read = SparseScorer("toy", of: file, inputs: 4)
    #expect(read.score(of: [0, 1]) == scorer.score(of: [0, 1]))
    #expect(read.linear == scorer.linear)
  }

  @Test func knowsNothingWithoutAFileOfItsSize() throws {
    var writer = WeightWriter()
    scorer.add(to: &writer, as: "toy")
    let file = try #require(WeightFile(writer.data))
    #expect(SparseScorer("toy", of: file, inputs: 5).score(of: [0, 1]) == 0)
    #expect(SparseScorer("toy", of: nil, inputs: 4).score(of: [0]) == 0)
  }

  @Test func bundledModelsAreOfTheSizeTheReaderAsksFor() {
    let model = ReaderModel()
    #expect(model.pronouns.linear.contains { $0 != 0 })
    #expect(model.nominals.linear.contains { $0 != 0 })
    #expect(model.speakers.linear.contains { $0 != 0 })
    #expect(model.turns.linear.contains { $0 != 0 })
    #expect(model.returns.linear.contains { $0 != 0 })
  }
}
