import IncipitEvaluation
import Testing

@Suite struct NameVoteTests {
  private let cast = [
    GoldPerson(name: "Ada Quill", aliases: ["Ada"]),
    GoldPerson(name: "Tom Rowe", aliases: ["Tom"]),
  ]

  private func vote(_ characters: NamedCharacter...) -> NameVote {
    NameVote(characters, among: cast)
  }

  @Test func countsACharacterAsWhomMostOfItsNamesMean() {
    let vote = vote(
      NamedCharacter(id: 1, forms: ["Tom"], nameMentions: ["Ada", "Tom", "Ada Quill"]))
    #expect(vote.person(of: 1) == 0)
    #expect(vote.votes[1] == [0: 2, 1: 1])
  }

  @Test func takesTheFirstFormThatMapsIfNoMentionDoes() {
    let vote = vote(
      NamedCharacter(id: 4, forms: ["the stranger", "Tom Rowe", "Ada"], nameMentions: ["Boss"]))
    #expect(vote.person(of: 4) == 1)
  }

  @Test func knowsNobodyForWhomNoNameMaps() {
    let vote = vote(NamedCharacter(id: 2, forms: ["the barman"], nameMentions: []))
    #expect(vote.person(of: 2) == nil)
    #expect(vote.person(of: 99) == nil)
    #expect(vote.person(of: nil) == nil)
  }

  @Test func assumesOnlyForACharacterThatNoNameMaps() {
    var vote = vote(
      NamedCharacter(id: 1, forms: ["Ada"], nameMentions: ["Ada"]),
      NamedCharacter(id: 2, forms: ["I"], nameMentions: []))
    vote.assume(1, is: 1)
    vote.assume(2, is: 1)
    #expect(vote.person(of: 1) == 0)
    #expect(vote.person(of: 2) == 1)
  }

  @Test func breaksATieForTheEarlierInTheCast() {
    let vote = vote(NamedCharacter(id: 1, forms: [], nameMentions: ["Tom", "Ada"]))
    #expect(vote.person(of: 1) == 0)
  }

  @Test func callsACharacterGluedWithAFifthOfAnother() {
    let glued = NamedCharacter(
      id: 1, forms: [], nameMentions: ["Ada", "Ada", "Ada", "Ada", "Tom"])
    let whole = NamedCharacter(
      id: 2, forms: [], nameMentions: ["Ada", "Ada", "Ada", "Ada", "Ada", "Tom"])
    #expect(vote(glued, whole).glued == [1])
  }

  @Test func scoresTheCastByTheVote() {
    let characters = [
      NamedCharacter(id: 1, forms: ["Ada"], nameMentions: ["Ada"]),
      NamedCharacter(id: 2, forms: ["Quill"], nameMentions: ["Quill"]),
      NamedCharacter(id: 3, forms: ["Bertha"], nameMentions: ["Bertha"]),
    ]
    let score = CastScore(
      cast: cast, characters: characters, vote: NameVote(characters, among: cast))
    #expect(score.found == Tally(right: 1, total: 2))
    #expect(score.clusters == 2)
    #expect(score.glued.right == 0)
  }
}
