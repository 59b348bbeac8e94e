import IncipitBooks
import Testing

@testable import IncipitReading

/// Nouns and days of the week that are used as names.
@Suite struct ArticleNamesTests {
  @Test func takesACapitalNounThatSpeaksForAName() throws {
    let story = try ReadStory(
      """
      Ada met the Clockmaker at the gate. The Clockmaker bowed.

      "You are late," said the Clockmaker.

      "Am I?" asked Ada. She looked at the Brass Owl.

      "You are," said the Brass Owl. The Clockmaker nodded, and the Owl blinked.
      """)
    #expect(story.speakers == ["the Clockmaker", "Ada", "the Brass Owl"])
    #expect(story.character("the Clockmaker")?.quotations == 1)
  }

  @Test func takesNoRiverForAPerson() throws {
    let story = try ReadStory(
      "Ada walked along the Severn. The Severn was high. \"It rose in the night,\" said Ada. "
        + "Ben threw a stone into the Severn.")
    #expect(Set(story.reading.characters.map(\.name)) == ["Ada", "Ben"])
  }

  @Test func takesADayOfTheWeekForAPersonWhereItSpeaks() throws {
    let story = try ReadStory(
      """
      The door opened and Tuesday came in. "Sit down," said Tuesday.

      "Gladly," said Saturday. He took the chair by Tuesday.

      "We begin," said Tuesday, and Saturday shut the door. "On Monday we meet again," said Saturday.
      """)
    #expect(story.speakers == ["Tuesday", "Saturday", "Tuesday", "Saturday"])
    #expect(story.character("Monday") == nil)
  }

  @Test func keepsFamiliesOutOfTheCast() throws {
    let story = try ReadStory(
      """
      The Gilroys were at dinner. Ada Gilroy passed the salt. All the Gilroys were merry.

      "Who knocked?" said Ada. The Gilroys were silent.
      """)
    #expect(story.reading.characters.map(\.name) == ["Ada Gilroy"])
  }

  @Test func takesNoStutterNorCryForAName() throws {
    let story = try ReadStory(
      "\"W-what?\" said Ada. \"W-what did you say? Hullo! Highness?\" Ada blinked.")
    #expect(story.reading.characters.map(\.name) == ["Ada"])
  }

  @Test func findsANameThatBeginsWithASmallParticle() throws {
    let story = try ReadStory(
      "\"To arms,\" said d'Ormesson. Ada turned. \"Here,\" she said. d'Ormesson drew his sword.")
    #expect(story.speakers == ["d'Ormesson", "Ada"])
  }
}
