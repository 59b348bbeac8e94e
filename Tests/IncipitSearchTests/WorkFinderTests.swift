import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitSearch

@Suite struct WorkFinderTests {
  private static let pizza = ShelfWork(
    "Ada ordered pizzas on the roof.\n***\nThey waited for the storm.\n", name: "pizza",
    cast: ["Ada Quill"], fandoms: ["Harbour Tales"])
  private static let apart = ShelfWork(
    "A pizza went cold.\n***\nThe roof leaked.\n***\nA storm came.\n", name: "apart")
  private static let other = ShelfWork("The roof was blue.\n", name: "other")

  private func found(_ description: String, _ works: [ShelfWork]) throws -> [FoundWork] {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in works {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      return try catalogue.works(describedAs: description, limit: 10)
    }
  }

  @Test func cluesInOneSceneTellMoreThanTheSameCluesApart() throws {
    let works = try found(
      "that fic where they eat pizza on the roof", [Self.other, Self.apart, Self.pizza])
    #expect(works.map(\.item.id) == [3, 2, 1])
    let clues = works[0].clues
    #expect(clues.map(\.clue) == ["eat", "pizza", "roof"])
    #expect(clues.map(\.isMatched) == [false, true, true])
    #expect(abs(clues.map(\.weight).reduce(0, +) - 1) < 1e-9)
    // Two of three works have a pizza, all three a roof.
    #expect(clues[1].weight > clues[2].weight)
    #expect(clues[1].line == "Ada ordered pizzas on the roof.")
    let span = try #require(clues[1].span)
    #expect(Self.pizza.manuscript.text.string(span) == clues[1].line)
  }

  @Test func oneWrongClueDoesNotSinkAWork() throws {
    let works = try found("the pizza, the roof, and a helicopter", [Self.other, Self.pizza])
    #expect(works.first?.item.id == 2)
    #expect(works.first?.clues.map(\.isMatched) == [true, true, false])
    #expect((works.first?.score ?? 0) > 0.5)
  }

  @Test func factsBearCluesOut() throws {
    let works = try found("the harbour one with Miss Quill", [Self.other, Self.pizza])
    #expect(works.map(\.item.id) == [2])
    #expect(
      works[0].clues.compactMap(\.fact) == ["fandom: Harbour Tales", "character: Ada Quill"])
  }

  @Test func wordsThatTellNothingAreNoClues() throws {
    #expect(throws: SearchError.noClues) { try found("that fic where they are", [Self.pizza]) }
    #expect(throws: SearchError.noClues) { try found("", [Self.pizza]) }
    #expect(throws: SearchError.descriptionTooLong(length: 10_000, limit: 2_000)) {
      try found(String(repeating: "a", count: 10_000), [Self.pizza])
    }
  }

  @Test func anEmptyShelfFindsNothing() throws {
    #expect(try found("pizza", []).isEmpty)
  }

  @Test(
    arguments: [
      ("Ada's dog, Ada’s \"red door\" 1912", ["Ada", "dog", "red door", "1912"]),
      ("the \"open mark", ["open", "mark"]), ("I can't Can’t don't", []),
      ("pizza PIZZA Pízza", ["pizza"]), ("a x 雨", ["雨"]), ("NEAR(a b) OR \"\"", ["NEAR", "OR"]),
    ] as [(String, [String])])
  func descriptionsAreCutIntoClues(text: String, expected: [String]) {
    let clues = Description(text).clues.map(\.text)
    // "or" and "near" are signs to the engine: they are clues or stop words, never signs.
    #expect(clues == expected.filter { !StopWords.english.contains($0.lowercased()) })
  }

  @Test func moreThanThirtyTwoCluesAreCutOff() {
    let text = (0..<50).map { "word\($0)" }.joined(separator: " ")
    #expect(Description(text).clues.count == 32)
  }
}
