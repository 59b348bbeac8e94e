import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct TitleLineTests {
  private func look(_ line: String) -> TitleLine.Look? {
    let text = SourceText(line)
    return TitleLine.look(Line(text, text.span))
  }

  @Test(arguments: [
    "Always There", "THE LADDER AFFAIR", "The Other Mr. Moss", "Lamplight",
    "What the Tide Took Away",
    "Who Is It?", "Three Hundred Miles to Harbour", "Row Twenty-One", "Home: A Love Story",
  ])
  func knowsTitlesByTheirCapitals(_ line: String) { #expect(look(line) == .set) }

  @Test(arguments: ["cold toast", "four ways to leave it", "A rather odd cup"])
  func takesShortPlainLinesOnlyAsPossible(_ line: String) { #expect(look(line) == .plain) }

  @Test(arguments: [
    "He found her.", "she ran", "\"Run\"", "Dear Bram,", "It was raining and nobody had spoken",
    "lizzard: help", "- Run!", "Hello everyone",
  ])
  func refusesSentencesAndSpeech(_ line: String) { #expect(look(line) == nil) }
}
