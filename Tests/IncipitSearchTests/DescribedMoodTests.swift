import IncipitBooks
import IncipitCatalogue
import IncipitTestSupport
import Testing

@testable import IncipitSearch

@Suite struct DescribedMoodTests {
  @Test(
    arguments: [
      ("a really sad fic about a ferry", "sad", .whole, false, ["sad"]),
      ("that fluffy thing with the dog", "fluffy", .whole, true, []),
      ("bleak harbour prequel", "bleak", .whole, false, ["bleak"]),
      ("the sad one", "sad", .whole, false, ["sad"]),
      ("she leaves, with a happy ending", "happy ending", .ending, true, ["happy", "ending"]),
      ("no happy ending", "no happy ending", .ending, false, ["no", "happy", "ending"]),
      ("it ends badly", "ends badly", .ending, false, ["ends", "badly"]),
      (
        "they live happily ever after", "happily ever after", .ending, true,
        ["happily", "ever", "after"]
      ),
    ] as [(String, String, DescribedMood.Part, Bool, Set<String>)])
  func aDescriptionMaySayHowTheStoryFeels(
    description: String, said: String, part: DescribedMood.Part, isLight: Bool, used: Set<String>
  ) {
    let mood = DescribedMood(description)
    #expect(mood?.said == said && mood?.part == part && mood?.isLight == isLight)
    #expect(mood?.used == used)
  }

  @Test(arguments: [
    "", "a man with sad eyes", "she is not happy", "the dark forest at night", "it ends in church",
    "not a sad story", "he wears a funny hat", "happily she sings",
  ])
  func whatIsSaidOfPeopleAndThingsIsNoMood(description: String) {
    #expect(DescribedMood("somebody remembers " + description) == nil)
  }

  @Test func aMoodAgreesTheMoreTheFartherItIsFromTheMiddle() throws {
    let light = try #require(DescribedMood("fluff"))
    let dark = try #require(DescribedMood("angst"))
    #expect(light.likeness(to: 0.2) > 0.9 && light.likeness(to: -0.1) < 0.1)
    for valence in [-0.3, 0, 0.05, 0.1] {
      #expect(abs(light.likeness(to: valence) + dark.likeness(to: valence) - 1) < 1e-9)
    }
    #expect(light.isBorneOut(by: 0.2) && !light.isBorneOut(by: 0.05) && !dark.isBorneOut(by: 0.05))
    #expect(dark.isBorneOut(by: -0.1) && !dark.isBorneOut(by: 0.2))
  }

  @Test func howAWorkFeelsDecidesAmongEqualsAndIsToldWhereItIsClear() throws {
    func found(_ description: String) throws -> [FoundWork] {
      try TemporaryFolder.using { folder in
        let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
        for valences in [[], [0.04, 0.06], [0.3, -0.2], [-0.2, 0.3]] {
          let work = ShelfWork(
            "He rowed to the island with a great many oars in the boat.\n***\nHe slept.\n",
            name: "\(valences)", valences: valences)
          _ = try catalogue.add(
            CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
            addedAt: "2026-01-02T03:04:05Z")
        }
        return try catalogue.works(describedAs: description, limit: 10, related: nil)
      }
    }
    #expect(try found("boat to an island").map(\.item.id) == [1, 2, 3, 4])
    let happy = try found("boat to an island, with a happy ending")
    #expect(happy.map(\.item.id) == [4, 2, 3, 1])
    #expect(happy.map { $0.clues.last?.fact } == ["ending: light by its words", nil, nil, nil])
    let sad = try found("sad fic about a boat to an island")
    #expect(sad.first?.item.id == 4 && sad.first?.clues.last?.fact == "mood: dark by its words")
    // That it ends well names no work of which nothing else is found; alone it may.
    #expect(try found("a zeppelin with a happy ending") == [])
    let light = try found("fluffy fic about a boat to an island")
    #expect(light.first?.item.id == 3)
    #expect(light.allSatisfy { 0...1 ~= $0.score })
  }
}
