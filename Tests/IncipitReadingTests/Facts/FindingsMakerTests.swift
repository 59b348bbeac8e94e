import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct FindingsMakerTests {
  private func codes(_ story: PlainStory, language: String = "en") -> [String] {
    FindingsMaker.findings(
      in: story.table, quotations: story.quotations,
      language: .inferred(Inferred(language, confidence: 1, evidence: []))
    ).map(\.code)
  }

  @Test func notesALoneWordBehindAQuotation() {
    #expect(codes(PlainStory("\"Here,\" he said.\n\"Run!\" kay\nThey ran.")) == ["text.stray-word"])
    #expect(codes(PlainStory("\"Run!\" said Ada.")).isEmpty)
  }

  @Test func notesAnEndWithoutAnEndMark() {
    #expect(codes(PlainStory("She ran. She turned the corner and")) == ["text.truncated"])
    #expect(codes(PlainStory("She ran. She turned the corner.")).isEmpty)
    #expect(codes(PlainStory("\"She turned the corner\"")).isEmpty)
  }

  @Test func notesATextWithoutParagraphs() {
    let story = PlainStory(String(repeating: "She ran on and on along the sea. ", count: 150))
    #expect(codes(story) == ["text.no-paragraphs"])
  }

  @Test func notesManySpeechesWithoutASpeaker() {
    let story = PlainStory(String(repeating: "\"Run to the sea!\"\n", count: 6))
    #expect(codes(story) == ["cast.unresolved-many"])
  }

  @Test func notesAnotherLanguage() {
    #expect(codes(PlainStory("Sie lief zum See."), language: "de") == ["language.not-english"])
    #expect(codes(PlainStory("She ran to the sea."), language: "en-GB").isEmpty)
  }
}
