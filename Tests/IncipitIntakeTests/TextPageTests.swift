import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

/// Stories that look a little like a site's page and are none.
@Suite struct TextPageTests {
  private func isPage(_ text: String) -> Bool {
    TextPage.outline(of: BlockFinder.blocks(of: SourceText(text))) != nil
  }

  private let story = Stories.window

  @Test func takesNoNumberedListForAnArchivesChapters() {
    #expect(!isPage("1. The lamp by the door\n\n\(story)\n\n2. The lamp by the bed\n\n\(story)"))
    #expect(
      !isPage("Completed: No Chapters: 2\n\n1. The lamp.\n\n\(story)\n\n2. The bed.\n\n\(story)"))
  }

  @Test func takesNoCountdownForReadsAndVotes() {
    #expect(!isPage("Launch\n\n10 9 8\n\n\(story)\n\nLaunch Again\n\n7 6 5\n\n\(story)"))
  }

  @Test func takesNoArrowsForAPath() {
    #expect(!isPage("Home » Fan Fiction » The Long Window\n\n\(story)"))
    #expect(!isPage("Left » right » left again\n\n\(story)"))
  }

  @Test func takesNoLetterForAMessage() {
    #expect(!isPage("From: Ada\nTo: Bram\n\nThe tide is out.\n\n\(story)"))
    #expect(!isPage("Subject: the lamp\n\nIt is out.\n\n\(story)"))
  }

  @Test func takesNoLineOfFactsAloneForAPage() {
    #expect(
      !isPage("Rated: T - English - Angst - Chapters: 3 - Words: 1,200 - id: 42\n\n\(story)"))
  }

  @Test func takesNoMentionOfThreadmarksForAThread() {
    #expect(!isPage("Threadmarks: what are they?\n\n\(story)"))
  }

  @Test func takesNoRuleOfAsterisksForADownload() {
    #expect(!isPage("***** Low Water *****\n\n\(story)\n\n***** High Water *****\n\n\(story)"))
  }

  @Test func bearsHeadingsThatFollowEachOther() throws {
    for text in [
      "Reads\nVotes\nRain\n4K 52 29\n4K 52 29\nSun\n3K 5 2\n\(story)",
      "Rain\n4K 52 29\nSun\n3K 5 2", "Threadmarks: Rain\nThreadmarks: Sun\n#1\n\(story)",
      "Threadmarks: Rain\n#1\nThreadmarks: Sun\n#2",
    ] {
      #expect(isPage(text))
      #expect(try manuscript(text).parts.last?.span.end == UInt32(text.utf8.count))
    }
  }
}
