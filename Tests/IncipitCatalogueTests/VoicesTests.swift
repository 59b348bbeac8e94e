import Testing

@testable import IncipitCatalogue

@Suite struct VoicesTests {
  private let voices = Voices([
    NameRow(character: 1, folded: " miss quill "), NameRow(character: 1, folded: " ada quill "),
    NameRow(character: 2, folded: " ben "),
  ])

  @Test func eachWordOfANameStandsThereOnce() {
    #expect(voices.words(of: 1, named: nil) == "ada miss quill")
    #expect(voices.words(of: 2, named: nil) == "ben")
  }

  @Test func whoHasNoEntryIsCalledByWhatTheTextSays() {
    #expect(voices.words(of: nil, named: " the guard the ") == "guard the")
    #expect(voices.words(of: 7, named: " guard ") == "guard")
    #expect(voices.words(of: nil, named: nil) == "")
  }

  @Test func thoseSpokenToStandTogether() {
    #expect(voices.words(of: [2]) == "ben")
    #expect(voices.words(of: [1, 2]) == "ada ben miss quill")
    #expect(voices.words(of: []) == "")
    #expect(voices.words(of: [9]) == "")
  }

  @Test(
    arguments: [
      (10, 3, "abc"), (11, 2, "bc"), (12, 9, "c"), (13, 1, ""), (99, 1, ""), (2, 1, "a"),
      (10, 0, ""), (10, -4, ""), (11, .max, "bc"),
    ] as [(Int, Int, String)])
  func aLineIsAStretchOfItsScene(start: Int, length: Int, line: String) {
    #expect(LineText(scene: "abc", start: 10).line(at: start, length: length) == line)
  }
}
