import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct TitleLineTests {
  private func look(_ line: String) -> TitleLine.Look? {
    let text = SourceText(line)
    return TitleLine.look(Line(text, text.span))
  }

  @Test(arguments: [
    "Always There", "THE CROCODILE AFFAIR", "The Wrong Mr. Hale", "Ballpoint",
    "What the Dark Gave Back",
    "Who Is It?", "Four Hundred Days to Emerald", "Cue Sixty-Two", "Home: A Love Story",
  ])
  func knowsTitlesByTheirCapitals(_ line: String) { #expect(look(line) == .set) }

  @Test(arguments: ["extra foam", "five ways of saying it", "A very good heart"])
  func takesShortPlainLinesOnlyAsPossible(_ line: String) { #expect(look(line) == .plain) }

  @Test(arguments: [
    "He found her.", "she ran", "\"Run\"", "Dear Klaus,", "It was raining and nobody had spoken",
    "lizzard: help", "- Run!", "Hello everyone",
  ])
  func refusesSentencesAndSpeech(_ line: String) { #expect(look(line) == nil) }
}
