import IncipitBooks
import IncipitCatalogue
import IncipitSearch
import IncipitTestSupport
import Testing

@Suite struct ShelfFilterTests {
  @Test(
    arguments: [
      ("", [1, 2]), ("  ", [1, 2]), ("lant", [1]), ("LANT wre", [1]), ("ada", [1]), ("quil", [1]),
      ("harb", [1, 2]), ("harbour tales fog", [2]), ("antern", []), ("%", []), ("_", []), ("*", []),
      ("\"harbour ta", [1, 2]), ("\"harbour tales\"", [1, 2]), ("\"tales harbour\"", []),
      ("fandom:harbour words:>5000", [2]), ("harb -title:fog", [1]), ("fan:", []),
      ("said:cleo", [2]), ("said:ada fool", [1]), ("said:ada fog", []), ("fog OR wren", [1, 2]),
      ("ada/ben", [1]),
    ] as [(String, [Int64])])
  func whatIsTypedNarrowsTheList(typed: String, expected: [Int64]) throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in [SceneSearchTests.lantern, SceneSearchTests.fog] {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      #expect(try catalogue.items(matching: typed, sort: .added).map(\.id) == expected)
    }
  }

  @Test(arguments: ShelfSort.Key.allCases, [false, true])
  func pagesOfTheListAreTheListCutUp(key: ShelfSort.Key, isDescending: Bool) throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for number in 1...7 {
        let work = ShelfWork(
          "Text \(number).", name: "\(number).txt", title: number % 3 == 0 ? nil : "T\(number % 2)",
          author: number % 2 == 0 ? "Wren" : nil, words: number % 4)
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      let sort = ShelfSort(key, isDescending: isDescending)
      for typed in ["", "t0 OR t1", "zebra"] {
        let whole = try catalogue.items(matching: typed, sort: sort)
        let pages = try (1...4).map {
          try catalogue.stretch(matching: typed, sort: sort, page: $0, length: 2)
        }
        let count = (whole.count + 1) / 2
        #expect(pages.prefix(count).flatMap(\.items) == whole)
        #expect(pages.allSatisfy { $0.count == whole.count && $0.total == 7 && $0.hidden == 0 })
        // Behind the end stands the last page again, before the start the first.
        #expect(pages.last?.items == (count == 0 ? [] : pages[count - 1].items))
        let first = try catalogue.stretch(matching: typed, sort: sort, page: -3, length: 2)
        #expect(first == pages[0])
      }
    }
  }

  @Test func aFilterOfTenThousandCharactersIsCutAndNotRefused() throws {
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      let typed = String(repeating: "fog ", count: 2_500)
      #expect(try catalogue.items(matching: typed, sort: .added).isEmpty)
      #expect(try catalogue.items(named: typed).isEmpty)
    }
  }
}
