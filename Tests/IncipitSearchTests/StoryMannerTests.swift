import IncipitBooks
import IncipitCatalogue
import IncipitTestSupport
import Testing

@testable import IncipitSearch

@Suite struct StoryMannerTests {
  @Test(
    arguments: [
      ("the narrator hides in a barn", .narrator), ("first-person story of a baker", .narrator),
      ("told by the one who stole it", .narrator), ("a ferry story, told by the cook", .narrator),
      ("she is told by a doctor to rest", nil), ("reader meets a pirate", .reader),
      ("pirate x reader", .reader), ("a second person horror", .reader),
      ("a keen reader of maps", nil), ("", nil),
    ] as [(String, DescribedManner.Teller?)])
  func aDescriptionMaySayWhoTells(description: String, expected: DescribedManner.Teller?) {
    #expect(DescribedManner(description).teller == expected)
  }

  @Test(
    arguments: [
      // Half a word is added for either gender: 2.5 of 3, 0.5 of 3, 1.5 of 3.
      ("her sister", 5.0 / 6), ("two policemen, brothers", 1.0 / 6),
      ("a boy and his aunt", 3.0 / 8),
      ("a man and a woman", 0.5), ("a ferry in the fog", nil), ("Rose and Mark", nil),
    ] as [(String, Double?)])
  func aDescriptionSaysWhetherItIsOfMenOrOfWomen(description: String, expected: Double?) {
    let share = DescribedManner(description).shareOfWomen
    #expect((share == nil) == (expected == nil))
    if let share, let expected { #expect(abs(share - expected) < 1e-9) }
  }

  @Test(
    arguments: [
      ("I took my hat and left.", .narrator), ("You take your hat. I follow you.", .reader),
      ("He took his hat and left.", nil), ("We left.", nil), ("", nil),
      // One "I" in sixty words is a slip of somebody else's.
      (String(repeating: "They went. ", count: 30) + "Me.", nil),
    ] as [(String, DescribedManner.Teller?)])
  func whoTellsIsCounted(text: String, expected: DescribedManner.Teller?) {
    #expect(StoryManner(of: text).teller == expected)
  }

  @Test func womenAndMenAreCountedInAnyLetters() {
    let manner = StoryManner(
      of: "SHE saw him; her hat, his hat, hers. Sheep, he’d said, themselves")
    #expect([manner.women, manner.men] == [3, 3])
  }

  @Test func whatIsSaidIsNotTold() throws {
    let work = ShelfWork(
      "⟦q:“I lost my ring,”⟧ Ada said. ⟦q:“I want it back, I do.”⟧ The sea was grey.\n",
      name: "said")
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      _ = try catalogue.add(
        CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
        addedAt: "2026-01-02T03:04:05Z")
      let manner = try catalogue.read { db in try StoryManner(of: 1, db) }
      #expect(manner.teller == nil)
    }
  }

  @Test func agreementIsMostWhereTheSharesAreAlike() {
    let described = DescribedManner("the narrator and her sister, her aunt and her mother")
    let likely = described.agreement(
      with: StoryManner(of: "I saw her, she saw me; her hat, her ring."))
    let unlikely = described.agreement(with: StoryManner(of: "He saw him, his hat, his ring."))
    #expect(likely > unlikely && unlikely > 0)
    #expect(likely <= described.most)
    #expect(DescribedManner("a ferry in the fog").most == 0)
  }

  @Test func howAWorkIsToldDecidesAmongEqualsAndNeverAlone() throws {
    func found(_ description: String) throws -> [FoundWork] {
      try TemporaryFolder.using { folder in
        let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
        for work in [
          ShelfWork("He took his boat to the island. He rowed.\n", name: "he"),
          ShelfWork("I took my boat to the island. I rowed.\n", name: "I"),
          ShelfWork("She took her boat to the island. She rowed.\n", name: "she"),
          ShelfWork("I took my boat to the harbour. I sailed.\n", name: "harbour"),
        ] {
          _ = try catalogue.add(
            CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
            addedAt: "2026-01-02T03:04:05Z")
        }
        return try catalogue.works(describedAs: description, limit: 10, related: nil)
      }
    }
    #expect(try found("boat to an island").map(\.item.id) == [1, 2, 3, 4])
    #expect(try found("the narrator takes a boat to an island").first?.item.id == 2)
    #expect(try found("a woman takes a boat to an island").first?.item.id == 3)
    // Told as described, but elsewhere.
    let works = try found("first-person boat, rowed to an island")
    #expect(works.map(\.item.id) == [2, 1, 3, 4])
    #expect(works.allSatisfy { 0...1 ~= $0.score })
    #expect(works.map(\.score) == works.map(\.score).sorted(by: >))
  }
}
