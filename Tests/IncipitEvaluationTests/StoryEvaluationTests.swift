import Foundation
import IncipitBooks
import IncipitEvaluation
import IncipitText
import Testing

/// A short story with its gold, and a reading of it made by hand with known faults.
@Suite struct StoryEvaluationTests {
  private static let words = """
    "Run," said Ada. "Why?" asked Tom. He ran.

    "Stop!" a guard called. She ran too.
    """

  private static func span(_ words: String) throws -> TextSpan {
    let text = Self.words
    let range = try #require(text.range(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextSpan(start, start + words.utf8.count)
  }

  private func evaluation() throws -> StoryEvaluation {
    let text = SourceText(Self.words)
    var gold = GoldStory(
      name: "story", bytes: text.utf8,
      cast: [
        GoldPerson(name: "Ada Quill", aliases: ["Ada"], pronouns: "she"),
        GoldPerson(name: "Tom", aliases: [], pronouns: "he"),
      ])
    gold.quotations = [
      GoldQuotation(span: try Self.span("\"Run,\""), speaker: .person(0), addressees: [1]),
      GoldQuotation(span: try Self.span("\"Why?\""), speaker: .person(1), addressees: [0]),
      GoldQuotation(
        span: try Self.span("\"Stop!\""), speaker: .other("guard"), addressees: [0, 1]),
    ]
    gold.pronouns = [
      GoldMention(span: try Self.span("He"), person: 1),
      GoldMention(span: try Self.span("She"), person: 0),
    ]
    gold.scenes = [0, Int(try Self.span("\"Stop!\"").start)]
    gold.parts = []
    var facts = GoldFacts()
    facts.tense = "past"
    facts.ship = ["Ada Quill", "Tom"]
    gold.facts = facts

    func character(
      _ id: Int, _ name: String, _ pronouns: StoryCharacter.Pronouns
    ) throws
      -> StoryCharacter
    {
      StoryCharacter(
        id: id, name: name, aliases: [], pronouns: pronouns, mentions: 2, quotations: 1,
        firstSpan: try Self.span(name), confidence: 1)
    }
    // "Why?" is given to Ada, "Stop!" is missed, "She" is read as Tom.
    let reading = Reading(
      work: WorkFacts(
        incipit: nil, incipitSpan: nil, title: .unknown, author: .unknown, summary: .unknown,
        archive: .unknown, kind: .unknown, fandoms: [],
        relationships: [
          Relationship(characters: [2, 1], name: .unknown, nature: .romantic)
        ], universe: .unknown, tags: [], rating: .unknown, warnings: [], language: .unknown,
        pointOfView: .unknown,
        tense: .inferred(Inferred(.past, confidence: 0.9, evidence: [TextSpan(0, 1)])), words: 14),
      scenes: [], inserts: [],
      characters: [try character(1, "Ada", .she), try character(2, "Tom", .he)],
      mentions: [
        Mention(span: try Self.span("Ada"), character: 1, kind: .name, confidence: 1),
        Mention(span: try Self.span("Tom"), character: 2, kind: .name, confidence: 1),
        Mention(span: try Self.span("He"), character: 2, kind: .pronoun, confidence: 1),
        Mention(span: try Self.span("She"), character: 2, kind: .pronoun, confidence: 1),
      ],
      quotations: [
        Quotation(
          span: try Self.span("\"Run,\""), kind: .speech, speaker: 1, addressees: [2],
          how: .tagName, confidence: 0.95),
        Quotation(
          span: try Self.span("\"Why?\""), kind: .speech, speaker: 1, how: .turn, confidence: 0.92),
      ], places: [], times: [], findings: [])
    let manuscript = Manuscript(
      source: SourceDescription(
        name: "story.txt", sha256: "", bytes: text.count, format: .text, encoding: .utf8),
      text: text, parts: [Part(.chapter, text.span)],
      paragraphs: LineTable(text).lines.filter { !$0.isEmpty }.map {
        Paragraph($0, part: 0, role: .prose)
      }, stated: StatedFacts())
    return StoryEvaluation(gold, manuscript: manuscript, reading: reading)
  }

  @Test func scoresAReadingWithKnownFaults() throws {
    let score = try evaluation().score
    #expect(score.quotations.recall == Tally(right: 2, total: 3))
    #expect(score.quotations.precision == Tally(right: 2, total: 2))
    #expect(score.speakers.all == Tally(right: 1, total: 3))
    #expect(score.speakers.confidentlyWrong == Tally(right: 1, total: 3))
    #expect(score.speakers.addressees == Tally(right: 1, total: 3))
    #expect(score.pronouns.right == Tally(right: 1, total: 2))
    #expect(score.heAndShe == score.pronouns)
    // One character for two voices: it may stand for one of them.
    #expect(score.speakers.oneToOne == Tally(right: 1, total: 3))
    #expect(score.exactQuotations == score.quotations)
    #expect(score.patternQuotations.f1 == 1)
    #expect(score.pronouns.found == Tally(right: 2, total: 2))
    #expect(score.cast.found == Tally(right: 2, total: 2))
    #expect(score.scenes.recall == Tally(right: 0, total: 1))
    #expect(score.parts.all.share == 1)
    #expect(score.facts.byFact["tense"] == FactTally(right: 1))
    #expect(score.facts.byFact["pair"] == FactTally(right: 1))
    #expect(score.facts.byFact["pronouns"] == FactTally(right: 2))
    #expect(score.facts.byFact["nature"] == nil)
  }

  @Test func printsAMisreadingWithItsText() throws {
    let errors = try evaluation().misreadings(.speaker)
    #expect(errors.count == 1)
    let report = try #require(errors.first?.report)
    #expect(report.contains("Ada (Ada Quill) by turn at 0.92, gold Tom"))
    #expect(report.contains("said Ada. ⟦\"Why?\"⟧ asked Tom. He ran.⏎⏎"))
  }

  @Test(arguments: Misreading.Kind.allCases)
  func listsEveryKindOfMisreading(kind: Misreading.Kind) throws {
    let expected: [Misreading.Kind: Int] = [
      .speaker: 1, .addressee: 1, .quotation: 1, .span: 1, .pronoun: 1, .scene: 1,
    ]
    #expect(try evaluation().misreadings(kind).count == expected[kind] ?? 0)
  }

  @Test func writesItsFiguresAsSortedJSON() throws {
    let report = ScoreReport(name: "set", scores: [try evaluation().score])
    let row = TargetRow(figure: "speakers", set: "set", ours: 0.3333, line: 0.8)
    let json = try ScoreReport.json(of: [report], targets: [row])
    let file = try JSONDecoder().decode(FigureFile.self, from: json)
    let sets = file.sets
    #expect(file.targets == [row])
    #expect(sets["set"]?["story"]?["speaker"] == 0.3333)
    #expect(sets["set"]?["all"] == sets["set"]?["story"])
    #expect(report.text(.plain).contains("== set: 1 texts, 14 words"))
    #expect(report.text(.markdown).contains("## set: 1 texts, 14 words"))
    #expect(report.text(.markdown).contains("| story | 3 | .333 |"))
  }

  private struct FigureFile: Decodable {
    let targets: [TargetRow]
    let sets: [String: [String: [String: Double]]]
  }
}
