import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct RatingFactTests {
  @Test func isUnknownUnlessStatedOrPlain() {
    #expect(PlainStory("They walked to the sea.").facts.rating == .unknown)
    var stated = StatedFacts()
    stated.rating = Stated(.teen, evidence: [TextSpan(0, 3)])
    #expect(PlainStory("They walked.", stated: stated).facts.rating.value == .teen)
  }
}
