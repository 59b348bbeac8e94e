import IncipitBooks
import Testing

@testable import IncipitReading

/// What keeps people of one surname apart.
@Suite struct NameEvidenceTests {
  @Test func keepsAGrandfatherApartFromHisGrandsonOfTheSameSurname() throws {
    let story = try ReadStory(
      """
      Mr. Harlow frowned at Edwin Harlow, and Edwin laughed. Mr. Harlow took Edwin by the sleeve.

      "You are late, Edwin," said Mr. Harlow.

      "I am, sir," said Edwin. He sat down, and Mr. Harlow sat down by Edwin.
      """)
    let old = try #require(story.character("Mr. Harlow"))
    let young = try #require(story.character("Edwin Harlow"))
    #expect(old.id != young.id)
    #expect(young.aliases.contains("Edwin"))
  }

  @Test func keepsOldMrVApartFromYoungNoah() throws {
    let told = "Noah Verrall went out. Noah was glad. Later old Mr. Verrall came down.\n\n"
    let story = try ReadStory(told + told + "\"Good night,\" said Mr. Verrall.")
    #expect(story.character("Mr. Verrall")?.id != story.character("Noah Verrall")?.id)
  }

  @Test func tellsWifeDaughterAndHusbandApartByTheirTitles() throws {
    let story = try ReadStory(
      """
      Mr. Penrose sat by the fire. Mrs. Penrose sewed. Miss Penrose read.

      "It is late," said Mrs. Penrose.

      "It is early," said Miss Penrose.

      "It is neither," said Mr. Penrose.
      """)
    #expect(story.speakers == ["Mrs. Penrose", "Miss Penrose", "Mr. Penrose"])
  }

  @Test func keepsAColonelApartFromHisWife() throws {
    let story = try ReadStory(
      """
      Colonel Maddern coughed. Mrs. Maddern closed the window.

      "Thank you," said Colonel Maddern.

      "Not at all," said Mrs. Maddern.
      """)
    #expect(story.speakers == ["Colonel Maddern", "Mrs. Maddern"])
  }

  @Test func joinsABareSurnameToTheManAndNotToHisSister() throws {
    let story = try ReadStory(
      """
      Judith Thorold came in. Judith smiled. She sat down. Mr. Thorold followed her.

      "A fine day," Thorold said. He stood by the door. "Is it not?"
      """)
    let man = try #require(story.character("Mr. Thorold"))
    #expect(man.aliases + [man.name] == ["Mr. Thorold", "Thorold"])
    #expect(man.quotations == 2)
  }

  @Test func joinsTheNameThatTheTextSaysSomebodyIsCalled() throws {
    let story = try ReadStory(
      """
      Theodora Blount, called Rocket, ran down the hill. Rocket was fast. She laughed.

      "Wait," said Ben. Rocket did not wait.
      """)
    let runner = try #require(story.character("Theodora Blount"))
    #expect(runner.aliases.contains("Rocket"))
  }

  @Test func takesTwoNamesSideBySideForTwoPeople() throws {
    let line = "Ada looked at Martin, and Martin looked at Ada.\n\n"
    let story = try ReadStory(
      String(repeating: line, count: 14) + "\"Ada Martin said you were here,\" said Ben.")
    #expect(story.character("Ada")?.id != story.character("Martin")?.id)
  }
}
