import IncipitBooks
import IncipitCatalogue
import IncipitScale
import IncipitSearch
import IncipitTestSupport
import Testing

@Suite struct ShelfMakerTests {
  @Test func theSameSeedMakesTheSameShelf() throws {
    try TemporaryFolder.using { folder in
      let first = try Catalogue(path: folder + "/first.sqlite")
      let second = try Catalogue(path: folder + "/second.sqlite")
      let made = try ShelfMaker(seed: 3).make(works: 12, in: first)
      #expect(made.works == 12 && made.words > 12 * 600 && made.bytes > made.words * 4)
      try #expect(ShelfMaker(seed: 3).make(works: 12, in: second) == made)
      try #expect(first.items(sort: .added) == second.items(sort: .added))
    }
  }

  @Test func whatIsMadeIsSoundAndAnswersEveryKindOfQuery() throws {
    try TemporaryFolder.using { folder in
      let path = folder + "/shelf.sqlite"
      let catalogue = try Catalogue(path: path)
      _ = try ShelfMaker(seed: 3).make(works: 40, in: catalogue)
      try #expect(catalogue.count() == 40)
      try #expect(catalogue.databaseFaults() == [] && catalogue.indexFaults() == [])
      var lines: [String] = []
      let table = ShelfTable(path: path, seed: 3) { lines.append($0) }
      try table.measure(queries: 2)
      try table.sizes(least: 0)
      #expect(lines.contains { $0.hasPrefix("a common word") })
      #expect(lines.contains { $0.hasPrefix("find") })
      #expect(lines.contains { $0.hasPrefix("index") })
    }
  }
}
