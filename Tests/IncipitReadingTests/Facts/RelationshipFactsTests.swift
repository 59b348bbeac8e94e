import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct RelationshipFactsTests {
  private func story(_ line: String, stated: StatedFacts = StatedFacts()) -> PlainStory {
    PlainStory(
      String(repeating: line + "\n", count: 8) + "Cora waved at Ada.\n",
      cast: ["Ada Lorn", "Ben Tully", "Cora Lint"], stated: stated)
  }

  @Test func findsTheCoupleOfTheStory() throws {
    let story = story("Ada kissed Ben, and Ben held Ada by the hand.")
    let ship = try #require(story.facts.relationships.first)
    #expect(ship.characters == [1, 2])
    #expect(ship.nature == .romantic)
    #expect(ship.name.value == "Ada Lorn / Ben Tully")
    #expect((1...5).contains(ship.name.evidence.count))
    #expect(!ship.name.isStated)
  }

  @Test func callsThoseWhoOnlyTalkFriends() {
    #expect(story("Ada nodded at Ben.").facts.relationships.first?.nature == .friendship)
  }

  @Test func doesNotSayTwiceWhatTheAuthorSays() {
    var stated = StatedFacts()
    stated.relationships = [Stated("Ada/Ben", evidence: [TextSpan(0, 3)])]
    let ships = story("Ada kissed Ben and held his hand.", stated: stated).facts.relationships
    #expect(ships.count == 1)
    #expect(ships.first?.name.isStated == true)
    #expect(ships.first?.characters == [1, 2])
  }

  @Test func lovesNobodyBesideWhomTheAuthorNames() {
    var stated = StatedFacts()
    stated.relationships = [Stated("Ada/Cora", evidence: [TextSpan(0, 3)])]
    let ships = story("Ada kissed Ben and held his hand.", stated: stated).facts.relationships
    #expect(ships.map(\.characters) == [[1, 3]])
  }

  @Test func saysNothingWherePairsAreEvenlyMatched() {
    let story = PlainStory(
      String(repeating: "Ada nodded at Ben.\nBen nodded at Cora.\n", count: 8),
      cast: ["Ada", "Ben", "Cora"])
    #expect(story.facts.relationships.isEmpty)
  }
}
