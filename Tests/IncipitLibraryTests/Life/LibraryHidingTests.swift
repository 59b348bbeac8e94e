import IncipitBooks
import IncipitLibrary
import Testing

@Suite struct LibraryHidingTests {
  /// Calls `body` with works 1 to 4, of which 1 to 3 hold torture, 2 of Harbour Tales.
  private func withShelf(_ body: (ShelfFolder, Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in 1...4 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      for work in 1...3 { _ = try library.correct(Int64(work), .warning, to: "torture; blood") }
      _ = try library.correct(2, .fandom, to: "Harbour Tales")
      try await body(folder, library)
    }
  }

  @Test func aRuleHidesWhatAnswersItButForItsException() async throws {
    try await withShelf { _, library in
      let rule = try library.hide(
        "warning:torture", unless: "fandom:\"harbour tales\"", reason: "too dark")
      #expect(rule.words == "warning:torture unless fandom:\"harbour tales\"")
      let hidden = try library.hiddenWorks()
      #expect(hidden.keys.sorted() == [1, 3] && hidden[1] == [rule])
      let list = try library.shownItems()
      #expect(list.values.map(\.id) == [2, 4] && list.hidden == 2)
      #expect(list.hiddenWords == "2 works hidden by your rules")
      // Nothing is gone, and a work is still there by its number.
      #expect(try library.items().map(\.id) == [1, 2, 3, 4])
      #expect(try library.card(1).id == 1)
    }
  }

  @Test func aRuleFollowsWhatIsKnownOfAWork() async throws {
    try await withShelf { _, library in
      _ = try library.hide("warning:torture", unless: "fandom:harbour")
      _ = try library.correct(1, .fandom, to: "Harbour Nights")
      #expect(try library.hiddenWorks().keys.sorted() == [3])
      _ = try library.correct(4, .warning, to: "torture")
      #expect(try library.hiddenWorks().keys.sorted() == [3, 4])
      _ = try library.undoCorrection(3, field: .warning)
      #expect(try library.hiddenWorks().keys.sorted() == [4])
    }
  }

  @Test func rulesAddUpAndAreTakenBackOneByOne() async throws {
    try await withShelf { _, library in
      let first = try library.hide("warning:torture -fandom:harbour")
      let second = try library.hide("warning:blood")
      #expect(try library.hiddenWorks()[1] == [first, second])
      #expect(try library.hiddenWorks()[2] == [second])
      try library.unhide(second.id)
      #expect(try library.hideRules() == [first])
      #expect(try library.shownItems().values.map(\.id) == [2, 4])
      #expect(throws: LibraryError.self) { try library.unhide(second.id) }
      try library.unhide(first.id)
      #expect(try library.shownItems().hidden == 0)
    }
  }

  @Test func searchesSayWhatTheyHoldBackAndStillFillTheirList() async throws {
    try await withShelf { _, library in
      _ = try library.hide("warning:torture", unless: "fandom:harbour")
      let hits = try library.shownHits("ferry", limit: 2)
      #expect(hits.values.map(\.item.id).sorted() == [2, 4])
      #expect(hits.hidden > 0)
      let few = try library.shownHits("ferry", limit: 1)
      #expect(few.values.count == 1)
      let none = try library.shownHits("zebra")
      #expect(none.values.isEmpty && none.hidden == 0)
      let found = try library.shownFinds("a lantern and a ferry in the fog", limit: 4)
      #expect(found.values.map(\.item.id).sorted() == [2, 4] && found.hidden == 2)
      let filtered = try library.shownItems(matching: "warning:blood")
      #expect(filtered.values.map(\.id) == [2] && filtered.hidden == 2)
    }
  }

  @Test func pagesOfTheListLeaveOutWhatIsHidden() async throws {
    try await withShelf { _, library in
      _ = try library.hide("warning:torture", unless: "fandom:harbour")
      let first = try library.stretch(page: 1, length: 1)
      #expect(first.items.map(\.id) == [2] && first.offset == 0)
      #expect(first.count == 2 && first.hidden == 2 && first.total == 2)
      let last = try library.stretch(page: 99, length: 1)
      #expect(last.items.map(\.id) == [4] && last.offset == 1)
      let filtered = try library.stretch(matching: "warning:blood", length: 60)
      #expect(filtered.items.map(\.id) == [2] && filtered.count == 1)
      #expect(filtered.hidden == 2 && filtered.total == 2)
      #expect(filtered.hiddenWords == "2 works hidden by your rules")
    }
  }

  @Test func aRuleAboutWhatIsUnknownOfAWorkHidesIt() async throws {
    try await withShelf { _, library in
      // Nobody gave stars to any of them: the exception spares none.
      _ = try library.hide("warning:torture", unless: "stars:>3")
      #expect(try library.hiddenWorks().keys.sorted() == [1, 2, 3])
      let list = try library.stretch(length: 60)
      #expect(list.items.map(\.id) == [4] && list.hidden == 3)
      #expect(list.items == (try library.shownItems().values))
    }
  }

  @Test func aRuleAboutStarsKeepsWorksWithoutThem() async throws {
    try await withShelf { _, library in
      _ = try library.hide("stars:<2")
      #expect(try library.stretch(length: 60).items.map(\.id) == [1, 2, 3, 4])
    }
  }

  @Test(arguments: ["", "said:ada", "with:ada,ben", "fan:x", "warning:x (pov:ada OR tag:y)"])
  func whatIsNoRuleAboutWorksIsRefused(query: String) async throws {
    try await withShelf { _, library in
      #expect(throws: LibraryError.self) { try library.hide(query) }
      #expect(throws: LibraryError.self) { try library.hide("tag:x", unless: "said:ada") }
      try #expect(library.hideRules().isEmpty)
    }
  }
}
