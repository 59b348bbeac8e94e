import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct VocabularyTests {
  private func numbers(_ words: [String]) -> [Int32] {
    var vocabulary = Vocabulary()
    return words.map { vocabulary.number(of: Array($0.utf8)[...]) }
  }

  @Test func aWordKeepsTheNumberOfItsFirstUse() {
    #expect(numbers(["the", "rain", "the", "", "rain", "", "a"]) == [0, 1, 0, 2, 1, 2, 3])
  }

  @Test func wordsAreToldApartAsStringsAre() {
    // Composed and decomposed, and the sign for kelvin, which is a K.
    #expect(numbers(["\u{E9}", "e\u{301}", "e", "\u{212A}", "K"]) == [0, 0, 1, 2, 2])
  }

  @Test func lettersAreTakenInLowerCase() {
    var vocabulary = Vocabulary()
    let rain = vocabulary.number(of: Array("rain".utf8)[...])
    #expect(vocabulary.number(ofLetters: Array("RaIN".utf8)[...]) == rain)
    #expect(vocabulary.number(ofLetters: Array("Mill".utf8)[...]) == 1)
    #expect(vocabulary.words == ["rain", "mill"])
  }

  @Test func manyWordsFindTheirNumbersAgain() {
    var random = SeededRandom(seed: 1)
    let words = (0..<20_000).map { _ in String(Int.random(in: 0..<9_000, using: &random)) }
    var known: [String: Int32] = [:]
    let expected = words.map { word in
      let number = known[word] ?? Int32(known.count)
      known[word] = number
      return number
    }
    #expect(numbers(words) == expected)
  }

  /// More of them than are looked for there.
  @Test func wordsOfOnePlaceOfTheTableFindTheirNumbersAgain() {
    var words: [String] = []
    var candidate = 0
    while words.count < 64 {
      let word = String(candidate, radix: 36)
      var hash: UInt32 = 0x811C_9DC5
      for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      if hash & 2_047 == 7 { words.append(word) }
      candidate += 1
    }
    #expect(numbers(words + words) == (0..<64).map(Int32.init) + (0..<64).map(Int32.init))
  }
}
