import Foundation
package import IncipitCatalogue
import IncipitQuery
package import IncipitSearch

/// How long a program that has the shelf open takes to answer.
package struct ShelfMeasure {
  /// A kind of question and the times its answers took.
  package struct Row: Sendable {
    package let name: String
    /// In the order of the questions.
    let times: [QuestionTime]
    /// How many works the answers listed, in all.
    package let listed: Int

    /// How many questions were asked.
    package var count: Int { times.count }

    /// The nearest-rank quantile in seconds; 0 for none.
    ///
    /// - Parameters:
    ///   - share: 0…1.
    ///   - isProcessor: of the processor's time, which others at work on the machine disturb less, and not of the clock's.
    /// - Returns: seconds.
    package func quantile(_ share: Double, ofProcessor isProcessor: Bool = false) -> Double {
      let sorted = times.map { isProcessor ? $0.processor : $0.clock }.sorted()
      guard !sorted.isEmpty else { return 0 }
      let rank = Int((share * Double(sorted.count)).rounded(.up))
      return sorted[min(sorted.count, max(1, rank)) - 1]
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
    var seconds: [QuestionTime] = []
    for _ in 0..<times {
      seconds.append(
        try QuestionTime.of { () throws(CatalogueError) in
          let catalogue = try Catalogue(path: path)
          _ = try catalogue.count()
        })
    }
    return Row(name: "open", times: seconds, listed: 0)
  }

  /// Every kind of search, `times` queries each; twenty works are asked for, as the program does.
  ///
  /// `report` is told each row as it is measured; of `only`, if that is given.
  package func searching(
    times: Int, only: String? = nil, in catalogue: Catalogue, report: (Row) -> Void
  ) throws(CatalogueError) {
    for kind in QueryMaker.kinds where only == nil || kind.name == only {
      var random = ShelfRandom(seed: seed)
      var seconds: [QuestionTime] = []
      var listed = 0
      for _ in 0..<times {
        guard let query = try? Query(parsing: kind.draw(&random, language)) else { continue }
        seconds.append(
          try QuestionTime.of { () throws(CatalogueError) in
            listed += try catalogue.hits(for: query, limit: 20).count
          })
      }
      report(Row(name: kind.name, times: seconds, listed: listed))
    }
  }

  /// What the whole shelf, and lists of one fandom, have in common.
  package func counting(times: Int, in catalogue: Catalogue) throws(CatalogueError) -> [Row] {
    var random = ShelfRandom(seed: seed)
    var whole: [QuestionTime] = []
    var some: [QuestionTime] = []
    for _ in 0..<times {
      let fandom = "fandom:\"\(language.fandoms.draw(&random))\""
      whole.append(
        try QuestionTime.of { () throws(CatalogueError) in _ = try catalogue.facets(matching: "") })
      some.append(
        try QuestionTime.of { () throws(CatalogueError) in
          _ = try catalogue.facets(matching: fandom)
        }
      )
    }
    return [
      Row(name: "facets of the shelf", times: whole, listed: 0),
      Row(name: "facets of a fandom", times: some, listed: 0),
    ]
  }

  /// Half-remembered stories.
  package func finding(times: Int, in catalogue: Catalogue) throws(SearchError) -> Row {
    var random = ShelfRandom(seed: seed)
    var seconds: [QuestionTime] = []
    var listed = 0
    for _ in 0..<times {
      let description = QueryMaker.description(&random, language)
      seconds.append(
        try QuestionTime.of { () throws(SearchError) in
          listed += try catalogue.works(describedAs: description, limit: 10).count
        })
    }
    return Row(name: "find", times: seconds, listed: listed)
  }
}

/// What one answer took, in seconds.
struct QuestionTime {
  let clock: Double
  /// Of all threads of the program.
  let processor: Double

  /// Measures `body`.
  static func of<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) -> QuestionTime {
    let clock = ContinuousClock()
    let (start, used) = (clock.now, processorSeconds())
    try body()
    return QuestionTime(
      clock: (clock.now - start) / .seconds(1), processor: processorSeconds() - used)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
