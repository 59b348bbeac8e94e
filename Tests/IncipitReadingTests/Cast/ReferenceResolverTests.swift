import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct ReferenceResolverTests {
  @Test func takesTheLastPersonWhoseGenderFits() throws {
    let story = try ReadStory(
      "Marian looked at Peter. She smiled, and he looked away. Then her phone rang.\n\nPeter sighed."
    )
    #expect(story.meaning(of: "She") == "Marian")
    #expect(story.meaning(of: "he", after: "and ") == "Peter")
    #expect(story.meaning(of: "her phone") == "Marian")
  }

  @Test func takesTheDoerOfTheSentenceBeforeForADoer() throws {
    let story = try ReadStory("Peter pushed Paul. He laughed. Paul did not.\n\nPeter ran.")
    #expect(story.meaning(of: "He") == "Peter")
  }

  @Test func neverTakesWhoIsNamedFurtherOnInTheSentence() throws {
    let story = try ReadStory(
      "Edith sat beside Marian, and Marian ate. She leaned on Marian's shoulder.\n\nEdith slept."
    )
    #expect(story.meaning(of: "She leaned") == "Edith")
  }

  @Test func takesIAndYouInTalkForThoseWhoTalk() throws {
    let story = try ReadStory(
      "\"I will help you,\" said Peter to Marian.\n\n\"Thank you,\" said Marian.")
    #expect(story.meaning(of: "I will") == "Peter")
    #expect(story.meaning(of: "you,", after: "help ") == "Marian")
  }
}
