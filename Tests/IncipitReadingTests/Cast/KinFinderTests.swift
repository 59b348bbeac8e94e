import IncipitBooks
import Testing

@testable import IncipitReading

/// Nouns for kin, work and looks, and whom they mean.
@Suite struct KinFinderTests {
  @Test func findsTheMotherAmongPeopleOfOneSurname() throws {
    let story = try ReadStory(
      """
      Mrs. Quillon looked at Lydia Quillon, who was late. Lydia laughed. She ran past Ben.

      "Stop," said her mother.

      "I can't," said Lydia.
      """)
    #expect(story.speakers == ["Mrs. Quillon", "Lydia Quillon"])
  }

  @Test func findsTheWifeOfHimWhoHasOne() throws {
    let story = try ReadStory(
      """
      Mrs. Oakes looked up. Mr. Oakes folded his paper. He yawned.

      "You are tired," said his wife.

      "I am not," said Mr. Oakes.
      """)
    #expect(story.speakers == ["Mrs. Oakes", "Mr. Oakes"])
  }

  @Test func letsTheTextNameASister() throws {
    let story = try ReadStory(
      """
      Tom opened the door to his sister Joan. She shook out her coat.

      "It rains," said his sister.

      "It does," said Tom. Joan nodded.
      """)
    #expect(story.speakers == ["Joan", "Tom"])
  }

  @Test func takesMumAndHisMotherForOne() throws {
    let story = try ReadStory(
      """
      "Eat," said his mother. Ben ate.

      "More?" Mum said.

      "No," said Ben.
      """)
    #expect(story.speakers[0] == story.speakers[1])
    #expect(story.speakers[2] == "Ben")
  }

  @Test func makesNewMenOfTheMenOfSeveralScenes() throws {
    let filler = String(repeating: "Ada walked on. The road was long.\n\n", count: 12)
    let story = try ReadStory(
      "A man stood by the gate. \"Halt,\" said the man.\n\n" + filler
        + "A man sat on the wall. \"Good day,\" said the man. \"Good day,\" said Ada.")
    let men = story.reading.quotations.prefix(2).compactMap(\.speaker)
    #expect(men.count == 2 && men[0] != men[1])
  }

  @Test func takesWhoeverSpeaksIntoTheCast() throws {
    let story = try ReadStory(
      "Ada waved. \"Who made the dress?\" a reporter shouted.\n\n\"My mother,\" said Ada.")
    #expect(story.speakers == ["the reporter", "Ada"])
  }
}
