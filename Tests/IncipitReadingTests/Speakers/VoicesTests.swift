import IncipitBooks
import IncipitTestSupport
import Testing

@testable import IncipitReading

@Suite struct VoicesTests {
  /// Two people, one of whom says "thou".
  @Test func tellsSpeakersByTheirWords() throws {
    let story = try ReadStory(
      """
      "Wilt thou come to the mill?" said Adam.

      "I shall come to the mill," said Ruth.

      "Thou must be quick, for thou art late," said Adam.

      "I shall be quick," said Ruth.

      "Art thou ready? Thou art slow," said Adam.

      "I shall be ready," said Ruth.
      """)
    let table = Tokenizer.table(of: story.manuscript, lexicon: ReadStory.lexicon)
    let speech = QuotationReader().quotations(in: table).spoken
    let turns = speech.quotations.indices.map { Turn(quotations: $0..<$0 + 1, paragraph: $0) }
    let voices = Voices(turns, speakers: [0, 1, 0, 1, -1, -1], in: table, speech)
    #expect(voices.bucket(of: 0, in: 4) > voices.bucket(of: 1, in: 4))
    #expect(voices.bucket(of: 1, in: 5) > voices.bucket(of: 0, in: 5))
    #expect(voices.bucket(of: 7, in: 4) == 15)
  }
}
