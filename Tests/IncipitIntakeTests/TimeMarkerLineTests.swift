import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct TimeMarkerLineTests {
  private func matches(_ line: String) -> Bool {
    let text = SourceText(line)
    return TimeMarkerLine.matches(Line(text, text.span))
  }

  @Test(arguments: [
    "A hour earlier", "An hour earlier", "Present time", "Three weeks later", "Now", "Back to now",
    "DAY 23", "Day One", "SUNDAY 01:10", "4 November 1921", "2 May 1926", "Two days later",
    "1 hour later", "Earlier that evening", "The next morning", "~ Five years ago ~", "Flashback",
    "*End of flashback*", "Three weeks later.", "Later that night...", "Thornby, the 2nd of March",
    "London, 1888", "12:30", "10pm", "Monday", "Wednesday, 6 p.m.", "Twenty-one years later",
    "June 3rd, 1944", "Christmas Eve", "That same night:", "Meanwhile", "A few moments later",
    "Two and a half months later", "Port Harbour, three weeks later",
  ])
  func takesLinesOfTimeOnly(_ line: String) { #expect(matches(line)) }

  @Test(arguments: [
    "Now.", "Later, she ran.", "By midnight she had run.", "May", "\"Now\"", "Now?",
    "He found her.",
    "One, two, three", "10, 9, 8, 7", "Good night", "The Long Way Home", "Ada, the second",
    "And then",
    "It was three weeks later", "Time to go", "Dawn", "Always", "I.", "3",
    "Three Hundred Miles to Harbour", "and sat.", "and may", "sun and wed",
  ])
  func leavesSentencesAndNamesAlone(_ line: String) { #expect(!matches(line)) }
}
