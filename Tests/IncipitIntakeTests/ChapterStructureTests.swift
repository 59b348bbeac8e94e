import IncipitBooks
import IncipitText
import Testing

/// Whole texts in which chapters, scenes and notes are set as writers set them.
@Suite struct ChapterStructureTests {
  private let story = Stories.window

  @Test(arguments: [
    ["Chapter One – Ash", "Chapter Two – Salt"], ["1.", "2."], ["Part I", "Part II"],
    ["~ Prologue ~", "~ Epilogue ~"], ["Chapter the First", "Chapter the Second"],
    ["CHAPTER 12: Ash", "CHAPTER 13: Salt"], ["Ch. 3", "Ch. 4"], ["Act I", "Interlude"],
    ["i.", "ii."], ["-1-", "-2-"],
  ])
  func beginsAChapterAtEachHeading(_ headings: [String]) throws {
    let manuscript = try manuscript(
      headings.map { "\($0)\n\n\(story)" }.joined(separator: "\n\n"))
    #expect(paragraphs(.heading, manuscript) == headings)
    #expect(manuscript.parts.map(\.kind) == headings.map { _ in Part.Kind.chapter })
  }

  @Test func takesNoBareNumberThatStandsAloneForAHeading() throws {
    #expect(
      try paragraphs(.heading, manuscript("\(story)\n\n-2-\n\n\(story)")).isEmpty)
  }

  @Test(arguments: [
    "***", "oOo", "xxx", "~*~", ".", "• • •", "....", "[line break]", "PAGE BREAK", "-HT-HT-",
  ])
  func partsScenesAtEachMark(_ mark: String) throws {
    let manuscript = try manuscript("\(story)\n\n\(mark)\n\n\(story)")
    #expect(paragraphs(.sceneBreak, manuscript) == [mark])
    #expect(manuscript.parts.map(\.kind) == [.chapter])
  }

  @Test(arguments: ["<hr>", "<br><br><br><br>", "<p>&nbsp;</p>"])
  func partsScenesAtRulesAndGapsOfPages(_ mark: String) throws {
    let paragraphs = story.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
    let manuscript = try manuscript("<html><body>\(paragraphs)\(mark)\(paragraphs)</body></html>")
    #expect(manuscript.paragraphs.count { $0.role == .sceneBreak } == 1)
  }

  @Test(arguments: [
    "To be continued…", "TBC", "Comments are love!", "Please R&R!", "Now. Review!",
    "(End of part 1)", "THE END",
    "A/N: That was short, I know.", "Thank you all for reading, and please leave a review!",
  ])
  func endsTheStoryBeforeWhatItsWriterAdds(_ line: String) throws {
    try expectParts("\(story)\n\n⟦endNote:\(line)⟧")
  }

  @Test(arguments: [
    "\"To be continued,\" she said.", "The end of part of the pier was gone.",
    "He had to review it, and so he did.", "To be continued like this was no life for a lamp.",
  ])
  func letsTheStoryEndAsItDoes(_ line: String) throws {
    try expectParts("\(story)\n\n\(line)")
  }

  @Test func tellsNotesAtTheTopInTheMiddleAndAtTheEnd() throws {
    try expectParts(
      """
      ⟦authorNote:A/N: Sorry for the wait!⟧

      ⟦disclaimer:Disclaimer: I do not own Thornby.⟧

      \(story)

      ⟦authorNote:(A/N: I do not know how lamps work.)⟧

      \(story)

      ⟦endNote:A/N: Please review!⟧
      """)
  }

  @Test(arguments: [
    "\u{201C}The tide is a door.\u{201D} \u{2014} M. Harrow",
    "*Oh the lamp, the lamp is low,*\n\n*and the boats have far to go.*",
    "The lamp is low,\n\nthe tide is slow",
  ])
  func keepsAnEpigraphAndASongInTheirChapter(_ lines: String) throws {
    let manuscript = try manuscript(
      "Chapter 1\n\n\(lines)\n\n\(story)\n\nChapter 2\n\n\(story)")
    #expect(manuscript.parts.map(\.kind) == [.chapter, .chapter])
    #expect(manuscript.chapters.map(\.number) == [1, 2])
  }
}
