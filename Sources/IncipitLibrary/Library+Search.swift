package import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitSearch

extension Library {
  /// The works with scenes that answer `query`, best first.
  ///
  /// - Parameters:
  ///   - query: words, phrases and fields, as `Query(parsing:)` reads them.
  ///   - limit: of works.
  ///   - scenesPerWork: how many scenes of a work are listed; all are counted.
  /// - Returns: works by their best scene; none without a hit.
  /// - Throws: `badQuery`, or if the shelf cannot be read.
  package func search(
    _ query: String, limit: Int = 20, scenesPerWork: Int = 5
  ) throws(LibraryError) -> [WorkHits] {
    let tree = try Self.parsed(query)
    return try wrapped { () throws(CatalogueError) in
      try catalogue.hits(for: tree, limit: limit, scenesPerWork: scenesPerWork)
    }
  }

  /// What cannot be understood of a query, and what to write instead; nil for one that is understood.
  package func fault(in query: String) -> LibraryError? {
    do throws(LibraryError) {
      _ = try Self.parsed(query)
      return nil
    } catch {
      return error
    }
  }

  /// The tree of a query; `badQuery` if it cannot be understood.
  static func parsed(_ query: String) throws(LibraryError) -> Query {
    do {
      return try Query(parsing: query)
    } catch {
      throw LibraryError(
        .badQuery(position: error.position, message: error.summary, help: error.help))
    }
  }

  /// A query like `query` whose words the shelf has, where it lacks those of `query`; nil if there is none
  /// or the query cannot be understood.
  package func suggestion(for query: String) throws(LibraryError) -> String? {
    guard let tree = try? Query(parsing: query) else { return nil }
    return try wrapped { () throws(CatalogueError) in
      try catalogue.suggestion(for: tree)?.text
    }
  }

  /// What the works that `words` fit, as `items(matching:)` reads them, have in common.
  package func facets(
    matching words: String = "", limit: Int = 12
  ) throws(LibraryError) -> Facets {
    try wrapped { () throws(CatalogueError) in
      try catalogue.facets(matching: words, limit: limit)
    }
  }

  /// The works that a half-remembered description may mean, best first, at most `limit`.
  package func find(
    _ description: String, limit: Int = 10
  ) throws(LibraryError) -> [FoundWork] {
    do throws(SearchError) {
      return try catalogue.works(describedAs: description, limit: limit)
    } catch {
      switch error {
      case .noClues:
        throw LibraryError(
          .badQuery(
            position: 0, message: "the description has no word that tells stories apart",
            help: "name people, places and things: “pizza on the roof, a letter, London”"))
      case .descriptionTooLong(let length, let limit):
        throw LibraryError(
          .badQuery(
            position: limit, message: "the description has \(length) characters",
            help: "at most \(limit)"))
      case .catalogue(let error):
        throw LibraryError(error, path: Self.databasePath(in: folder))
      }
    }
  }
}
