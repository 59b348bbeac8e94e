import IncipitBooks
import IncipitCatalogue
import IncipitLexicon
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

  private func found(
    _ description: String, _ works: [ShelfWork], related: RelatedWords? = nil,
    _ change: (Catalogue) throws -> Void = { _ in }
  ) throws -> [FoundWork] {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in works {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      try change(catalogue)
      return try catalogue.works(describedAs: description, limit: 10, related: related)
    }
  }

  @Test func aFandomThatIsNamedIsKnownByThePeopleItsWorksShare() throws {
    let works = [
      ShelfWork("Ines lit a lamp. A dog barked.\n", name: "a", cast: ["Ines", "Rolf"]),
      ShelfWork("Ines ran.\n", name: "b", cast: ["Ines", "Petra"]),
      // Neither says what it is written after.
      ShelfWork("A dog barked at Ines.\n", name: "c", cast: ["Ines"]),
      ShelfWork("A dog barked at Olga.\n", name: "d", cast: ["Olga"]),
    ]
    let found = try found("that harbour tales fic with a dog", works) { catalogue in
      _ = try catalogue.correct(
        .fandom, to: "The Harbour Tales (TV)", of: 1, madeAt: "2026-01-02T03:04:05Z")
      _ = try catalogue.correct(
        .fandom, to: "Harbour Tales - A. Mole", of: 2, madeAt: "2026-01-02T03:04:05Z")
    }
    #expect(found.map(\.item.id).sorted() == [1, 2, 3, 4] && found.last?.item.id == 4)
    let third = try #require(found.first { $0.item.id == 3 })
    #expect(third.clues.map(\.clue) == ["harbour", "tales", "dog"])
    #expect(third.clues[0].via == "ines" && third.clues[0].line == "A dog barked at Ines.")
    let fourth = try #require(found.first { $0.item.id == 4 })
    #expect(fourth.clues.map(\.isMatched) == [false, false, true])
    #expect(fourth.score < third.score)
    // Whom only one of its works has teaches nothing.
    #expect(
      !found.contains { work in work.clues.contains { $0.via == "rolf" || $0.via == "petra" } })
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

  @Test func aRelatedWordBearsAClueOutAndIsNamed() throws {
    let table = try #require(RelatedWords.of(["dish": [("pizza", 180), ("roof", 36)]]))
    let works = try found("the one with a dish", [Self.other, Self.apart], related: table)
    // What stands farther off is no line to show, and no ground to name the other.
    #expect(works.map(\.item.id) == [2])
    #expect(works[0].clues.map(\.via) == ["pizza"])
    #expect(works[0].clues.map(\.line) == ["A pizza went cold."])
    #expect(works[0].score <= 0.5)
  }

  @Test func anotherWordOfARelatedWordsStemBearsNothingOut() throws {
    let table = try #require(RelatedWords.of(["captain": [("admiral", 180)]]))
    let works = [
      ShelfWork("They admired the boats.\n", name: "a"),
      ShelfWork("Two admirals ate. They admired it.\n", name: "b"),
    ]
    let found = try found("the captain", works, related: table)
    #expect(found.map(\.item.id) == [2])
    #expect(found[0].clues.map(\.line) == ["Two admirals ate. They admired it."])
    #expect(found[0].clues.map(\.via) == ["admiral"])
  }

  @Test func aWorkIsNoSurerThanWhatIsShownForIt() throws {
    let works = try found("a spaceship, a pirate and a storm", [Self.other, Self.apart])
    #expect(works.map(\.item.id) == [2])
    let shown = works[0].clues.filter(\.isMatched)
    #expect(shown.map(\.clue) == ["storm"])
    #expect(works[0].score <= shown[0].weight + 1e-9)
  }

  @Test func aWordThatTellsNothingIsNoMatchToShow() throws {
    let table = try #require(RelatedWords.of(["silly": [("then", 180)]]))
    let then = ShelfWork("And then they left.\n", name: "then")
    let works = try found("a silly one", [Self.other, then], related: table)
    #expect(works == [])
  }

  @Test func theClueItselfTellsMoreThanARelatedWord() throws {
    let table = try #require(RelatedWords.of(["storm": [("roof", 180)]]))
    let works = try found("a storm", [Self.other, Self.pizza, Self.apart], related: table)
    #expect(works.last?.item.id == 1)
    #expect(works[0].clues.map(\.via) == [nil])
  }

  @Test func whatIsDeniedWeighsLess() throws {
    let works = try found("a roof but never a storm", [Self.other, Self.pizza])
    let affirmed = try found("a roof and a storm", [Self.other, Self.pizza])
    let weight = works[0].clues.last?.weight ?? 1
    #expect(weight < affirmed[0].clues.last?.weight ?? 0)
  }

  @Test func aLongWorkDoesNotWinByItsLength() throws {
    let long = ShelfWork(
      "The roof and the pizza. "
        + String(repeating: "They went on about the price of corn. ", count: 60) + "\n",
      name: "long")
    let works = try found("pizza on the roof", [long, Self.pizza])
    #expect(works.map(\.item.id) == [2, 1])
  }

  @Test(
    arguments: [
      ("he never sings", [true]), ("without a dog, with a cat", [true, false]),
      ("they don't dance and sing", [true, false]), ("I want wine", [false]),
    ] as [(String, [Bool])])
  func aWordBehindADenialIsDenied(text: String, expected: [Bool]) {
    #expect(Description(text).isDenied == expected)
  }

  @Test func aModernRetellingIsAnAlternateUniverse() throws {
    let elsewhere = ShelfWork("They met at a bus stop.\n", name: "elsewhere", universe: .au)
    let works = try found("a modern retelling", [Self.other, elsewhere])
    #expect(works.map(\.item.id) == [2])
    #expect(works[0].clues.map(\.isMatched) == [true, true])
    #expect(works[0].clues.map(\.line) == [nil, nil])
  }

  @Test func aModernVersionIsNoStoryThatSpeaksOfTheModern() throws {
    let elsewhere = ShelfWork("They met at a bus stop.\n", name: "elsewhere", universe: .au)
    let speaks = ShelfWork("How modern, she said, how very modern.\n", name: "speaks")
    let works = try found("a modern version", [speaks, elsewhere])
    #expect(works.map(\.item.id) == [2])
    // Where no story is known to be one, the word itself is all there is.
    let worded = try found("a modern version", [Self.other, speaks])
    #expect(worded.map(\.item.id) == [2])
    #expect(worded[0].clues.map(\.isMatched) == [true, false])
  }

  @Test func aWordWithoutALetterInCommonIsFoundByItsMeaning() throws {
    let risen = ShelfWork("A zombie came up the lane.\n", name: "risen")
    let works = try found("the undead", [Self.other, risen], related: RelatedWords())
    #expect(works.first?.item.id == 2)
    #expect(works.first?.clues.map(\.via) == ["zombie"])
    #expect(works.first?.clues.map(\.line) == ["A zombie came up the lane."])
  }

  @Test func aNameOfAStoryLeadsToWhatItIsAbout() throws {
    let works = try found(
      "like Dracula", [Self.other, ShelfWork("A vampire came in.\n", name: "vampire")],
      related: RelatedWords())
    #expect(works.first?.item.id == 2)
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

extension RelatedWords {
  /// A table of these words; the weights of 180 are 1.
  static func of(_ lists: [String: [(String, UInt8)]]) -> RelatedWords? {
    let keys = lists.keys.sorted()
    let vocabulary = Set(lists.values.joined().map(\.0)).sorted()
    var starts: [UInt32] = []
    var words: [Int16] = []
    var weights: [UInt8] = []
    for key in keys {
      starts.append(UInt32(words.count))
      for (word, weight) in lists[key] ?? [] {
        words.append(Int16(vocabulary.firstIndex(of: word) ?? 0))
        weights.append(weight)
      }
    }
    func column(_ words: [String]) -> (bytes: [UInt8], starts: [UInt32]) {
      words.reduce(into: ([], [0])) { column, word in
        column.0 += Array(word.utf8) + [0x0A]
        column.1.append(UInt32(column.0.count))
      }
    }
    var writer = WeightWriter()
    writer.add("keys", column(keys).bytes)
    writer.add("keyStarts", column(keys).starts)
    writer.add("starts", starts)
    writer.add("counts", keys.map { UInt8(lists[$0]?.count ?? 0) })
    writer.add("vocabulary", column(vocabulary).bytes)
    writer.add("vocabularyStarts", column(vocabulary).starts)
    writer.add("words", words)
    writer.add("weights", weights)
    return WeightFile(writer.data).flatMap { RelatedWords($0) }
  }
}
