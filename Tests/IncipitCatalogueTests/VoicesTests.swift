import Testing

@testable import IncipitCatalogue

@Suite struct VoicesTests {
  private static func name(_ folded: String, of person: Int) -> FactRow {
    FactRow(
      field: .character, person: person, position: 0, value: folded, folded: folded,
      origin: .inferred)
  }

  private let voices = Voices([
    name(" miss quill ", of: 1), name(" ada quill ", of: 1), name(" ben ", of: 2),
    FactRow(field: .place, position: 0, value: "Here", folded: " here ", origin: .inferred),
  ])

  /// The words as a column has them.
  private func marked(_ words: String, _ column: Voices.Column = .voice) -> String {
    words.split(separator: " ").map { column.mark + $0 }.joined(separator: " ")
  }

  @Test func eachWordOfANameStandsThereOnce() {
    #expect(voices.words(of: 1, named: nil) == marked("ada miss quill"))
    #expect(voices.words(of: 2, named: nil) == marked("ben"))
  }

  @Test func whoHasNoEntryIsCalledByWhatTheTextSays() {
    #expect(voices.words(of: nil, named: " the guard the ") == marked("guard the"))
    #expect(voices.words(of: 7, named: " guard ") == marked("guard"))
    #expect(voices.words(of: nil, named: nil) == "")
  }

  @Test func thoseSpokenToStandTogether() {
    #expect(voices.words(of: [2]) == marked("ben", .addressee))
    #expect(voices.words(of: [1, 2]) == marked("ada ben miss quill", .addressee))
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
