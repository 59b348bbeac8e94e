package import IncipitCatalogue

/// Why a search could not be made.
package enum SearchError: Error, Hashable, Sendable {
  /// A description of nothing but words that every story has; `limit` is its greatest length.
  case noClues
  case descriptionTooLong(length: Int, limit: Int)
  case catalogue(CatalogueError)
}
