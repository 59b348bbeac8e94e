import IncipitBooks
import IncipitIntake
import IncipitText
import Testing

/// Plain text as Incipit writes it; the whole way there and back is in the tests of the exports.
@Suite struct ExportedTextTests {
  private static let story = """
    Fog

    by nightjar

    Summary

    Ada waits.

    As stated
      Tags: Fog, Lamps
      Tag: hurt, no comfort (set by hand)
      Status: complete

    Read out of the text, and possibly wrong
      Warning: blood (40 %)

    12 words, 1 minute

    Low Water
    =========

    [Author’s note]

    "Hello" to all.

    [End of the note]

    It rained.

    Bram’s Quarter
    --------------

    It stopped.

    ----------------------------------------

    As it was posted

    Rating: nobody knows
    Fandom: none

    ----------------------------------------

    From the file fog.txt
    SHA-256 00
    """

  private static func manuscript(_ text: String) throws -> Manuscript {
    try Intake.manuscript(
      of: Array(text.utf8), name: "fog.txt", sha256: String(repeating: "0", count: 64)
    ).value
  }

  @Test func readsHeadNotesAndHeadings() throws {
    let manuscript = try Self.manuscript(Self.story)
    let stated = manuscript.stated
    #expect(stated.title?.value == "Fog")
    #expect(stated.author?.value == "nightjar")
    #expect(stated.summary?.value == "Ada waits.")
    #expect(stated.tags.map(\.value) == ["Fog", "Lamps", "hurt, no comfort"])
    #expect(stated.isComplete?.value == true)
    #expect(stated.warnings.isEmpty && stated.rating == nil && stated.fandoms.isEmpty)
    let lines = manuscript.paragraphs.compactMap { paragraph -> String? in
      let kind = manuscript.parts[paragraph.part].kind
      guard kind != .siteText else { return nil }
      return
        "\(kind.rawValue) \(paragraph.role.rawValue): \(manuscript.text.string(paragraph.span))"
    }
    #expect(
      lines == [
        "title prose: Fog", "summary prose: Ada waits.", "chapter heading: Low Water",
        "authorNote prose: \"Hello\" to all.", "chapter prose: It rained.",
        "chapter heading: Bram’s Quarter", "chapter prose: It stopped.",
        "header prose: Rating: nobody knows", "header prose: Fandom: none",
      ])
  }

  @Test func aTextWithoutTheLastLinesIsReadAsAnyOther() throws {
    let cut = Self.story.replacing("SHA-256 00", with: "The end.")
    let manuscript = try Self.manuscript(cut)
    #expect(manuscript.parts.contains { $0.title == "Low Water" } == false)
  }

  @Test func everyBeginningOfSuchATextIsRead() throws {
    let bytes = Array(Self.story.utf8)
    for length in stride(from: 1, to: bytes.count, by: 7) {
      let noted = try? Intake.manuscript(
        of: Array(bytes.prefix(length)), name: "cut.txt",
        sha256: String(repeating: "0", count: 64))
      guard let manuscript = noted?.value else { continue }
      #expect(manuscript.parts.last.map { Int($0.span.end) } == manuscript.text.count)
    }
  }
}
