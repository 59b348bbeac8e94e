import Testing

@testable import IncipitReading

@Suite struct FeatureListTests {
  @Test func numbersATemplateAndItsBucket() {
    var features = FeatureList()
    features.add(TurnFeature.cue, 3)
    features.add(TurnFeature.gap, true)
    #expect(features.indices == [TurnFeature.cue.rawValue * 16 + 3, 1])
  }

  @Test func takesABucketOutOfRangeForTheNearest() {
    var features = FeatureList()
    features.add(TurnFeature.gap, 99)
    features.add(TurnFeature.gap, -4)
    #expect(features.indices == [15, 0])
  }

  @Test(arguments: [0, 3, 64, 66, 70])
  func leavesTheFirstAlone(_ count: Int) {
    var features = FeatureList()
    for bucket in 0..<70 { features.add(TurnFeature.gap, bucket % 16) }
    features.removeAll(behind: count)
    features.add(TurnFeature.cue, 3)
    #expect(
      features.indices
        == (0..<count).map { UInt16($0 % 16) } + [TurnFeature.cue.rawValue * 16 + 3])
  }

  @Test(arguments: [
    (0, 0), (1, 1), (4, 4), (5, 5), (6, 5), (7, 6), (9, 6), (10, 7), (24, 8), (25, 9), (-3, 0),
  ])
  func cutsCounts(_ value: Int, _ bucket: Int) {
    #expect(Bucket.count(value) == bucket)
  }

  @Test(arguments: [(0, 0), (2, 2), (3, 3), (4, 3), (5, 4), (8, 4), (9, 5), (16, 5), (17, 6)])
  func cutsSizesByPowersOfTwo(_ value: Int, _ bucket: Int) {
    #expect(Bucket.size(value) == bucket)
  }

  @Test(arguments: [(0.0, 0), (0.124, 0), (0.125, 1), (0.99, 7), (1.0, 7), (-1.0, 0)])
  func cutsShares(_ value: Double, _ bucket: Int) {
    #expect(Bucket.share(value) == bucket)
  }
}
