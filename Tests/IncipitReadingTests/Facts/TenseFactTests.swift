import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct TenseFactTests {
  @Test func readsTheNarratorAndNotTheTalk() {
    let past = PlainStory(
      String(
        repeating: "She walked in. \"I am here, he is gone, she says so,\" he said. He was sad.\n",
        count: 5))
    #expect(past.facts.tense.value == .past)
    let present = PlainStory(
      String(
        repeating: "She walks in. \"He was gone, he said so, I was sad,\" he says. It is late.\n",
        count: 5))
    #expect(present.facts.tense.value == .present)
    #expect(!present.facts.tense.evidence.isEmpty)
  }

  @Test func doesNotGuessFromAFewWords() {
    #expect(PlainStory("She was there.").facts.tense == .unknown)
  }
}
