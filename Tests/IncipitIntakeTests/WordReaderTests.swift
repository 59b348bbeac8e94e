import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct WordReaderTests {
  private func words(_ line: String) -> [Word] {
    let text = SourceText(line)
    return text.words(text.span)
  }

  @Test(arguments: [
    ("Rain fell", ["rain", "fell"]), ("don't DON\u{2019}T", ["dont", "dont"]),
    ("heyyyy AAAH, aabb", ["hey", "ah", "aabb"]), ("well-known", ["well", "known"]),
    ("'So,' the dogs' way", ["so", "the", "dogs", "way"]),
    ("3rd 1st 2000", ["3rd", "1st", "2000"]),
    ("Élan naïve", ["élan", "naïve"]), ("“Mill”—gone…", ["mill", "gone"]), ("...", []),
    ("za'''z", ["zaz"]), ("no''", ["no"]), ("nooo''oo", ["no"]),
  ])
  func cutsAtWhatIsNoLetter(_ line: String, _ forms: [String]) {
    #expect(words(line).map(\.form) == forms)
  }

  @Test func knowsCapitalsAndWhereAWordStands() {
    let found = words("A MILL, Mill's 3A «Ö'»")
    #expect(found.map(\.isCapitalised) == [true, true, true, false, true])
    #expect(found.map(\.isShouted) == [false, true, false, false, false])
    #expect(found.map(\.span.range) == [0..<1, 2..<6, 8..<14, 15..<17, 20..<22])
  }

  /// Whether a word is plain or not is nothing to its form.
  @Test func takesPlainWordsAsItTakesOthers() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<400 {
      let plain = String((0..<8).map { _ in "aabBcC19 -".randomElement(using: &random) ?? " " })
      let marked = plain.map { $0.isLetter ? "\($0)'" : "\($0)" }.joined()
      #expect(words(plain).map(\.form) == words(marked).map(\.form), "\(plain)")
    }
  }

  @Test(arguments: ["", "— —", "“Ada” went", "to-day", "ÉÉÉ é"])
  func findsTheFirstWordAlone(_ line: String) {
    let text = SourceText(line)
    #expect(text.firstWord(text.span) == words(line).first)
    #expect(Line(text, text.span).firstWord == words(line).first)
  }
}
