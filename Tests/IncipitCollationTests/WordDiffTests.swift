import IncipitCollation
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct WordDiffTests {
  /// "=words", "-words" and "+words", as they stand in the texts.
  private func told(_ first: String, _ second: String) -> [String] {
    let one = SourceText(first)
    let other = SourceText(second)
    return WordDiff(one.span, in: one, other.span, in: other).pieces.map { piece in
      switch piece {
      case .same(let span): "=" + other.string(span)
      case .removed(let span): "-" + one.string(span)
      case .added(let span): "+" + other.string(span)
      }
    }
  }

  @Test func tellsTheWordsThatWerePutInTheirPlace() {
    #expect(
      told("She ran to the dark sea.", "She walked to the sea, slowly.")
        == ["=She", "-ran", "+walked", "=to the", "-dark", "=sea,", "+slowly."])
  }

  @Test func marksAndCapitalsAreNoChange() {
    #expect(told("\"Don't,\" she said.", "“Don’t”, She\nsaid!") == ["=“Don’t”, She\nsaid!"])
  }

  @Test func onlyOneOfTheTwoMayHaveWords() {
    #expect(told("", "A word.") == ["+A word."])
    #expect(told("A word.", "  ") == ["-A word."])
    #expect(told(" ", "\n") == [])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func givesBackBothParagraphs(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = (0..<2).map { _ in
      (0..<Int.random(in: 0..<20, using: &random)).map { _ in
        ["a", "b", "cé", "d"].randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    let pieces = told(texts[0], texts[1])
    let words = { (signs: [Character]) in
      pieces.filter { $0.first.map(signs.contains) ?? false }.map { String($0.dropFirst()) }
        .joined(separator: " ")
    }
    #expect(words(["=", "-"]) == texts[0] && words(["=", "+"]) == texts[1])
  }
}
