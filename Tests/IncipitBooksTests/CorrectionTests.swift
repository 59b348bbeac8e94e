import IncipitBooks
import IncipitText
import Testing

@Suite struct CorrectionTests {
  private let facts = WorkFacts(
    incipit: "Ada ran.", incipitSpan: TextSpan(0, 8), title: .unknown,
    author: .stated(Stated("nobody", evidence: [TextSpan(0, 4)])), summary: .unknown,
    archive: .unknown, kind: .inferred(Inferred(.oneShot, confidence: 0.8, evidence: [])),
    fandoms: [.stated(Stated("Treasure Island", evidence: []))], relationships: [],
    universe: .unknown, tags: [], rating: .unknown, warnings: [], language: .unknown,
    pointOfView: .unknown, tense: .unknown, words: 480)

  private func correction(_ id: Int64, _ field: Correction.Field, _ value: String) -> Correction {
    Correction(id: id, field: field, value: value, madeAt: "2026-01-01T00:00:00Z")
  }

  @Test func putsThePersonsWordInThePlaceOfEveryOther() {
    let corrected = facts.applying([
      correction(1, .title, "Salt"), correction(2, .author, "someone"),
      correction(3, .kind, "drabble"),
    ])
    #expect(corrected.title == .corrected(Corrected("Salt", correction: 1)))
    #expect(corrected.author == .corrected(Corrected("someone", correction: 2)))
    #expect(corrected.kind == .corrected(Corrected(.drabble, correction: 3)))
    #expect(corrected.fandoms == facts.fandoms && corrected.words == facts.words)
  }

  @Test func letsTheLaterOfTwoHold() {
    let corrected = facts.applying([correction(1, .title, "Salt"), correction(2, .title, "Rope")])
    #expect(corrected.title.value == "Rope")
  }

  @Test func makesAFactUnknownByAnEmptyValue() {
    #expect(facts.applying([correction(1, .author, "")]).author == .unknown)
    #expect(facts.applying([correction(1, .fandom, "")]).fandoms.isEmpty)
  }

  @Test func partsAListAtSemicolons() {
    let corrected = facts.applying([correction(1, .fandom, " Dracula ;Emma;; ")])
    #expect(corrected.fandoms.map(\.value) == ["Dracula", "Emma"])
  }

  @Test func leavesAFactAloneWhenTheValueIsNoneOfItsChoices() {
    #expect(facts.applying([correction(1, .kind, "novel")]).kind == facts.kind)
  }

  @Test func knowsTheChoicesOfEveryClosedField() {
    #expect(Correction.Field.universe.choices == ["canon", "au", "crossover"])
    #expect(Correction.Field.title.choices == nil)
  }

  @Test(arguments: [(0, 0), (1, 1), (240, 1), (480, 2), (24_000, 100)])
  func reckonsReadingMinutes(_ words: Int, _ minutes: Int) {
    let work = WorkFacts(
      incipit: nil, incipitSpan: nil, title: .unknown, author: .unknown, summary: .unknown,
      archive: .unknown, kind: .unknown, fandoms: [], relationships: [], universe: .unknown,
      tags: [], rating: .unknown, warnings: [], language: .unknown, pointOfView: .unknown,
      tense: .unknown, words: words)
    #expect(work.readingMinutes == minutes)
  }
}
