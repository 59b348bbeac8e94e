import IncipitEvaluation
import IncipitText
import Testing

@Suite struct GoldLitBankTests {
  private let tokens = "“ Is Ada in ? ”\n“ She\nis , ” said the maid ."
  private let mentions = """
    T0\tPROP_PER 5 8\tAda
    T1\tAda-0 5 8\tAda
    T2\tPRON_PER 18 21\tShe
    T3\tAda-0 18 21\tShe
    T4\tNOM_PER 34 42\tthe maid
    T5\tmaid-7 34 42\tthe maid
    T6\tNOM_PER 34 42\tthe maid
    """

  private func story(_ quotations: String) throws -> GoldStory {
    try GoldStory(
      litBank: "x", tokens: tokens, coreference: mentions, quotations: quotations)
  }

  @Test func readsQuotationsThatRunOverLines() throws {
    let story = try story(
      "QUOTE\tQ2\t1\t0\t2\t2\t“ She is , ”\nQUOTE\tQ1\t0\t0\t0\t5\t“ Is Ada in ? ”\n"
        + "ATTRIB\tQ1\tvoice-3\nATTRIB\tQ2\tmaid-7\n")
    let text = SourceText(repairing: story.bytes)
    #expect(text.string(text.span) == "“Is Ada in?”\n\n“She is,” said the maid.")
    #expect(
      story.quotations.map { text.string($0.span) } == ["“Is Ada in?”", "“She is,”"])
    #expect(story.quotations.map(\.speaker) == [.other("voice-3"), .person(1)])
  }

  @Test func takesWhoeverIsNamedSpeaksOrIsHeOrShe() throws {
    #expect(try story("").cast.map(\.name) == ["Ada"])
    let story = try story("QUOTE\tQ1\t0\t0\t0\t5\tx\nATTRIB\tQ1\tmaid-7\n")
    #expect(story.cast.map(\.name) == ["Ada", "the maid"])
    #expect(story.pronouns.map(\.person) == [0])
    #expect(story.anchors.map(\.person) == [0, 1])
  }

  @Test(arguments: ["QUOTE\tQ1\t0\t0\t9\t5\tx", "QUOTE\tQ1\t1\t0\t0\t5\tx", "QUOTE\tQ1\t0\t0"])
  func refusesAQuotationOutsideTheText(quotations: String) {
    #expect(throws: EvaluationError.self) { try story(quotations) }
  }
}
