import IncipitBooks
import IncipitCatalogue
import IncipitQuery

extension Catalogue {
  /// `query` with each saved search that it names in the place of its name.
  ///
  /// Reads the saved searches only if it names one.
  func expanded(_ query: Query) throws(CatalogueError) -> Query {
    guard query.namesShelves else { return query }
    var shelves: [String: Query] = [:]
    for saved in try savedSearches() {
      // What was saved was understood then; a later language may have dropped a field.
      shelves[saved.name.lowercased()] = try? Query(parsing: saved.query)
    }
    return query.expanding(shelves)
  }
}
