import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct QuotationSorterTests {
  private func kinds(_ text: String) throws -> [Quotation.Kind] {
    try ReadStory(text).reading.quotations.map(\.kind)
  }

  @Test(arguments: [
    "He was the so-called \"genius\" of the family.",
    "They sang \"The Grey Goose\" until it was dark.",
    "She had a way of saying \"boss\" that made him laugh.",
    "Ben spent the night \"working\" at the inn.",
    "It was what people call \"a quiet life\" and she hated it.",
  ])
  func takesTitlesAndIronyForNoSpeech(_ sentence: String) throws {
    #expect(try kinds(sentence + "\n\n\"Well,\" said Ada.") == [.scare, .speech])
  }

  @Test(arguments: [
    "Then Ada went \"No way,\" and sat down.", "He turned and said, \"Come here.\"",
    "She called out \"Wait for me!\" and ran.", "\"Ada\" he said.", "And I was like, \"What now?\"",
  ])
  func keepsShortSpeech(_ sentence: String) throws {
    #expect(try kinds(sentence + "\n\n\"Well,\" said Ada.") == [.speech, .speech])
  }

  @Test func keepsBareSmallSpeechOfACarelessWriter() throws {
    let text =
      "\"where were you\" said ada and she sat down. \"out\" said ben. \"out where\" said ada. "
      + "\"just out\" he said and ben went \"you know\" and ada said \"i dont\" and left. "
      + "\"come back\" said ben. \"no\" said ada. \"please\" said ben. \"fine\" said ada."
    #expect(Set(try kinds(text)) == [.speech])
  }

  @Test func keepsEverythingWithoutWeights() throws {
    let story = try ReadStory("They sang \"The Grey Goose\" until dark.\n\n\"Well,\" said Ada.")
    let table = Tokenizer.table(of: story.manuscript, lexicon: ReadStory.lexicon)
    let found = QuotationReader(sorter: QuotationSorter(weights: [])).quotations(in: table)
    #expect(found.spoken.quotations.count == 2)
    #expect(found.unspoken.isEmpty)
  }

  @Test func comesWithItsWeights() {
    #expect(QuotationSorter().hasWeights)
  }
}
