import IncipitBooks
import IncipitText
import Testing

@Suite struct FactTests {
  private let span = TextSpan(0, 4)

  @Test func givesItsValueWhoeverSaysIt() {
    let facts: [Fact<String>] = [
      .unknown, .stated(Stated("a", evidence: [span])),
      .inferred(Inferred("b", confidence: 0.4, evidence: [span])),
      .corrected(Corrected("c", correction: 1)),
    ]
    #expect(facts.map(\.value) == [nil, "a", "b", "c"])
    #expect(facts.map(\.confidence) == [0, 1, 0.4, 1])
    #expect(facts.map(\.isStated) == [false, true, false, false])
    #expect(facts.map(\.isCorrected) == [false, false, false, true])
    #expect(facts.map(\.evidence.count) == [0, 1, 1, 0])
  }

  @Test func keepsConfidenceBetweenNoneAndAll() {
    #expect(Inferred("a", confidence: 7, evidence: []).confidence == 1)
    #expect(Inferred("a", confidence: -7, evidence: []).confidence == 0)
  }

  @Test func yieldsToAnotherOnlyWhenUnknown() {
    let known = Fact.stated(Stated("a", evidence: [span]))
    #expect(known.or(.unknown) == known)
    #expect(Fact<String>.unknown.or(known) == known)
  }
}
