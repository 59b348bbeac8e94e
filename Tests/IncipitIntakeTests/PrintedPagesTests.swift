import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct PrintedPagesTests {
  private func text(_ output: String) -> String { PrintedPages(Array(output.utf8)).text }

  /// The paragraphs of `output`, with a bar before those that stand further apart by an odd line.
  private func paragraphs(_ output: String) -> [String] {
    text(output).split(separator: "\n\n", omittingEmptySubsequences: false)
      .filter { !$0.isEmpty }
      .map { $0.first == "\n" ? "|" + $0.drop { $0 == "\n" } : String($0) }
  }

  @Test func joinsLinesToParagraphsByTheirIndents() {
    let output = """
          Ada climbed the stair with one hand on the
      wall, as she had every evening since the lamp
      was hers.
          “Late,” said Bram.
          “Am I?” She set down the can, and the oil
      in it lapped twice and was still.
      """
    #expect(
      paragraphs(output) == [
        "Ada climbed the stair with one hand on the wall, as she had every evening since the lamp was hers.",
        "“Late,” said Bram.",
        "“Am I?” She set down the can, and the oil in it lapped twice and was still.",
      ])
  }

  @Test func joinsLinesToParagraphsByTheRoomBetweenThem() {
    let output = """
      Ada climbed the stair with one hand on the
      wall, as she had every evening.

      “Late,” said Bram, who had been waiting for
      an hour.

      “Am I?”


      The fog came in at midnight and did not go
      away.
      """
    #expect(
      paragraphs(output) == [
        "Ada climbed the stair with one hand on the wall, as she had every evening.",
        "“Late,” said Bram, who had been waiting for an hour.", "“Am I?”",
        "|The fog came in at midnight and did not go away.",
      ])
  }

  @Test func joinsTheLinesOfADoubleSpacedManuscript() {
    let output = """
          Ada climbed the stair with one hand on the

      wall, as she had every evening since the lamp

      was hers.

          “Late,” said Bram.

          She set down the can, and the oil in it was

      soon as still as the sea.
      """
    #expect(
      paragraphs(output) == [
        "Ada climbed the stair with one hand on the wall, as she had every evening since the lamp was hers.",
        "“Late,” said Bram.",
        "She set down the can, and the oil in it was soon as still as the sea.",
      ])
  }

  @Test func takesHeadsAndNumbersOffThePages() {
    let names = ["Ada", "Bram", "Cy", "Dora", "Eli", "Flo"]
    let pages = (1...6).map { page in
      let head =
        page % 2 == 0 ? "\(page)          The Keeper of Lamps" : "quill feather          \(page)"
      return """
        \(head)

            Evening \(["one", "two", "three", "four", "five", "six"][page - 1]) was dark, and Ada went up the
        stair alone.
            “Late,” said Bram \(page) times, and \(names[page - 1]) was

                              - \(page) -
        """
    }
    #expect(
      paragraphs(pages.joined(separator: "\u{0C}")).prefix(2) == [
        "Evening one was dark, and Ada went up the stair alone.",
        "“Late,” said Bram 1 times, and Ada was",
      ])
    #expect(!text(pages.joined(separator: "\u{0C}")).contains("quill"))
    #expect(!text(pages.joined(separator: "\u{0C}")).contains("- "))
  }

  @Test func keepsTheHeadingsOfChaptersThatBeginPages() {
    let names = ["Ada", "Bram", "Cy", "Dora", "Eli"]
    let pages = (1...5).map { page in
      "Chapter \(page)\n\n    \(names[page - 1]) went up the stair in the dark, with\n\(names[5 - page]) behind.\n"
    }
    let text = self.text(pages.joined(separator: "\u{0C}"))
    for page in 1...5 { #expect(text.contains("Chapter \(page)\n")) }
  }

  @Test func goesOnWithASentenceOnTheNextPage() {
    let output = """
          Ada climbed the stair with one hand on the
      wall, as she had every evening since the lamp
      \u{0C}was hers, and nobody had ever asked her for a
      reason.
          “Late,” said Bram.
      """
    #expect(
      paragraphs(output) == [
        "Ada climbed the stair with one hand on the wall, as she had every evening since the lamp was hers, "
          + "and nobody had ever asked her for a reason.", "“Late,” said Bram.",
      ])
  }

  @Test(arguments: [
    ("the lantern was her lan-\ntern alone", "the lantern was her lantern alone"),
    ("the glass was well-\nmade and old", "the glass was well-made and old"),
    ("the lamp, or lamp\u{AD}\nlight, was hers", "the lamp, or lamplight, was hers"),
    ("she thought of Bram—\nand ran away", "she thought of Bram—and ran away"),
  ])
  func joinsWordsThatWereBroken(_ output: String, _ text: String) {
    #expect(self.text(output) == text)
  }

  @Test func readsTheTextOfAPDFDocument() throws {
    let pages = [
      "                The Keeper of Lamps\n\n                 by quill feather\n\n",
      "Chapter 1\n\n    It was dark, and Ada went up the stair with\none hand on the wall.\n",
      "Chapter 2\n\n    It was light, and Ada went down the stair\nwith the can.\n",
    ]
    let noted = try Intake.manuscript(
      of: Array("%PDF-1.4".utf8), name: "a.pdf", sha256: String(repeating: "0", count: 64),
      printed: Array(pages.joined(separator: "\u{0C}").utf8))
    #expect(noted.value.source.format == .pdf)
    #expect(noted.value.chapters.map(\.number) == [1, 2])
    #expect(noted.value.stated.title?.value == "The Keeper of Lamps")
  }

  @Test func refusesAPDFDocumentWithoutItsText() {
    #expect(throws: IntakeError(.foreign(.pdf), name: "story.txt")) {
      try noted(Array("%PDF-1.4".utf8))
    }
    #expect(throws: IntakeError(.empty, name: "a.pdf")) {
      try Intake.manuscript(
        of: Array("%PDF-1.4".utf8), name: "a.pdf", sha256: "", printed: [0x0C, 0x0A, 0x0C])
    }
  }
}
