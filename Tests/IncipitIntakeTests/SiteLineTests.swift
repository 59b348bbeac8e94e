import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct SiteLineTests {
  private func siteLine(_ words: String) -> SiteLine? {
    let text = SourceText(words)
    return SiteLine(Line(text, text.span))
  }

  @Test(arguments: [
    "( Read more... )", "Keep reading",
    "quill_feather wrote in harbour_fic",
    "Originally posted at http://quill.example.org/42.html", "taglist: @pell @salt-and-rope",
    "Current Mood: tired",
  ])
  func knowsWhatSitesSetAroundAPost(_ words: String) {
    #expect(siteLine(words) == .furniture)
  }

  @Test(arguments: [
    "#thornby #ada x bram #my fic", "Tags: fandom: thornby, pairing: ada/bram", "Entry tags: fic",
  ])
  func findsTheTagsBelowAPost(_ words: String) throws {
    let tags = try #require(siteLine(words)?.tags)
    let text = SourceText(words)
    #expect(!tags.isEmpty)
    #expect(tags.map { text.string($0) }.allSatisfy { !$0.isEmpty && !$0.hasPrefix("#") })
  }

  @Test(arguments: [
    "Ada wrote in ink.", "Ada wrote in ink", "\"Read more,\" she said.", "Keep reading.",
    "42 notes.",
    "#1", "#3 was gone.", "She left a comment.", "Read more books, he had told her.",
    "They had posted it in March.",
  ])
  func takesNothingOfAStoryForASites(_ words: String) {
    #expect(siteLine(words) == nil)
  }

  @Test func leavesThemOutAtTheEndsOfAPostOnly() throws {
    try expectParts(
      """
      ⟦title:Title: The Long Window⟧

      ⟦header:Fandom: Thornby⟧

      ⟦siteText:( Read more... )⟧

      \(Stories.window)

      Keep reading

      \(Stories.window)

      ⟦header:#thornby #my fic⟧

      ⟦siteText:42 notes⟧
      """)
  }

  @Test(arguments: ["#blessed", "42 notes", "1204 likes"])
  func letsAStoryOfPostsEndWithOne(_ line: String) throws {
    try expectParts("\(Stories.window)\n\n\(line)")
  }

  @Test func believesWeakLinesThatStandTogether() throws {
    try expectParts("\(Stories.window)\n\n⟦header:#thornby⟧\n\n⟦siteText:42 notes⟧")
  }
}
