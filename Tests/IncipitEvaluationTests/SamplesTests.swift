import Foundation
import IncipitEvaluation
import Testing

/// Floors for the reading of the repository's samples, end to end.
///
/// They lie a little below what is reached, so that a change may win here and lose a little there.
@Suite struct SamplesTests {
  private static func total() throws -> StoryScore {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let stories = try SampleGold.stories(in: root.appendingPathComponent("Samples").path)
    return StoryScore.total(
      of: try stories.map { try StoryEvaluation($0).score }, name: "samples")
  }

  @Test func readsTheSamplesNoWorseThanBefore() throws {
    let total = try Self.total()
    #expect(total.speakers.all.total == 535)
    #expect(try #require(total.quotations.f1) >= 0.98)
    #expect(try #require(total.speakers.all.share) >= 0.75)
    #expect(try #require(total.cast.found.share) >= 0.9)
    #expect(try #require(total.facts.byFact["title"]?.wrong) == 0)
  }
}
