import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct PointOfViewFactTests {
  @Test(arguments: [
    ("I took my coat and she took hers. I ran. She called me.", PointOfView.first),
    ("You take your coat and she takes hers. You run. She calls you.", .second),
    ("He took his coat and she took hers. \"I will, I must, I can,\" he said. She ran.", .third),
  ])
  func goesByTheNarratorsPronouns(_ line: String, _ view: PointOfView) {
    #expect(PlainStory(line + "\n" + line).facts.pointOfView.value == view)
  }
}
