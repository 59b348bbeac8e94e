import IncipitBooks
import IncipitText
import Testing

@Suite struct PlainDumpTests {
  private let story = Stories.window

  @Test func cutsChaptersAtTheirHeadings() throws {
    let manuscript = try manuscript(
      """
      The Long Window

      Chapter 1: Rain

      A/N: first chapter! hope you like it

      \(story)

      A/N: reviews please!

      Chapter 2

      The Coat

      \(story)

      TBC...
      """)
    #expect(
      outline(manuscript) == [
        "title: The Long Window", "chapter: Chapter 1: Rain",
        "authorNote: A/N: first chapter! hope",
        "chapter: The rain had not stopped", "endNote: A/N: reviews please!",
        "chapter: Chapter 2\n\nThe Coat\n\nThe", "endNote: TBC...",
      ])
    #expect(manuscript.chapters.map(\.number) == [1, 1, 2])
    #expect(manuscript.chapters.map(\.title) == ["Rain", "Rain", "The Coat"])
    #expect(paragraphs(.heading, manuscript) == ["Chapter 1: Rain", "Chapter 2", "The Coat"])
  }

  @Test(arguments: [
    ["I.", "II.", "III."], ["1. Rain", "2. Keys", "3. Flour"], ["i", "ii", "iii"],
  ])
  func takesBareNumbersAsHeadingsWhereTheyCount(_ lines: [String]) throws {
    let text = lines.map { "\($0)\n\n\(story)" }.joined(separator: "\n\n")
    let manuscript = try manuscript(text)
    #expect(manuscript.chapters.map(\.number) == [1, 2, 3])
  }

  @Test func leavesAListWithinAStoryAlone() throws {
    let manuscript = try manuscript("\(story)\n\n1. Flour\n\n2. Eggs\n\n3. Milk\n\n\(story)")
    #expect(manuscript.parts.map(\.kind) == [.chapter])
    #expect(manuscript.parts.first?.number == nil)
  }

  @Test func splitsTheChapterAroundANoteInItsMiddle() throws {
    try expectParts(
      """
      Chapter 3

      \(story)

      ⟦authorNote:(A/N: play the song now!

      Seriously. I will wait.)⟧

      \(story)
      """)
    let manuscript = try manuscript("Chapter 3\n\n\(story)\n\n(A/N: sorry!)\n\n\(story)")
    #expect(manuscript.parts.map(\.kind) == [.chapter, .authorNote, .chapter])
    #expect(manuscript.parts.map(\.number) == [3, nil, 3])
  }

  @Test func readsParagraphsOverWrappedLines() throws {
    let line = "The rain had not stopped since Tuesday and nobody would say it out"
    let paragraph = Array(repeating: line, count: 4).joined(separator: "\n") + "\nloud."
    let manuscript = try manuscript(
      "The Long Window\nby Quill\n\n"
        + Array(repeating: paragraph, count: 6).joined(separator: "\n\n"))
    #expect(manuscript.paragraphs.count == 8)
    #expect(manuscript.stated.author?.value == "Quill")
  }

  @Test func readsOneParagraphALineWithoutBlankLines() throws {
    let manuscript = try manuscript(
      "The Long Window\n" + story.split(separator: "\n").joined(separator: "\n"))
    #expect(manuscript.paragraphs.count == 9)
    #expect(manuscript.parts.map(\.kind) == [.title, .chapter])
  }

  @Test func givesTheSameStructureForEveryLineEnd() throws {
    let text =
      "The Long Window\n\nA/N: hi\n\n\(story)\n\n***\n\nThree weeks later\n\n\(story)\n\nFin."
    let shapes = try ["\n", "\r\n", "\r"].map { end in
      let manuscript = try manuscript(
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end))
      return manuscript.parts.map { "\($0.kind)" }
        + manuscript.paragraphs.map { "\($0.role) \($0.part) \(manuscript.text.string($0.span))" }
    }
    #expect(shapes[0] == shapes[1])
    #expect(shapes[0] == shapes[2])
  }

  @Test(arguments: [("VII", 7), ("12.", 12), ("I", 1), ("-3-", 3)] as [(String, Int)])
  func aLoneNumberAtTheTopNumbersTheChapter(line: String, number: Int) throws {
    let manuscript = try manuscript(
      """
      \(line)

      The lamp hissed between them, and nobody said a word for a long while.

      "I did trim it," said Ines.
      """)
    #expect(manuscript.chapters.map(\.number) == [number])
    #expect(manuscript.stated.title == nil)
  }

  @Test(arguments: ["1984", "Seven", "300 Nights", "5\n\n4\n\n3"])
  func aNumberThatIsNoneOfAChapterIsNone(line: String) throws {
    let manuscript = try manuscript(
      "\(line)\n\nThe lamp hissed between them, and nobody said a word for a long while.\n\nShe ran."
    )
    #expect(manuscript.chapters.allSatisfy { $0.number == nil })
  }
}
