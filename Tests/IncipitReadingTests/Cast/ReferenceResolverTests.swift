import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct ReferenceResolverTests {
  @Test func takesTheLastPersonWhoseGenderFits() throws {
    let story = try ReadStory(
      "Caroline looked at Peter. She smiled, and he looked away. Then her phone rang.\n\nPeter sighed."
    )
    #expect(story.meaning(of: "She") == "Caroline")
    #expect(story.meaning(of: "he", after: "and ") == "Peter")
    #expect(story.meaning(of: "her phone") == "Caroline")
  }

  @Test func takesTheDoerOfTheSentenceBeforeForADoer() throws {
    let story = try ReadStory("Peter pushed Paul. He laughed. Paul did not.\n\nPeter ran.")
    #expect(story.meaning(of: "He") == "Peter")
  }

  @Test func neverTakesWhoIsNamedFurtherOnInTheSentence() throws {
    let story = try ReadStory(
      "Elena sat beside Caroline, and Caroline ate. She leaned on Caroline's shoulder.\n\nElena slept."
    )
    #expect(story.meaning(of: "She leaned") == "Elena")
  }

  @Test func takesIAndYouInTalkForThoseWhoTalk() throws {
    let story = try ReadStory(
      "\"I will help you,\" said Peter to Caroline.\n\n\"Thank you,\" said Caroline.")
    #expect(story.meaning(of: "I will") == "Peter")
    #expect(story.meaning(of: "you,", after: "help ") == "Caroline")
  }
}
