import IncipitBooks
import IncipitText
import Testing

@Suite struct CastMemberTests {
  @Test func sharesTheTalkByBytesOfSpeechAlone() {
    let work = WorkFacts(
      incipit: nil, incipitSpan: nil, title: .unknown, author: .unknown, summary: .unknown,
      archive: .unknown, kind: .unknown, fandoms: [], relationships: [], universe: .unknown,
      tags: [], rating: .unknown, warnings: [], language: .unknown, pointOfView: .unknown,
      tense: .unknown, words: 0)
    let people = ["Ada", "Ben"].enumerated().map { index, name in
      StoryCharacter(
        id: index + 1, name: name, aliases: [], pronouns: nil, mentions: 1, quotations: 1,
        firstSpan: TextSpan(0, 3), confidence: 0.9)
    }
    let reading = Reading(
      work: work, scenes: [], inserts: [], characters: people, mentions: [],
      quotations: [
        Quotation(span: TextSpan(0, 30), kind: .speech, speaker: 1),
        Quotation(span: TextSpan(30, 40), kind: .speech, speaker: 2),
        Quotation(span: TextSpan(40, 90), kind: .thought, speaker: 2),
        Quotation(span: TextSpan(90, 100), kind: .speech),
      ], places: [], times: [], findings: [])
    #expect(CastMember.cast(of: reading).map(\.shareOfTalk) == [0.6, 0.2])
  }
}
