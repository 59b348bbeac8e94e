import Testing

@Suite struct TailReaderTests {
  @Test(arguments: [
    "AN: done at last!! Bee comes back next time.", "THE END!! should i go on?",
    "FIN. Reviews are welcome, like rain.", "The End", "To be continued...",
    "sooo that was it!!! lmk what you think", "Thanks for reading!! See you in spring.",
    "ok i have to sleep now. pls review. next chapter on friday",
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
    "The lamp went out. It had been about the ship all along.",
    "One shot. Every gull on the roof left it.",
    "\"The end,\" she said.", "And that was the end of the story.", "bee: i got u a pear tho",
    "I wrote it down, so that my mother could not say afterwards that it had changed.",
  ])
  func leavesLastParagraphsInTheStory(_ paragraph: String) throws {
    try expectParts("\(Stories.window)\n\n\(paragraph)\n")
  }
}
