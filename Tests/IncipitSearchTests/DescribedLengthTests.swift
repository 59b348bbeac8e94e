import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitTestSupport
import Testing

@testable import IncipitSearch

@Suite struct DescribedLengthTests {
  @Test(
    arguments: [
      ("a really long fic about a ferry", "long fic", 40_000...Int.max),
      ("the long one where they drown", "long", 40_000...Int.max),
      ("a short, sad story", "short story", 0...5_000),
      ("that novel-length thing", "novel length", 40_000...Int.max),
      ("a longfic", "longfic", 40_000...Int.max), ("some ficlet", "ficlet", 0...2_000),
      ("about 50k, with a dog", "50k", 37_500...66_666),
      ("over 80,000 words", "over 80 000 words", 80_000...Int.max),
      ("more than 3 thousand words", "more than 3 thousand words", 3_000...Int.max),
      ("less than 2k words", "less than 2k words", 0...2_000),
      ("under 100 words", "under 100 words", 0...100),
    ] as [(String, String, ClosedRange<Int>)])
  func aDescriptionMaySayHowLongTheStoryIs(
    description: String, said: String, range: ClosedRange<Int>
  ) {
    let length = DescribedLength(description)
    #expect(length?.said == said && length?.range == range)
  }

  @Test(arguments: [
    "", "the man with long hair", "a short man reads", "she kisses the short one", "50 ways to die",
    "1999k9", "room 101", "99999999 words", "0 words", "long ago",
    "k words", "not a long story", "it is not too short a fic",
  ])
  func whatIsSaidOfPeopleAndThingsIsNoLength(description: String) {
    #expect(DescribedLength(description) == nil)
  }

  @Test func whatLiesOutsideFitsTheLessTheFartherOffItIs() throws {
    let length = try #require(DescribedLength("about 10k"))
    #expect(length.likeness(to: 10_000) == 1 && length.likeness(to: 8_000) == 1)
    let far = [6_000, 3_000, 1_000, 1].map(length.likeness)
    #expect(far == far.sorted(by: >) && far[0] < 1 && far[3] < 0.01)
    #expect(length.likeness(to: 20_000) > length.likeness(to: 40_000))
    #expect(length.likeness(to: .max) >= 0 && length.likeness(to: -5) >= 0)
  }

  @Test func aLengthIsToldAsAClueAndCountsForTheWorksThatHaveIt() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for (name, words) in [("short", 900), ("long", 90_000)] {
        let work = ShelfWork("A ferry sank in the fog.\n", name: name, words: words)
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      func found(_ description: String) throws -> [Int64: FoundWork] {
        let works = try catalogue.works(describedAs: description, limit: 5, related: nil)
        return Dictionary(works.map { ($0.item.id, $0) }) { first, _ in first }
      }
      let plain = try found("a ferry in the fog")
      let long = try found("a really long story of a ferry in the fog")
      let (short, wanted) = (try #require(long[1]), try #require(long[2]))
      let told = try #require(wanted.clues.last)
      #expect(told.clue == "long story" && told.isMatched && told.fact == "words: 90000")
      #expect(short.clues.last?.isMatched == false && short.clues.last?.fact == nil)
      // All that the clues bring is one share, the length a tenth of that beside it.
      let before = try #require(plain[2]).score
      #expect(abs(wanted.score - (before + 0.1) / 1.1) < 1e-9)
      #expect(short.score < (plain[1]?.score ?? 0))
      for work in [short, wanted] {
        #expect(abs(work.clues.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
        // The words that say it are no clues to the text.
        #expect(work.clues.map(\.clue) == ["ferry", "fog", "long story"])
      }
    }
  }

  @Test func whoTellsIsOneClueWithItsFact() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for text in ["I took my ferry. I sank it.\n", "She took her ferry. She sank it.\n"] {
        let work = ShelfWork(text, name: text)
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      let found = try catalogue.works(
        describedAs: "the narrator sinks a ferry", limit: 5, related: nil)
      #expect(found.map(\.item.id) == [1, 2])
      #expect(
        found.map { $0.clues.map(\.clue) } == [
          ["sinks", "ferry", "narrator"], ["sinks", "ferry", "narrator"],
        ])
      #expect(found.map { $0.clues[2].isMatched } == [true, false])
      #expect(found[0].clues[2].fact == "told as: I")
      #expect(abs(found[1].clues.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    }
  }

  @Test func aPointOfViewIsNoClueButAPointIs() {
    #expect(DescribedStory("from the dog's point of view").used == ["point", "view"])
    #expect(DescribedStory("they meet at the point with a view").used == [])
  }

  @Test(arguments: [
    ("a one-shot with a ferry", ["oneshot", "ferry"]),
    ("multi-chapter fog", ["multichapter", "fog"]),
    ("he fired one shot", ["fired", "shot"]),
  ])
  func kindsWithAHyphenAreOneClue(description: String, clues: [String]) {
    #expect(Description(description).clues.map(\.text) == clues)
  }
}
