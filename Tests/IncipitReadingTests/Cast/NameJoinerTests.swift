import IncipitBooks
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct NameJoinerTests {
  @Test func joinsFullNameTitleAndShortForm() throws {
    let story = try ReadStory(
      """
      "Nikolas Ferrand himself!" someone shouted. Mr. Ferrand smiled.

      "Where is Miss Quill?" asked Kolas.

      "Here," said Ada. Ada Quill looked at Kolas and laughed. Kolas laughed too, and Ada sat down.
      """)
    let lead = try #require(story.character("Nikolas Ferrand"))
    #expect(Set(lead.aliases) == ["Mr. Ferrand", "Kolas"])
    let other = try #require(story.character("Ada Quill"))
    #expect(other.aliases.contains("Miss Quill") && other.aliases.contains("Ada"))
    #expect(story.reading.characters.count == 2)
  }

  @Test func keepsSiblingsOfOneSurnameApart() throws {
    let story = try ReadStory(
      """
      Edmund Vale came in. Julian Vale stood by the fire. "You are late," said Edmund.

      "I am never late," said Julian. Edmund laughed, and Julian did not.
      """)
    #expect(story.character("Edmund Vale")?.id != story.character("Julian Vale")?.id)
    #expect(story.reading.characters.count == 2)
  }

  @Test func joinsARareMisspellingToAFrequentName() throws {
    let line = "Halvorsen laughed. Then Halvorsen sat down, and Ada asked Halvorsen to sing.\n\n"
    let story = try ReadStory(line + line + "Ada watched. Halvorson said nothing.")
    #expect(story.character("Halvorson")?.id == story.character("Halvorsen")?.id)
  }

  @Test func takesNoOrdinaryWordAtASentencesHeadForAName() throws {
    let story = try ReadStory(
      "Hope sprang up in his chest. Running helped. Grace was not her strong point. Ada laughed at Ben."
        + "\n\nBen sighed. \"Bartending is hard,\" said Ada.")
    #expect(Set(story.reading.characters.map(\.name)) == ["Ada", "Ben"])
  }

  @Test func takesNoPlaceForAPerson() throws {
    let story = try ReadStory(
      "Ada went to London. In London it rained. She had been in Avonlea before, and in Avonlea it did not."
        + "\n\n\"I miss Avonlea,\" said Ada.")
    #expect(story.reading.characters.map(\.name) == ["Ada"])
  }

  @Test(arguments: [("kitten", "sitting", 3), ("", "ab", 2), ("same", "same", 0), ("ab", "ba", 2)])
  func measuresLevenshteinsDistance(_ one: String, _ other: String, _ distance: Int) {
    let first = Array(one.utf8)
    let second = Array(other.utf8)
    #expect(NameLikeness.distance(first, second, limit: distance) == distance)
    if distance > 0 { #expect(NameLikeness.distance(first, second, limit: distance - 1) == nil) }
  }

  @Test func learnsPronounsOfUnlistedNamesFromTheText() throws {
    let story = try ReadStory(
      "Zorblax closed her eyes. Zorblax took off her hat, and she sighed. Quorin lost his way. Quorin "
        + "scratched his head.\n\nZorblax said nothing. Quorin said less.")
    #expect(story.character("Zorblax")?.pronouns == .she)
    #expect(story.character("Quorin")?.pronouns == .he)
  }

  @Test func findsTheNarratorByWhatTheOthersCallThem() throws {
    let story = try ReadStory(
      """
      I shut the door and I sat down on my bed. I was tired.

      "Come out, Tamsin," said Ben.

      "No," I said. I did not move, and my head hurt.

      "Please, Tamsin." Ben knocked again.
      """)
    let narrator = try #require(story.reading.characters.first { $0.isNarrator })
    #expect(narrator.name == "Tamsin")
    #expect(story.speakers == ["Ben", "Tamsin", "Ben"])
  }
}
