package import IncipitCatalogue
import IncipitQuery
package import IncipitSearch

/// How long a program that has the shelf open takes to answer.
package struct ShelfMeasure {
  /// A kind of question and the times its answers took, in seconds, rising.
  package struct Row: Sendable {
    package let name: String
    package let times: [Double]
    /// How many works the answers listed, in all.
    package let listed: Int

    /// The nearest-rank quantile; 0 for none.
    package func quantile(_ share: Double) -> Double {
      guard !times.isEmpty else { return 0 }
      let rank = Int((share * Double(times.count)).rounded(.up))
      return times[min(times.count, max(1, rank)) - 1]
    }
  }

  private let path: String
  private let seed: UInt64
  private let language = ShelfWords()

  /// Of the shelf's database at `path`.
  package init(path: String, seed: UInt64) {
    self.path = path
    self.seed = seed
  }

  /// Opening the shelf, with the first look at it.
  package func opening(times: Int) throws(CatalogueError) -> Row {
    var seconds: [Double] = []
    for _ in 0..<times {
      seconds.append(
        try Self.seconds { () throws(CatalogueError) in
          let catalogue = try Catalogue(path: path)
          _ = try catalogue.count()
        })
    }
    return Row(name: "open", times: seconds.sorted(), listed: 0)
  }

  /// Every kind of search, `times` queries each; twenty works are asked for, as the program does.
  ///
  /// `report` is told each row as it is measured.
  package func searching(
    times: Int, in catalogue: Catalogue, report: (Row) -> Void
  ) throws(CatalogueError) {
    for kind in QueryMaker.kinds {
      var random = ShelfRandom(seed: seed)
      var seconds: [Double] = []
      var listed = 0
      for _ in 0..<times {
        guard let query = try? Query(parsing: kind.draw(&random, language)) else { continue }
        seconds.append(
          try Self.seconds { () throws(CatalogueError) in
            listed += try catalogue.hits(for: query, limit: 20).count
          })
      }
      report(Row(name: kind.name, times: seconds.sorted(), listed: listed))
    }
  }

  /// What the whole shelf, and lists of one fandom, have in common.
  package func counting(times: Int, in catalogue: Catalogue) throws(CatalogueError) -> [Row] {
    var random = ShelfRandom(seed: seed)
    var whole: [Double] = []
    var some: [Double] = []
    for _ in 0..<times {
      let fandom = "fandom:\"\(language.fandoms.draw(&random))\""
      whole.append(
        try Self.seconds { () throws(CatalogueError) in _ = try catalogue.facets(matching: "") })
      some.append(
        try Self.seconds { () throws(CatalogueError) in _ = try catalogue.facets(matching: fandom) }
      )
    }
    return [
      Row(name: "facets of the shelf", times: whole.sorted(), listed: 0),
      Row(name: "facets of a fandom", times: some.sorted(), listed: 0),
    ]
  }

  /// Half-remembered stories.
  package func finding(times: Int, in catalogue: Catalogue) throws(SearchError) -> Row {
    var random = ShelfRandom(seed: seed)
    var seconds: [Double] = []
    var listed = 0
    for _ in 0..<times {
      let description = QueryMaker.description(&random, language)
      seconds.append(
        try Self.seconds { () throws(SearchError) in
          listed += try catalogue.works(describedAs: description, limit: 10).count
        })
    }
    return Row(name: "find", times: seconds.sorted(), listed: listed)
  }

  private static func seconds<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try body()
    return (clock.now - start) / .seconds(1)
  }
}
