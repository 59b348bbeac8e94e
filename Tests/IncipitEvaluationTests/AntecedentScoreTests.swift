import IncipitEvaluation
import IncipitText
import Testing

@Suite struct AntecedentScoreTests {
  /// A woman, a man and both: the mentions of three sentences.
  private let gold: GoldCoreference = {
    func mention(
      _ start: Int, _ end: Int, _ kind: GoldCoreference.Kind, _ cluster: Int
    )
      -> GoldCoreference.Mention
    {
      let span = TextSpan(start, end)
      return GoldCoreference.Mention(span: span, head: span, kind: kind, cluster: cluster)
    }
    return GoldCoreference(
      name: "x",
      text: SourceText("Ada told Tom that she had lost her keys. He laughed. They left."),
      mentions: [
        mention(0, 3, .name, 0), mention(9, 12, .name, 1), mention(18, 21, .pronoun, 0),
        mention(31, 34, .pronoun, 0), mention(41, 43, .pronoun, 1), mention(53, 57, .pronoun, 2),
      ], clusters: ["Ada-0", "Tom-1", "they-2"])
  }()

  @Test func countsAnyEarlierMentionOfTheRightPerson() {
    // "she" to Tom is wrong; "her" to "she" is right, whatever "she" was tied to; "He" has no answer.
    let score = AntecedentScore(gold, antecedents: [2: 1, 3: 2])
    #expect(score.right == Tally(right: 1, total: 3))
    #expect(score.answered == Tally(right: 2, total: 3))
  }

  @Test func takesNoMentionFromBehind() {
    let score = AntecedentScore(gold, antecedents: [2: 3, 3: 3, 4: 99, 70: 0])
    #expect(score.right == Tally(right: 0, total: 3))
    #expect(score.answered == Tally(right: 0, total: 3))
  }

  @Test func countsThePersonGiven() {
    let score = AntecedentScore(gold, clusters: [2: 0, 3: 0, 4: 0])
    #expect(score.right == Tally(right: 2, total: 3))
  }

  @Test func showsWhatWasTiedToTheWrongPerson() {
    let errors = gold.misreadings([2: 1, 3: 0])
    #expect(errors.map(\.gold) == ["Ada-0", "Tom-1"])
    #expect(errors.map(\.predicted) == ["Tom-1", "none"])
    #expect(errors.map(\.within) == ["she", "He"])
  }

  @Test func leavesOutAPronounBeforeItsPerson() {
    let early = GoldCoreference(
      name: "x", text: SourceText("She ran, and Ada fell."),
      mentions: [
        GoldCoreference.Mention(
          span: TextSpan(0, 3), head: TextSpan(0, 3), kind: .pronoun, cluster: 0),
        GoldCoreference.Mention(
          span: TextSpan(13, 16), head: TextSpan(13, 16), kind: .name, cluster: 0),
      ], clusters: ["Ada-0"])
    #expect(AntecedentScore(early, antecedents: [0: 1]).right == Tally())
  }
}
