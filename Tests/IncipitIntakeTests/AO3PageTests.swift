import IncipitBooks
import IncipitText
import Testing

@Suite struct AO3PageTests {
  private let story = Stories.window

  @Test func readsTheShortFormThatExtractorsLeave() throws {
    try expectParts(
      """
      ⟦siteText:Actions

      Work Header⟧

      ⟦title:The Long Window⟧

      ⟦summary:Summary:

      A window is opened.

      \u{A0}

      All human, Seaside AU.⟧

      ⟦authorNote:Notes:

      For Quill. She looked at the floor and said nothing.⟧

      ⟦siteText:(See the end of the chapter for  notes.)⟧

      Chapter 1: Rain

      ⟦siteText:Chapter Text⟧

      \(story)

      ⟦endNote:Notes:

      Thank you.⟧

      ⟦siteText:Actions

      ↑ Top

      Kudos ♥

      Comments (11)⟧
      """)
  }

  private let page = """
    Actions
    Entire Work
    Next Chapter →
    Work Header
    Rating:
    Mature
    Archive Warnings:
    Graphic Depictions Of Violence
    Major Character Death
    Category:
    F/M
    Fandoms:
    Thornby (TV)
    The Gull
    Relationships:
    Ada Bell/Bram Stone
    Ada Bell & Cy Moss
    Characters:
    Ada Bell
    Additional Tags:
    Alternate Universe - Seaside, Slow Burn
    Language:
    English
    Series:
    Part 2 of Windows
    Stats:
    Published:
    2019-01-02
    Updated:
    2019-03-04
    Words:
    12,345
    Chapters:
    2/3
    Comments:
    7
    Kudos:
    88
    The Long Window
    quill_feather (quill)
    Summary:
    A window is opened.
    Chapter 1: Rain
    Notes:
    Hello!
    Chapter Text
    The rain had not stopped since Tuesday.
    Notes:
    Bye!
    Chapter 2
    Chapter Text
    It was the sun's turn, said Ada.
    """

  @Test func readsTheTableOfFacts() throws {
    let stated = try manuscript(page).stated
    #expect(stated.archive?.value == .ao3)
    #expect(stated.rating?.value == .mature)
    #expect(
      stated.warnings.map(\.value) == ["Graphic Depictions Of Violence", "Major Character Death"])
    #expect(stated.categories.map(\.value) == ["F/M"])
    #expect(stated.fandoms.map(\.value) == ["Thornby (TV)", "The Gull"])
    #expect(stated.relationships.map(\.value) == ["Ada Bell/Bram Stone", "Ada Bell & Cy Moss"])
    #expect(stated.characters.map(\.value) == ["Ada Bell"])
    #expect(stated.tags.map(\.value) == ["Alternate Universe - Seaside", "Slow Burn"])
    #expect(stated.language?.value == "en")
    #expect(stated.published?.value == "2019-01-02")
    #expect(stated.updated?.value == "2019-03-04")
    #expect(stated.words?.value == 12_345)
    #expect(stated.chapters?.value == "2/3")
    #expect(stated.isComplete?.value == false)
    #expect(stated.universe?.value == .au)
    #expect(stated.title?.value == "The Long Window")
    #expect(stated.author?.value == "quill_feather (quill)")
    #expect(stated.summary?.value == "A window is opened.")
  }

  @Test func readsStatisticsInOneLine() throws {
    let stated = try manuscript(
      """
      Work Header

      Rating:

      Teen And Up Audiences

      Stats:

      Published: 2021-02-19 Words: 1,135 Chapters: 1/1 Kudos: 88

      The Long Window

      quill

      Work Text:

      \(story)
      """
    ).stated
    #expect(stated.words?.value == 1135)
    #expect(stated.isComplete?.value == true)
    #expect(stated.rating?.value == .teen)
    #expect(stated.title?.value == "The Long Window")
  }

  @Test func carriesNumberAndTitleOverToTheText() throws {
    let manuscript = try manuscript(page)
    #expect(manuscript.chapters.map(\.number) == [1, 1, 2, 2])
    #expect(manuscript.chapters.map(\.title) == ["Rain", "Rain", nil, nil])
    #expect(paragraphs(.heading, manuscript) == ["Chapter 1: Rain", "Chapter 2"])
  }

  @Test func pointsItsEvidenceAtTheWordsThemselves() throws {
    let manuscript = try manuscript(page)
    let stated = manuscript.stated
    for (value, evidence) in [
      (stated.title?.value, stated.title?.evidence),
      (stated.author?.value, stated.author?.evidence),
      (stated.chapters?.value, stated.chapters?.evidence),
      (stated.fandoms.first?.value, stated.fandoms.first?.evidence),
      (stated.tags.last?.value, stated.tags.last?.evidence),
    ] {
      let span = try #require(evidence?.first)
      #expect(manuscript.text.string(span) == value)
    }
  }

  @Test func takesNoChapterSummaryForTheWorks() throws {
    let stated = try manuscript(
      "Work Header\n\nThe Window\n\nquill\n\nChapter 1: Rain\n\nSummary:\n\nIt rains.\n\nChapter Text\n\n"
        + story
    ).stated
    #expect(stated.title?.value == "The Window")
    #expect(stated.summary == nil)
  }

  @Test func takesLinesWithANoBreakSpaceAsSceneBreaks() throws {
    let manuscript = try manuscript(
      "Work Header\n\nThe Window\n\nWork Text:\n\n\(story)\n\n\u{A0}\n\n\(story)")
    let breaks = manuscript.paragraphs.filter { $0.role == .sceneBreak }
    #expect(breaks.count == 1)
    #expect(breaks.first?.span.isEmpty == true)
  }
}
