import IncipitBooks
import Testing

@testable import IncipitReading

@Suite struct NarratorFinderTests {
  private func narrator(_ text: String) throws -> String? {
    try ReadStory(text).reading.characters.first { $0.isNarrator }?.name
  }

  @Test func takesTheNameThatTheNarratorGives() throws {
    #expect(
      try narrator(
        """
        My name is Perpetua Vane and I was nineteen when I came to my uncle's house. I had one trunk.

        "Come in," said Ben. I came in. I put my trunk on my bed, and I looked at Ben and I smiled.
        """) == "Perpetua Vane")
  }

  @Test func takesNobodyForTheNarratorWhomTheNarratorCalls() throws {
    #expect(
      try narrator(
        """
        I shut the gate. I was cold and my hands hurt.

        "Tamsin," I said, "come here."

        "Yes, Julian?" said the girl. I gave her my coat. I took my hat.
        """) == "Julian")
  }

  @Test func letsTheReaderBeWhoeverReads() throws {
    let story = try ReadStory(
      """
      You open your door. You are tired, and your feet hurt. You sit on your bed.

      "Y/N," says Quincey, "you are late." He looks at you.

      "I know," you say. You take off your coat.
      """)
    #expect(story.speakers == ["Quincey", "Quincey", "Y/N"])
  }

  @Test func givesTheLabelMeToTheNarrator() throws {
    let story = try ReadStory(
      """
      I took my phone out of my bag. I was late again and I knew it.

      bri: where are you

      me: on my way

      bri: hurry

      me: I am

      "Julia!" shouted Briony. I waved. Briony waved back, and I ran.
      """)
    #expect(Set(story.speakers) == ["Julia", "Briony"])
  }

  @Test(arguments: [
    ("xe", Gender.neutral), ("zir", .neutral), ("faer", .neutral), ("she", .female),
  ])
  func readsPronounsOfEverySort(_ pronoun: String, _ gender: Gender) {
    #expect(Gender(pronoun: pronoun) == gender)
    #expect(Gender(pronoun: "em") == nil)
  }
}
