import IncipitEvaluation
import Testing

@Suite struct CastScoreTests {
  private let cast = [
    GoldPerson(name: "Ada", aliases: ["Mrs. Quill"], isMajor: true),
    GoldPerson(name: "Tom", aliases: [], isMajor: true),
    GoldPerson(name: "Bea", aliases: [], isMajor: true),
    GoldPerson(name: "Smith", aliases: [], isMajor: false),
  ]

  private func score(_ characters: NamedCharacter...) -> CastScore {
    CastScore(cast: cast, characters: characters, vote: NameVote(characters, among: cast))
  }

  @Test func countsClustersForWhomMostOfTheirNamesMean() {
    let score = score(
      NamedCharacter(id: 1, forms: ["Ada"], nameMentions: ["Ada", "Ada", "Smith"]),
      NamedCharacter(id: 2, forms: ["Mrs. Quill"], nameMentions: ["Mrs. Quill"]),
      NamedCharacter(id: 3, forms: ["Tom"], nameMentions: ["Tom"]),
      NamedCharacter(id: 4, forms: ["Smith"], nameMentions: ["Smith"]))
    // Ada has two clusters and Tom one; Bea has none, and Smith is not asked for.
    #expect(score.majors == Tally(right: 2, total: 3))
    #expect(score.majorClusters == 3)
    #expect(score.clustersPerMajor == 1.5)
    #expect(score.gluedMajors == 0)
  }

  @Test func takesNoClusterWithoutANameMention() {
    // It counts as Tom by its form, yet has no mention by name.
    let score = score(NamedCharacter(id: 1, forms: ["Tom"], nameMentions: []))
    #expect(score.found == Tally(right: 1, total: 4))
    #expect(score.majors == Tally(right: 0, total: 3))
    #expect(score.clustersPerMajor == nil)
  }

  @Test func findsTwoMajorPeopleInOneCluster() {
    let score = score(
      NamedCharacter(id: 1, forms: ["Ada"], nameMentions: ["Ada", "Ada", "Ada", "Ada", "Tom"]),
      NamedCharacter(id: 2, forms: ["Bea"], nameMentions: ["Bea", "Smith"]),
      NamedCharacter(
        id: 3, forms: ["Tom"], nameMentions: ["Tom", "Tom", "Tom", "Tom", "Tom", "Ada"]))
    // A fifth is enough, a sixth is not; Smith is not major.
    #expect(score.gluedMajors == 1)
    #expect(score.glued.right == 2)
  }

  @Test func addsUp() {
    let one = score(NamedCharacter(id: 1, forms: ["Ada"], nameMentions: ["Ada"]))
    let sum = one + one
    #expect(sum.majorClusters == 2)
    #expect(sum.majors == Tally(right: 2, total: 6))
  }
}
