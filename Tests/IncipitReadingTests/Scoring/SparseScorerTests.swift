import IncipitLexicon
import IncipitTestSupport
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

  /// To the last bit: four of the five are worked out together, one alone.
  @Test func givesForManyMembersWhatEachGivesAlone() {
    var random = SeededRandom(seed: 7)
    func row() -> Row {
      var row = Row(repeating: 0)
      for unit in 0..<SparseScorer.units { row[unit] = Float.random(in: -1...1, using: &random) }
      return row
    }
    let mean = SparseScorer(
      meanOf: (0..<5).map { _ in
        var scorer = SparseScorer(inputs: 6)
        for feature in 0..<6 {
          scorer.linear[feature] = row()[0]
          scorer.members[0].hidden[feature] = row()
        }
        scorer.members[0].bias = row()
        scorer.members[0].output = row()
        return scorer
      })
    for features: [UInt16] in [[], [3], [0, 2, 5], [1, 1, 4, 900], [0, 1, 2, 3, 4, 5]] {
      var expected: Float = 0
      for feature in features where feature < 6 { expected += mean.linear[Int(feature)] }
      for member in mean.members {
        var alone = SparseScorer(inputs: 6)
        alone.members = [member]
        expected += alone.score(of: features)
      }
      #expect(mean.score(of: features) == expected)
    }
  }

  @Test func scoresByMembersThatHaveChanged() {
    var mean = SparseScorer(meanOf: Array(repeating: scorer, count: 4))
    #expect(mean.score(of: [0, 1]) == 1.5)
    mean.members[2].output[0] = 0
    #expect(mean.score(of: [0, 1]) == 0.75)
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
