import GRDB
package import IncipitBooks
package import IncipitCatalogue
import IncipitQuery

extension Catalogue {
  /// The works that fit what is typed into a list's filter, in order of `sort`.
  ///
  /// Each word must begin a word of the title, author, opening words, a fandom, a ship or a name of
  /// the cast. Fields of a query narrow the list; what is no query, such as one half typed, is taken
  /// word by word, so that a filter never fails.
  package func items(
    matching typed: String, sort: ShelfSort
  ) throws(CatalogueError) -> [ShelfItem] {
    switch try filter(typed) {
    case .nothing: return []
    case .everything: return try items(sort: sort)
    case .works(let query):
      return try items(where: QueryCompiler(target: .works).condition(query), sort: sort)
    }
  }

  /// One page of the works that fit `typed`, as `items(matching:sort:)`, without those that rules hide.
  ///
  /// - Parameters:
  ///   - typed: words and fields; empty for the whole shelf.
  ///   - sort: the order.
  ///   - page: from 1; one past the end gives the last.
  ///   - length: how many works a page has, at least 1.
  /// - Returns: the page and the counts.
  /// - Throws: if the database cannot be read.
  package func stretch(
    matching typed: String, sort: ShelfSort, page: Int, length: Int
  ) throws(CatalogueError) -> ShelfStretch {
    let condition: SQL? =
      switch try filter(typed) {
      case .everything: nil
      case .nothing: "FALSE"
      case .works(let query): QueryCompiler(target: .works).condition(query)
      }
    return try stretch(
      where: condition, hiding: try hidingCondition(), sort: sort, page: page, length: length)
  }

  /// The works that have every word of `name` in what a list shows of them; none for no word.
  package func items(named name: String) throws(CatalogueError) -> [ShelfItem] {
    guard let query = Self.plain(name) else { return [] }
    return try items(
      where: QueryCompiler(target: .works).condition(query), sort: .added)
  }

  /// What a filter that is typed lets through.
  enum Filter {
    case everything
    case nothing
    case works(Query)
  }

  func filter(_ typed: String) throws(CatalogueError) -> Filter {
    let query: Query
    do throws(QueryError) {
      query = try Query(parsing: typed)
    } catch {
      if let plain = Self.plain(typed) { return .works(plain) }
      return error.reason == .empty ? .everything : .nothing
    }
    return .works(try expanded(query))
  }

  /// What is typed taken word by word, without fields and signs; nil for no word.
  private static func plain(_ typed: String) -> Query? {
    let words = FoldedText.words(of: String(typed.unicodeScalars.prefix(Query.maximumLength)))
    return Query.all(
      of: words.prefix(Query.maximumTerms).compactMap { QueryWords($0).map(Query.words) })
  }
}
