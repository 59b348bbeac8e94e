import IncipitEvaluation
import IncipitText
import Testing

@Suite struct SampleGoldTests {
  private let text = SourceText(
    """
    No, she thought. "No," said Ada. "No,
    not  yet, I tell you all, never." Mina: ok wait

    'Twas late. 'Well,' he said.
    """)

  private func story(_ records: String) throws -> GoldStory {
    try SampleGold.story(name: "s", bytes: text.utf8, text: text, records: records)
  }

  @Test func findsQuotationsByTheirOpeningWordsInOrder() throws {
    let story = try story(
      """
      fact\ttitle\t** DUSK **
      fact\tship\tAda / Mina
      cast\tAda\tshe\tmiss; I
      cast\tMina\tshe\t-
      quote\tAda\tMina\tNo,
      quote\tAda\tMina; ?crowd\tNo, not yet, I tell you
      chat\tMina\t-\tMina: ok wait
      scare\t-\t-\tTwas
      quote\t?a man\t-\tWell,
      """)
    let starts = story.quotations.map { text.string(TextSpan(Int($0.span.start), text.count)) }
    #expect(starts[0].hasPrefix("No,\" said"))
    #expect(starts[1].hasPrefix("No,\nnot"))
    #expect(starts[2].hasPrefix("ok wait"))
    #expect(starts[3].hasPrefix("Well,"))
    #expect(
      story.quotations.map(\.speaker) == [
        .person(0), .person(0), .person(1), .other("a man"),
      ])
    #expect(story.quotations.map(\.addressees) == [[1], [1], [], []])
    #expect(story.facts?.title == "DUSK")
    #expect(story.facts?.ship == ["Ada", "Mina"])
    #expect(story.cast[0].aliases == ["miss", "I"])
    #expect(story.alignment == .start)
  }

  @Test func refusesAQuotationThatDoesNotStandInTheText() {
    #expect(throws: EvaluationError.self) { try story("quote\tAda\t-\tNever mind") }
    #expect(throws: EvaluationError.self) {
      try story("quote\tAda\t-\tWell,\nquote\tAda\t-\tNo,")
    }
  }
}
