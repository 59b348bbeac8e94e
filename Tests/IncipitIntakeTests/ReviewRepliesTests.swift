import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct ReviewRepliesTests {
  private func count(_ text: String) -> Int {
    let table = BlockFinder.blocks(of: SourceText(text))
    return ReviewReplies.end(from: 0, in: table, before: table.count)
  }

  @Test func findsTheAnswersByNameUpToTheStory() {
    #expect(
      count(
        "pell: I am glad that you liked it!\nlampwright99: You will see.\nThe tide had gone out.")
        == 2)
  }

  @Test func takesAChatForAStory() {
    #expect(count("Ada: are you there\nBram: yes\nAda: you are late\nThe tide had gone out.") == 0)
    #expect(count("Ada: the boat is in\nBram: so it is\nThe tide had gone out.") == 0)
    #expect(count("Ada: are you there\nBram: you are late") == 0)
  }

  @Test func belongToTheNoteThatThanksForReviews() throws {
    try expectParts(
      """
      ⟦authorNote:A/N: Thank you for the reviews!

      pell: I am glad that you liked it!

      lampwright: You will see.⟧

      \(Stories.window)
      """)
  }
}
