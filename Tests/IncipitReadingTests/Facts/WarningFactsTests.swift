import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct WarningFactsTests {
  @Test func tellsWhatIsShownWithItsLines() throws {
    let story = PlainStory(
      "He stabbed the guard. The sword came out and the blood ran. He shot twice, and the bullets "
        + "killed the horse. Blood was on the wall, and she bled.")
    let warnings = story.facts.warnings
    let kinds = warnings.compactMap(\.value.value)
    #expect(kinds.contains("violence"))
    #expect(kinds.contains("blood"))
    let violence = try #require(warnings.first { $0.value.value == "violence" })
    #expect((1...5).contains(violence.value.evidence.count))
    #expect(!violence.value.isStated)
    #expect((violence.severity ?? 0) >= 2)
  }

  @Test func doesNotWarnOfALongStoryForOneWord() {
    let story = PlainStory(
      String(repeating: "They walked along the beach and talked about the weather.\n", count: 900)
        + "\"Damn,\" he said.")
    #expect(story.facts.warnings.isEmpty)
  }

  @Test func keepsTheAuthorsWarningsApart() {
    var stated = StatedFacts()
    stated.warnings = [Stated("Major Character Death", evidence: [TextSpan(0, 3)])]
    let warnings = PlainStory("She walked to the sea.", stated: stated).facts.warnings
    #expect(warnings.map(\.value.isStated) == [true])
    #expect(warnings.first?.severity == nil)
  }
}
