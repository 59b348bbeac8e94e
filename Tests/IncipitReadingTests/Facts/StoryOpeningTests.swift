import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct StoryOpeningTests {
  @Test(arguments: [
    (
      "The rain stopped over the grey harbour. Then it began.",
      "The rain stopped over the grey harbour."
    ),
    ("Crack. A branch gave way above her. She froze.", "Crack. A branch gave way above her."),
    ("Mr. Harrow opened the old blue door. Rain.", "Mr. Harrow opened the old blue door."),
    ("\"Run as fast as you can, Ada!\" he said. Rain.", "\"Run as fast as you can, Ada!\""),
  ])
  func isTheFirstSentenceAsWritten(_ story: String, _ opening: String) {
    #expect(PlainStory(story).facts.incipit == opening)
  }

  @Test func skipsNotesHeadingsAndMarks() {
    let story = PlainStory(
      "note: A/N: hello all\n# Chapter 1\n***\nThe rain stopped over the harbour.")
    #expect(story.facts.incipit == "The rain stopped over the harbour.")
    #expect(story.facts.incipitSpan.map(story.text) == story.facts.incipit)
  }

  @Test func takesTheLineBelowAGreetingAlong() {
    let story = PlainStory("\"Dear Ben,\nThe boat is gone. It left on Monday.\"")
    #expect(story.facts.incipit == "\"Dear Ben, The boat is gone.")
  }

  @Test func isNoneWithoutAStory() { #expect(PlainStory("").facts.incipit == nil) }
}
