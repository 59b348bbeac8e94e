import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct UniverseFactTests {
  @Test(arguments: [
    ("A/N: Tour AU! Enjoy", Universe?.some(.au)), ("A/N: all-human, be nice", .au),
    ("A/N: my first crossover", .crossover), ("A/N: canon compliant, I think", .canon),
    ("A/N: this is not AU", nil), ("A/N: au revoir", nil),
  ])
  func believesTheNote(_ note: String, _ universe: Universe?) {
    let story = PlainStory("note: \(note)\nShe walked to the sea.")
    #expect(story.facts.universe.value == universe)
    #expect(story.facts.universe.isStated == (universe != nil))
  }

  @Test func doesNotTakeTheStorysWordForIt() {
    #expect(PlainStory("The AU crossover was a car.").facts.universe == .unknown)
  }
}
