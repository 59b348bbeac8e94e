import IncipitBooks
import Testing

@Suite struct HeadReaderTests {
  private let story = Stories.window

  @Test func readsTitleBylineDisclaimerAndNote() throws {
    try expectParts(
      """
      ⟦title:The Long Window⟧

      ⟦header:by quill_feather⟧

      ⟦disclaimer:Disclaimer: I don't own Thornby.⟧

      ⟦authorNote:A/N: Be gentle!⟧

      \(story)
      """)
  }

  @Test func readsFanFictionNetsBlockWithAnUnlabelledSummary() throws {
    try expectParts(
      """
      ⟦title:The Long Window⟧

      ⟦header:By: Quillfeather88⟧

      ⟦summary:Ada and Bram and a window that sticks.⟧

      ⟦header:Rated: T - English - Hurt/Comfort - [Ada B., Bram] - Words: 938 - Complete⟧

      \(story)
      """)
  }

  @Test func readsOldHeadersWithLabels() throws {
    try expectParts(
      """
      ⟦title:TITLE: The Long Window⟧
      ⟦header:AUTHOR: Quillfeather
      RATING: PG-13⟧
      ⟦disclaimer:DISCLAIMER: Not mine, no money, please do not sue.⟧
      ⟦summary:SUMMARY: A window is opened. Slowly.⟧
      ⟦header:FEEDBACK: welcome⟧

      \(story)
      """)
  }

  @Test(arguments: [
    "Hello everyone, I wanted to write this fanfiction since the last episode. Enjoy!",
    "hey guys so here is the chapter with the boat in it (sorry)",
    "hi i never wrote a fic before, please be kind!!!",
    "Soulmate AU: what you paint turns up on their wall.",
    "so this is just a little thing i wrote at night. it has not been proofread so be kind.",
    "Thanks for all the lovely reviews on the last chapter!",
    "UPDATED: I fixed some typos!",
  ])
  func knowsANoteWithoutALabelByItsWords(_ note: String) throws {
    try expectParts("⟦authorNote:\(note)⟧\n\n\(story)")
  }

  @Test func readsRepliesToReviewersWithTheNoteAroundThem() throws {
    try expectParts(
      """
      Chapter 7

      ⟦authorNote:Answers to my kind reviewers!

      Marigold: no, he is not gone for good.

      Guest: He would. He really would.

      Ok so they have only just left the house. Here we go!⟧

      \(story)
      """)
  }

  @Test func joinsANoteOfSeveralParagraphsAboveADisclaimer() throws {
    try expectParts(
      """
      ⟦authorNote:A/N: Hello again! This one took me forever.

      The laptop died and then there was the flood.⟧

      ⟦disclaimer:Disclaimer: Thornby is not mine. Sadly.⟧

      \(story)
      """)
  }

  @Test(arguments: [
    "I never liked that story. My mother told it every Christmas and I wrote it down.",
    "Ok so to begin with the oven was on fire and Bee had gone home.",
    "Three weeks later", "He was late again", "14 October 1888", "Dear Bram,", "\"Run\"",
    "bee: omg did u see that",
  ])
  func leavesFirstLinesOfStoriesInTheStory(_ line: String) throws {
    try expectParts("\(line)\n\n\(story)")
    #expect(try manuscript("\(line)\n\n\(story)").stated.title == nil)
  }

  @Test(arguments: [
    ("Maywood, 9 June", "Maywood, 9 June"), ("the long window", "the long window"),
    ("**The Long Window**", "The Long Window"), ("THE WINDOW INCIDENT", "THE WINDOW INCIDENT"),
    ("window girls (6)", "window girls (6)"),
  ])
  func takesALineOnTopAsTitle(_ line: String, _ title: String) throws {
    let manuscript = try manuscript("\(line)\n\n\(story)")
    #expect(manuscript.stated.title?.value == title)
    #expect(manuscript.parts.map(\.kind) == [.title, .chapter])
  }

  @Test func takesPlaceAndDateAsSceneHeadingWhereMoreFollow() throws {
    let manuscript = try manuscript("Maywood, 9 June\n\n\(story)\n\nThornby, 2 August\n\n\(story)")
    #expect(manuscript.stated.title == nil)
    #expect(paragraphs(.timeMarker, manuscript) == ["Maywood, 9 June", "Thornby, 2 August"])
  }

  @Test func readsWhatStandsBelowALabelInALineOfItsOwn() throws {
    try expectParts(
      """
      ⟦title:The Long Window⟧

      ⟦summary:Summary:

      Ada opens it.⟧

      ⟦authorNote:Notes:

      The window was in my head all winter.⟧

      \(story)
      """)
  }

  @Test func takesATableOfContentsAsHeader() throws {
    try expectParts(
      """
      ⟦title:The Long Window⟧

      ⟦header:Chapter 1: Rain

      Chapter 2: Sun⟧

      Chapter 1: Rain

      \(story)

      Chapter 2: Sun

      \(story)
      """)
  }

  @Test func believesAnAuthorInTheTitleLineOnlyByAHandle() throws {
    let handle = try manuscript("The Long Window by quill_9\n\n\(story)")
    #expect(handle.stated.title?.value == "The Long Window")
    #expect(handle.stated.author?.value == "quill_9")
    let name = try manuscript("Stand by Me\n\n\(story)")
    #expect(name.stated.title?.value == "Stand by Me")
    #expect(name.stated.author == nil)
  }
}
