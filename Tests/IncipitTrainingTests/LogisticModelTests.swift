import Testing

@testable import IncipitTraining

@Suite struct LogisticModelTests {
  /// Feature 0 always holds, feature 1 in examples of the sort alone, feature 2 in half of all.
  private var examples: [LogisticModel.Example] {
    (0..<200).map { number in
      let isPositive = number % 2 == 0
      return LogisticModel.Example(
        features: [0] + (isPositive ? [1] : []) + (number % 4 < 2 ? [2] : []),
        isPositive: isPositive)
    }
  }

  @Test func learnsWhichFeatureTells() {
    let model = LogisticModel(learning: examples, features: 3)
    #expect(model.score([0, 1]) > 1)
    #expect(model.score([0]) < -1)
    #expect(abs(model.weights[2]) < abs(model.weights[1]))
  }

  @Test func givesTheSameWeightsForTheSameSeed() {
    let one = LogisticModel(learning: examples, features: 3)
    let other = LogisticModel(learning: examples, features: 3)
    #expect(one.weights == other.weights)
  }
}
