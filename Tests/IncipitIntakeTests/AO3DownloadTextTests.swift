import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct AO3DownloadTextTests {
  private let head = """
    The Long Window
    Posted originally on the Archive of Our Own at http://archiveofourown.org/works/4242.
    Rating:
    Mature
    Fandom:
    Thornby (TV)
    Stats:
    Published: 2014-03-04 Words: 1000 Chapters: 2/2
    The Long Window
    by quill_feather
    """

  @Test func readsWhatAConverterMadeOfADownload() throws {
    let manuscript = try manuscript(
      """
      \(head)
      Summary
      A window is opened.
      Notes
      Thank you for the prompt!
      See the end of the work for more notes
      Chapter 1: Rain

      \(Stories.window)

      Chapter 2: Sun

      \(Stories.window)
      End Notes
      Thank you for reading.
      Please drop by the archive and comment to let the author know if you enjoyed their work!
      """)
    #expect(
      manuscript.parts.map(\.kind) == [
        .siteText, .header, .title, .header, .siteText, .summary, .siteText, .authorNote,
        .siteText, .chapter, .chapter, .siteText, .endNote, .siteText,
      ])
    #expect(manuscript.stated.title?.value == "The Long Window")
    #expect(manuscript.stated.author?.value == "quill_feather")
    #expect(manuscript.stated.summary?.value == "A window is opened.")
    #expect(manuscript.chapters.map(\.title) == ["Rain", "Sun"])
  }

  @Test func beginsTheStoryWhereTheNotesEndThoughNothingSaysSo() throws {
    let manuscript = try manuscript(
      "\(head)\nSummary\nA window is opened.\nNotes\nFor Quill, thank you for the prompt!\n\n"
        + Stories.window)
    #expect(
      manuscript.parts.map(\.kind).suffix(4) == [.summary, .siteText, .authorNote, .chapter])
    #expect(paragraphs(.prose, manuscript).last?.hasPrefix("Nobody had told him") == true)
    #expect(manuscript.stated.summary?.value == "A window is opened.")
  }

  @Test func readsLinksWhoseBlanksAreWrittenOtherwise() throws {
    let stated = try manuscript(
      head.replacing("Thornby (TV)", with: "Thornby_(TV), The_Gull") + "\n\n" + Stories.window
    ).stated
    #expect(stated.fandoms.map(\.value) == ["Thornby (TV)", "The Gull"])
    #expect(stated.author?.value == "quill_feather")
  }

  @Test func joinsAListOfLinksThatWasBroken() throws {
    let stated = try manuscript(
      head.replacing(
        "Fandom:\nThornby (TV)", with: "Character: Ada_Bell, Mrs_Pell_of_the\n      Harbour, Cy")
        + "\n\n" + Stories.window
    ).stated
    #expect(stated.characters.map(\.value) == ["Ada Bell", "Mrs Pell of the Harbour", "Cy"])
    #expect(stated.rating?.value == .mature)
    #expect(stated.title?.value == "The Long Window")
  }
}
