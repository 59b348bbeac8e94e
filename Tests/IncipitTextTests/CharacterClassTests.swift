import IncipitText
import Testing

@Suite struct CharacterClassTests {
  @Test(arguments: ["a", "Z", "é", "ß", "Ж", "日", "\u{301}"] as [Unicode.Scalar])
  func takesLettersAndTheirMarksForLetters(_ scalar: Unicode.Scalar) {
    #expect(CharacterClass.isLetter(scalar))
  }

  @Test(arguments: ["1", "'", "×", "÷", "—", " ", "“"] as [Unicode.Scalar])
  func takesNothingElseForALetter(_ scalar: Unicode.Scalar) {
    #expect(!CharacterClass.isLetter(scalar))
  }

  @Test func knowsCapitalsBeyondASCII() {
    #expect(CharacterClass.isUppercase("É") && CharacterClass.isUppercase("Ж"))
    #expect(!CharacterClass.isUppercase("é") && !CharacterClass.isUppercase("1"))
  }

  @Test(arguments: ["-", "\u{2010}", "–", "—", "―", "\u{2212}"] as [Unicode.Scalar])
  func knowsDashes(_ scalar: Unicode.Scalar) { #expect(CharacterClass.isDash(scalar)) }
}
