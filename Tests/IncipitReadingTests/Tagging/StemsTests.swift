import Testing

@testable import IncipitReading

@Suite struct StemsTests {
  private func stems(_ word: String) -> [String] {
    Stems.of(Array(word.utf8)).map { String(decoding: $0.stem, as: UTF8.self) }
  }

  @Test func undoesEndingsDoubledLettersAndLostOnes() {
    #expect(stems("stopped").contains("stop"))
    #expect(stems("smiling").contains("smile"))
    #expect(stems("carried").contains("carry"))
    #expect(stems("happily").contains("happy"))
    #expect(stems("runnin").contains("running"))
  }

  @Test func leavesShortWordsAlone() {
    #expect(stems("is").isEmpty)
    #expect(stems("").isEmpty)
  }
}
