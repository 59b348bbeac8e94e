import IncipitBooks
import IncipitIntake
import IncipitLexicon
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct TokenizerTests {
  private func table(_ text: String) throws -> TokenTable {
    Tokenizer.table(of: try ReadStory(text).manuscript, lexicon: ReadStory.lexicon)
  }

  private func words(_ text: String) throws -> [String] {
    let table = try table(text)
    return table.tokens.indices.map { table.written($0..<$0 + 1) }
  }

  @Test func partsPossessivesAndShortVerbsFromTheirWords() throws {
    #expect(
      try words("Ada's cat. I'm sure she'll go.") == [
        "Ada", "'s", "cat", ".", "I", "'m", "sure", "she", "'ll", "go", ".",
      ])
  }

  @Test func keepsContractionsAndHyphensWhole() throws {
    #expect(
      try words("Don't. I saw the well-known man re-read it.") == [
        "Don't", ".", "I", "saw", "the", "well-known", "man", "re-read", "it", ".",
      ])
  }

  @Test func partsTheBrokenStartOfAStutterFromItsWord() throws {
    #expect(
      try words("I-I saw. W-w-what? Th-that.") == [
        "I-", "I", "saw", ".", "W-", "w-", "what", "?", "Th-", "that", ".",
      ])
    let table = try table("S-Stefan ran. Ada ran.")
    #expect(table.tokens.first?.kind == .punctuation)
  }

  @Test func staysInOneLoopOnEndlessStutter() throws {
    let table = try table("Ada ran. " + String(repeating: "a-", count: 200_000) + "a.")
    #expect(table.tokens.count > 200_000)
  }

  @Test func takesCurlyApostrophesForStraightOnes() throws {
    let table = try table("She didn’t know Ben’s way.")
    #expect(table.vocabulary.contains("didn't"))
    #expect(table.vocabulary.contains("'s"))
  }

  @Test func joinsDotsAndDashesInARow() throws {
    #expect(try words("Well... no -- yes.") == ["Well", "...", "no", "--", "yes", "."])
  }

  @Test func countsWordsOfTheStoryAlone() throws {
    let table = try table("AN: hello everyone, I hope you like it!\n\nAda ran home. It rained.")
    #expect(table.words == 5)
  }

  @Test func countsNoWordsOfThePageAroundTheStory() throws {
    let page = """
      Work Header

      Rating:

      Mature

      The Long Window

      quill_feather

      Summary:

      A window is opened.

      Chapter 1: Rain

      Chapter Text

      Ada ran home. It rained.

      ***

      It stopped.

      Notes:

      Thank you for reading!

      Actions

      ↑ Top
      """
    #expect(try table(page).words == 7)
  }

  @Test(arguments: [
    "", "\u{FEFF}", "’’’", "é", "日本語の物語。", "a'", "'a", "-", "1st 2nd 3,000.5", "\u{1F600}\u{200D}x",
    "a\u{301}b", "don't'll've", "\"\"\"\"", "’s ’s ’s",
  ])
  func keepsEveryTokenInBoundsAndOnScalars(_ text: String) throws {
    let story = "Ada ran. \(text) Ben sat."
    let table = try table(story)
    var last = 0
    for token in table.tokens {
      #expect(Int(token.start) >= last && token.end > token.start)
      #expect(table.text.isScalarBoundary(Int(token.start)))
      #expect(table.text.isScalarBoundary(Int(token.end)))
      last = Int(token.end)
    }
  }
}
