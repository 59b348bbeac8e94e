import IncipitBooks
import IncipitLibrary
import IncipitText
import Testing

@Suite struct LibraryPeopleTests {
  private func withShelf(
    _ stories: [String], _ body: (Library) async throws -> Void
  ) async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      let files = try stories.enumerated().map { try folder.put("\($0.offset).txt", $0.element) }
      _ = try await library.add(files)
      try await body(library)
    }
  }

  private func person(_ answer: PeopleAnswer) throws -> ShelfPerson {
    guard case .person(let person) = answer else { throw Namesakes() }
    return person
  }
  private struct Namesakes: Error {}

  @Test func somebodyIsMetAcrossWorksByAnyOfTheirNames() async throws {
    let stories = [
      LibrarySuggestionsTests.story(1, fandom: "F", ship: "Tobines"),
      LibrarySuggestionsTests.story(2, isFull: false),
    ]
    try await withShelf(stories) { library in
      for name in ["Ines Marrow", "ines"] {
        let ines = try person(library.person(named: name))
        #expect(ines.name == "Ines Marrow" && ines.aliases == ["Ines"])
        #expect(ines.works.map(\.item.id) == [1, 2] && ines.fandoms == ["F"])
        #expect(ines.works.allSatisfy { $0.lines == 3 && $0.scenes == 1 && ($0.mentions ?? 0) > 3 })
        #expect(ines.partners.map(\.name) == ["Tobias Wick"])
        #expect(ines.partners[0].said > 2 && ines.partners[0].heard > 2)
        #expect(ines.lines.map(\.work) == [1, 1, 1, 2, 2, 2])
        #expect(ines.ships.map(\.name).contains("Tobines"))
      }
      let line = try #require(person(library.person(named: "Ines")).lines.first)
      let text = try library.work(1).manuscript.text
      #expect(text.string(TextSpan(line.start, line.start + line.text.utf8.count)) == line.text)
    }
  }

  @Test func whatWasReadOfTheirShipsIsOneWhateverEachWorkCallsThem() async throws {
    let stories = [
      LibrarySuggestionsTests.story(1, fandom: "F", ship: "Tobines"),
      LibrarySuggestionsTests.story(2, isFull: false), LibrarySuggestionsTests.story(3),
    ]
    try await withShelf(stories) { library in
      var read: Set<String> = []
      for work in [Int64(2), 3] {
        read.formUnion(try library.card(work).work.relationships.compactMap(\.name.value))
      }
      #expect(read.count == 2, "the works call them differently: \(read)")
      let ships = try person(library.person(named: "Ines Marrow")).ships
      #expect(ships.filter { !$0.isInferred }.map(\.name) == ["Tobines"])
      #expect(ships.filter(\.isInferred).map(\.name) == ["Ines Marrow / Tobias Wick"])
      #expect(ships.filter(\.isInferred).map(\.works) == [2])
    }
  }

  @Test func aNameOfVeryManyWorksIsOneEntryWithTheirNumber() async throws {
    let stories = (1...42).map { LibrarySuggestionsTests.story($0) + "\n\nThe end of \($0).\n" }
    try await withShelf(stories) { library in
      let people = try library.people(most: 2)
      #expect(people.map(\.works) == [42, 42])
      #expect(people.map(\.name) == ["Ines Marrow", "Tobias Wick"])
      // Its entry leads to the person.
      let first = try #require(people.first)
      let ines = try person(library.person(named: first.name, of: first.firstWork))
      #expect(ines.works.count == 42)
    }
  }

  @Test func namesakesOfDifferentCompanyStayApart() async throws {
    let eden = """
      Chapter 1

      “Look at the tree,” said Ines. Adam did not look.

      “I have looked,” said Adam. “It is a tree, Ines.”
      """
    try await withShelf([LibrarySuggestionsTests.story(1), eden]) { library in
      guard case .namesakes(let people) = try library.person(named: "Ines") else {
        Issue.record("one person")
        return
      }
      #expect(people.map(\.firstWork) == [1, 2])
      let other = try person(library.person(named: "Ines", of: 2))
      #expect(other.name == "Ines" && other.works.map(\.item.id) == [2])
      #expect(throws: LibraryError.self) { try library.person(named: "Ines", of: 9) }
      #expect(throws: LibraryError.self) { try library.person(named: "Nobody Here") }
      #expect(throws: LibraryError.self) { try library.person(named: " ") }
    }
  }

  @Test func theListHasEachPersonOnceThoseMostMetFirst() async throws {
    let stories = [
      LibrarySuggestionsTests.story(1), LibrarySuggestionsTests.story(2, isFull: false),
    ]
    try await withShelf(stories) { library in
      let people = try library.people()
      #expect(people.map(\.name) == ["Ines Marrow", "Tobias Wick"])
      #expect(people.allSatisfy { $0.works == 2 })
    }
  }
}
