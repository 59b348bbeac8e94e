import Testing

@Suite struct TailReaderTests {
  @Test(arguments: [
    "AN: thats it!! Bee gets her own story next I promise.", "THE END!! should i do a second part?",
    "FIN. Review please, or the window stays shut!", "The End", "To be continued...",
    "sooo thats it!!! lmk in the comments", "Thanks for reading!! Comments keep me warm.",
    "ok im literally crying. pls review. next chapter is a happy one",
    "and thats all folks. i might continue this if people want me to?",
  ])
  func takesTheAuthorsLastWordsOutOfTheStory(_ note: String) throws {
    try expectParts("\(Stories.window)\n\n⟦endNote:\(note)⟧\n")
  }

  @Test func takesWhatFollowsALabelledNoteWithIt() throws {
    try expectParts(
      """
      \(Stories.window)

      ---

      ⟦endNote:A/N: So that was that! Did you see it coming?

      Next week the sun will shine.⟧
      """)
  }

  @Test(arguments: [
    "The light came up. It had been about a ship since March.", "One shot. All the birds went up.",
    "\"The end,\" she said.", "And that was the end of the story.", "bee: i got u a muffin",
    "I wrote it down, so that my mother could not say afterwards that it had changed.",
  ])
  func leavesLastParagraphsInTheStory(_ paragraph: String) throws {
    try expectParts("\(Stories.window)\n\n\(paragraph)\n")
  }
}
