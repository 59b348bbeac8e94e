import IncipitEvaluation
import IncipitText
import Testing

@Suite struct GoldCoreferenceTests {
  private let tokens = "“ Émile , the old nurse of the house is n't well . ”\nShe lost her keys ."

  /// Two lines a mention, as brat has them; the offsets are of scalars.
  private let annotation = """
    T0\tPROP_PER 2 7\tÉmile
    T1\tNOM_PER 10 36\tthe old nurse of the house
    T2\tNOM_FAC 27 36\tthe house
    T3\tPRON_PER 53 56\tShe
    T4\tPRON_PER 62 65\ther
    T5\tEmile-0 2 7\tÉmile
    T6\tnurse-1 10 36\tthe old nurse of the house
    T7\thouse-2 27 36\tthe house
    T8\tnurse-1 53 56\tShe
    T9\tnurse-1 62 65\ther
    R1\tappos Arg1:T1 Arg2:T0
    """

  private func gold() throws -> GoldCoreference {
    try GoldCoreference(name: "x", tokens: tokens, annotation: annotation)
  }

  @Test func findsThePeopleInTheTextAsItIsSetAgain() throws {
    let gold = try gold()
    #expect(
      gold.text.string(gold.text.span)
        == "“Émile, the old nurse of the house isn't well.” She lost her keys.")
    let words = gold.mentions.map { gold.text.string($0.span) }
    #expect(words == ["Émile", "the old nurse of the house", "She", "her"])
    #expect(gold.mentions.map(\.kind) == [.name, .nominal, .pronoun, .pronoun])
    #expect(gold.mentions.map(\.cluster) == [0, 1, 1, 1])
    #expect(gold.clusters == ["Emile-0", "nurse-1"])
  }

  @Test func knowsTheNounOfAPhrase() throws {
    let gold = try gold()
    #expect(gold.text.string(gold.mentions[1].head) == "nurse")
    #expect(gold.text.string(gold.mentions[0].head) == "Émile")
  }

  @Test func scoresHeAndSheAlone() throws {
    let gold = try gold()
    #expect(gold.scored == [2, 3])
  }

  @Test(arguments: ["T0\tPROP_PER 2 700\tx", "T0\tPROP_PER two 7\tx", "T0", "T1\tx 5 5\t"])
  func refusesAMentionOutsideTheText(annotation: String) {
    #expect(throws: EvaluationError.self) {
      try GoldCoreference(name: "x", tokens: tokens, annotation: annotation)
    }
  }
}
