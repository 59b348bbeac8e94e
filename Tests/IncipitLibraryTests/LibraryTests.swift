import GRDB
import IncipitBooks
import IncipitCatalogue
import IncipitText
import Testing

@testable import IncipitLibrary

@Suite struct LibraryTests {
  /// A shelf of three works, of which two were given titles.
  private func withShelf(_ body: (Library) async throws -> Void) async throws {
    try await ShelfFolder.using { folder in
      for number in 1...3 { try folder.put("\(number).txt", story(number)) }
      let library = try folder.open()
      _ = try await library.add([folder.heap])
      _ = try library.correct(1, .title, to: "Fog on the Pier")
      _ = try library.correct(2, .title, to: "Fog")
      try await body(library)
    }
  }

  @Test func aWorkIsNamedByNumberOrByWordsThatFitItAlone() async throws {
    try await withShelf { library in
      try #expect(library.item(named: "2") == 2)
      try #expect(library.item(named: "#3") == 3)
      try #expect(library.item(named: "pier fog") == 1)
      // The whole title wins over titles that only begin so.
      try #expect(library.item(named: "FOG") == 2)
      let unknown = #expect(throws: LibraryError.self) { try library.item(named: "submarine") }
      #expect(unknown?.reason == .noSuchWork("submarine"))
      let number = #expect(throws: LibraryError.self) { try library.item(named: "99") }
      #expect(number?.reason == .noSuchWork("99"))
      for name in ["", " ", "%", "\u{0}"] {
        #expect(throws: LibraryError.self) { try library.item(named: name) }
      }
      let ambiguous = #expect(throws: LibraryError.self) { try library.item(named: "fo") }
      #expect(
        ambiguous?.reason
          == .ambiguous(
            words: "fo",
            candidates: [
              .init(id: 1, heading: "Fog on the Pier"), .init(id: 2, heading: "Fog"),
            ], count: 2))
      #expect(ambiguous?.summary == "2 works fit “fo”: 1 Fog on the Pier; 2 Fog")
    }
  }

  @Test func aCorrectionIsCheckedAndCleaned() async throws {
    try await withShelf { library in
      try #expect(library.correct(3, .rating, to: " Teen ").value == "teen")
      try #expect(library.correct(3, .title, to: "A\u{1B}[31m\n B").value == "A [31m B")
      let error = #expect(throws: LibraryError.self) {
        try library.correct(3, .universe, to: "moon")
      }
      #expect(error?.remedy == "one of: canon, au, crossover")
      #expect(throws: LibraryError.self) {
        try library.correct(3, .title, to: String(repeating: "a", count: 10_001))
      }
      let missing = #expect(throws: LibraryError.self) { try library.correct(9, .title, to: "x") }
      #expect(missing?.reason == .noSuchWork("9"))
      try #expect(library.card(3).work.rating.isCorrected)
      try #expect(library.undoCorrection(3, field: .rating)?.value == "teen")
      try #expect(library.undoCorrection(3, field: .rating) == nil)
      try #expect(library.card(3).corrections.map(\.field) == [.title])
    }
  }

  @Test func correctionsSurviveANewReading() async throws {
    try await withShelf { library in
      let before = try library.card(1)
      // The state that a shelf is in after the program got a better reader.
      try library.catalogue.write { db in
        try db.execute(sql: "UPDATE layer SET version = 'intake 0, reading 0'")
      }
      try #expect(library.card(1) == before)
      try #expect(library.catalogue.reading(of: 1, version: ReadingDesk.version) != nil)
      try #expect(library.item(1).title == "Fog on the Pier")
    }
  }

  @Test func searchAndFindGoThroughToTheTexts() async throws {
    try await withShelf { library in
      let hits = try library.search("lantern \"number 2\"")
      #expect(hits.map(\.item.id) == [2])
      let hit = try #require(hits.first?.hits.first)
      let work = try library.work(2)
      #expect(work.manuscript.text.string(hit.span) == hit.line)
      #expect(hit.marks.map(work.manuscript.text.string).contains("number 2"))
      let bad = #expect(throws: LibraryError.self) { try library.search("lantern (") }
      #expect(bad?.summary == "the parenthesis is not closed (character 9)")
      #expect(bad?.isShelfUnusable == false)
      #expect(throws: LibraryError.self) {
        try library.search(String(repeating: "a", count: 10_000))
      }
      try #expect(library.find("a ferry and a lantern in fog").count == 3)
      #expect(throws: LibraryError.self) { try library.find("the") }
    }
  }

  @Test func unknownNumbersAreSaidToBeUnknown() async throws {
    try await withShelf { library in
      let errors: [LibraryError?] = [
        #expect(throws: LibraryError.self) { try library.card(99) },
        #expect(throws: LibraryError.self) { try library.work(99) },
        #expect(throws: LibraryError.self) { try library.item(99) },
        #expect(throws: LibraryError.self) { try library.undoCorrection(99) },
      ]
      #expect(errors.allSatisfy { $0?.reason == .noSuchWork("99") })
      let lost = #expect(throws: LibraryError.self) { try library.original("../../etc/passwd") }
      #expect(lost?.reason == .lostOriginal(sha256: "../../etc/passwd"))
    }
  }
}
