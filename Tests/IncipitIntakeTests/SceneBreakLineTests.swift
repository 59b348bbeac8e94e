import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct SceneBreakLineTests {
  private func matches(_ line: String) -> Bool {
    let text = SourceText(line)
    return SceneBreakLine.matches(text, text.trimmed(text.span))
  }

  @Test(arguments: [
    "***", "* * *", "*", "---", "—", "~", "~*~", ".", "....", "• • •", "oOo", "oOoOo", "xXx",
    "xoxo",
    "-x-", "x", "=====", "♥", "#", "-0-0-0-", "[line break]", "~scene break~", "_______",
  ])
  func takesOrnamentsAsBreaks(_ line: String) { #expect(matches(line)) }

  @Test(arguments: [
    "No", "\"...\"", "...?", "?!", "oh", "\u{201C}—\u{201D}", "ox", "Break it.", "1", "\"***\"",
    "XO", "xo", "A line break of more than forty bytes is no break", "Line break!",
    "'...'!",
  ])
  func leavesWordsAndTurnsAlone(_ line: String) { #expect(!matches(line)) }
}
