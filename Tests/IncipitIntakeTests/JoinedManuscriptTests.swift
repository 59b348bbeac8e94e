import IncipitBooks
import IncipitIntake
import IncipitText
import Testing

@Suite struct JoinedManuscriptTests {
  private func piece(_ text: String, number: Int? = nil) throws -> Intake.Piece {
    let noted = try Intake.manuscript(of: Array(text.utf8), name: "a.txt", sha256: "")
    return Intake.Piece(noted.value, findings: noted.findings, number: number)
  }

  private static let source = SourceDescription(
    name: "a.txt and 1 more", sha256: "", bytes: 1, format: .joined, encoding: .utf8)

  private static let first = """
    Chapter 4: Salt

    The lamp hissed. "Trim it," said Marrow.

    "I did," said Ines.
    """
  private static let second = """
    A/N: thank you all for the reviews!

    The morning was flat as slate, and Peg mended her net.

    "He is a tired man," said Ines.
    """

  @Test func textsStandBehindEachOtherAndEverySpanMovesAlong() throws {
    let pieces = [try piece(Self.first), try piece(Self.second, number: 6)]
    let whole = try Intake.joined(pieces, as: Self.source).value
    let text = String(decoding: whole.text.utf8, as: UTF8.self)
    #expect(text == Self.first + "\n\n" + Self.second)
    // Parts tile the text.
    var end: UInt32 = 0
    for part in whole.parts {
      #expect(part.span.start == end)
      end = part.span.end
    }
    #expect(Int(end) == whole.text.count)
    #expect(whole.chapters.map(\.number) == [4, 6])
    #expect(whole.chapterCount == 2)
    let paragraphs = whole.paragraphs.map { whole.text.string($0.span) }
    #expect(paragraphs.first == "Chapter 4: Salt")
    #expect(paragraphs.last == "\"He is a tired man,\" said Ines.")
    for paragraph in whole.paragraphs {
      #expect(whole.parts[paragraph.part].span.contains(paragraph.span))
    }
    #expect(whole.parts.contains { $0.kind == .authorNote })
  }

  @Test func chaptersWithoutANumberAreToldApartByTheirPlace() throws {
    let whole = try Intake.joined(
      [try piece("It rained on the quay."), try piece("It rained on.")], as: Self.source)
    #expect(whole.value.chapters.map(\.number) == [1, 2])
  }

  @Test func theFirstWordHoldsButWhatGrowsIsTakenFromTheLast() throws {
    func page(_ title: String, _ words: Int, _ chapters: String) -> String {
      """
      Title: \(title)
      Author: Wren
      Fandom: Hollow County
      Words: \(words)
      Chapters: \(chapters)

      The lamp hissed between them, and nobody spoke for a long while.

      "Trim it," said Marrow.
      """
    }
    let whole = try Intake.joined(
      [try piece(page("Salt", 900, "1/3")), try piece(page("Salt, again", 2100, "2/3"))],
      as: Self.source
    ).value
    #expect(whole.stated.title?.value == "Salt")
    #expect(whole.stated.words?.value == 2100 && whole.stated.chapters?.value == "2/3")
    #expect(whole.stated.fandoms.map(\.value) == ["Hollow County"])
    let evidence = try #require(whole.stated.words?.evidence.first)
    #expect(whole.text.string(evidence).contains("2100"))
  }
}
