import IncipitBooks
import IncipitExport
import IncipitIntake
import IncipitText
import Testing

/// Books that we export, read as anybody's.
@Suite struct OwnBookTests {
  private func readBack(_ work: TestWork) throws -> Manuscript {
    let bytes = try #require(Exporter.named("epub")).bytes(work.exported)
    return try Intake.manuscript(
      of: bytes, name: "own.epub", sha256: String(repeating: "0", count: 64)
    ).value
  }

  private func story(_ manuscript: Manuscript) -> [String] {
    manuscript.paragraphs.filter {
      manuscript.parts[$0.part].kind == .chapter && $0.role != .heading && $0.role != .sceneBreak
    }.map { manuscript.text.string($0.span) }
  }

  @Test func keepsTheStoryAndItsChapters() throws {
    let manuscript = try readBack(.lighthouse)
    // What the source marks with stars the book sets in italics, and so it comes in.
    #expect(
      story(manuscript)
        == story(TestWork.lighthouse.manuscript).map { $0.replacing("*twice*", with: "twice") })
    #expect(manuscript.emphasis.contains { manuscript.text.string($0) == "twice" })
    #expect(manuscript.stated.title?.value == "The Lighthouse Year")
    #expect(manuscript.stated.author?.value == "Mole & Sons")
    #expect(manuscript.stated.published?.value == "2019-02-28")
    #expect(manuscript.chapters.map(\.number) == [1, 2])
    #expect(manuscript.chapters.map(\.title) == ["Fog", nil])
    let notes = manuscript.parts.filter { $0.kind == .authorNote }
      .map { manuscript.text.string($0.span) }.joined()
    #expect(notes.contains("Thanks for reading!") && notes.contains("I own nothing but the fog."))
  }

  @Test func statesNothingThatWasOnlyRead() throws {
    let stated = try readBack(.lighthouse).stated
    #expect(stated.rating?.value == .teen)
    #expect(stated.fandoms.map(\.value) == ["The Harbour Tales"])
    #expect(stated.relationships.isEmpty && stated.warnings.isEmpty && stated.archive == nil)
    #expect(try readBack(.untitled).stated.title == nil)
  }
}
