import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct LabelRunTests {
  private func labels(_ words: String) -> [String] {
    let text = SourceText(words)
    return LabelRun.labels(of: Line(text, text.span)).map {
      "\($0.field): \(text.string($0.value))"
    }
  }

  @Test func partsShortFactsThatShareALine() {
    #expect(labels("Completed: No Chapters: 25") == ["updated: No", "chapters: 25"])
    #expect(labels("Word count: 12345 Read: 4105") == ["words: 12345"])
    #expect(
      labels("Published: 14/03/2014 Updated: 26/06/2014")
        == ["published: 14/03/2014", "updated: 26/06/2014"])
  }

  @Test func leavesEveryOtherValueWhole() {
    #expect(labels("Summary: Chapters: a memoir") == ["summary: Chapters: a memoir"])
    #expect(labels("Rating: T") == ["rating: T"])
    #expect(
      labels("Warnings: Rating: not what it seems") == ["warnings: Rating: not what it seems"])
    #expect(labels("She said: Rating: none").isEmpty)
  }

  @Test func countsThousandsAndDaysThatComeFirst() throws {
    let stated = try manuscript(
      "Title: The Window\nWord count: 1.2k\nPublished: 26/06/2014\nCompleted: Yes\n\n"
        + Stories.window
    ).stated
    #expect(stated.words?.value == 1200)
    #expect(stated.published?.value == "2014-06-26")
    #expect(stated.isComplete?.value == true)
  }
}
