import IncipitBooks
import Testing

@testable import IncipitLibrary

@Suite struct SavedSearchesTests {
  @Test func aSearchWithANameIsAShelfThatFillsItself() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      _ = try await library.add([
        try folder.put("1.txt", story(1)), try folder.put("2.txt", story(2)),
      ])
      _ = try library.correct(1, .fandom, to: "Ferries")
      let saved = try library.saveSearch("fandom:ferries", as: "On the water")
      #expect(saved.name == "On the water")
      try #expect(library.items(matching: "shelf:\"on the water\"").map(\.id) == [1])
      try #expect(library.items(matching: "-shelf:\"on the water\"").map(\.id) == [2])
      try #expect(library.search("lantern shelf:\"on the water\"").map(\.item.id) == [1])
      try #expect(library.facets(matching: "shelf:\"on the water\"").works == 1)
      _ = try library.correct(2, .fandom, to: "Ferries")
      try #expect(library.items(matching: "shelf:\"on the water\"").map(\.id) == [1, 2])

      _ = try library.saveSearch("number", as: "on the WATER")
      try #expect(library.savedSearches().map(\.query) == ["number"])
      try #expect(library.items(matching: "shelf:elsewhere").isEmpty)
      try #expect(library.search("shelf:elsewhere").isEmpty)
    }
  }

  @Test func itIsThereInAShelfMadeAnew() async throws {
    try await ShelfFolder.using { folder in
      do {
        let library = try folder.open()
        _ = try await library.add([try folder.put("1.txt", story(1))])
        _ = try library.saveSearch("lantern", as: "Lanterns")
        _ = try library.saveSearch("fog", as: "Fog")
        try library.forgetSearch(named: "fog")
      }
      try folder.put("../shelf/shelf.sqlite", "no database at all")
      _ = try folder.check(repair: true)
      try #expect(folder.open().savedSearches().map(\.name) == ["Lanterns"])
    }
  }

  @Test func whatCannotBeKeptIsSaid() async throws {
    try await ShelfFolder.using { folder in
      let library = try folder.open()
      for (query, name) in [
        ("(rain", "a"), ("", "a"), ("rain", "…"), ("rain", String(repeating: "a", count: 81)),
      ] {
        let error = #expect(throws: LibraryError.self) { try library.saveSearch(query, as: name) }
        #expect(error?.isShelfUnusable == false)
      }
      let error = #expect(throws: LibraryError.self) { try library.forgetSearch(named: "x") }
      #expect(error?.summary == "there is no shelf called “x”")
      try #expect(library.savedSearches().isEmpty)
    }
  }
}
