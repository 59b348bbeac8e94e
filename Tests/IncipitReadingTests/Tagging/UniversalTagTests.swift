import IncipitReading
import Testing

@Suite struct UniversalTagTests {
  @Test func readsTheNamesThatTreebanksWrite() {
    #expect(UniversalTag(name: "ADJ") == .adjective)
    #expect(UniversalTag(name: "PROPN") == .properNoun)
    #expect(UniversalTag(name: "PUNCT") == .punctuation)
    #expect(UniversalTag(name: "noun") == nil)
    for tag in UniversalTag.allCases { #expect(UniversalTag(name: tag.name) == tag) }
  }

  @Test func sharesOneLaneBetweenForeignWordsAndMarks() {
    #expect(UniversalTag.other.lane == UniversalTag.punctuation.lane)
    #expect(UniversalTag(lane: 15, isMark: true) == .punctuation)
    #expect(UniversalTag(lane: 15, isMark: false) == .other)
    #expect(UniversalTag(lane: UniversalTag.verb.lane, isMark: false) == .verb)
    #expect(UniversalTag(lane: UniversalTag.symbol.lane, isMark: true) == .symbol)
  }
}
