import IncipitBooks
import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct AddresseeTests {
  @Test func isWhomTheTagTurnsTo() throws {
    let story = try ReadStory(
      """
      Ada, Ben and Cora sat in the kitchen.

      "Shut the door," Ada told Cora.

      "Is it raining?" Ben said to Ada.
      """)
    #expect(story.speakers == ["Ada", "Ben"])
    #expect(story.addressees == ["Cora", "Ada"])
  }

  @Test func isAmongThoseWhoAreCalled() throws {
    let story = try ReadStory(
      """
      "Where is the key?" asked Ada.

      "In the drawer," said Ben.

      "Cora, look in the drawer," said Ada.
      """)
    #expect(story.addressees.last?.contains("Cora") == true)
  }

  @Test func isNeverTheSpeaker() throws {
    let story = try ReadStory(
      """
      "Ada," said Ada to Ada, in the glass.

      "Come away," said Ben.
      """)
    for quotation in story.reading.quotations {
      #expect(!quotation.addressees.contains { $0 == quotation.speaker })
    }
  }

  @Test func isNobodyWhereNobodyElseIsMet() throws {
    let story = try ReadStory("Ada ran. \"Rain,\" said Ada. \"Always rain.\"")
    #expect(story.addressees == ["", ""])
  }
}
