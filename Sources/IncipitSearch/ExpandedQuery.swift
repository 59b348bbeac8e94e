import IncipitBooks
import IncipitCatalogue
import IncipitLexicon
import IncipitQuery

extension Catalogue {
  /// `query` with each saved search that it names in the place of its name, and every form of a word that
  /// may stand in any.
  ///
  /// Reads the saved searches only if it names one.
  func expanded(_ query: Query) throws(CatalogueError) -> Query {
    try withShelves(query).withForms
  }

  private func withShelves(_ query: Query) throws(CatalogueError) -> Query {
    guard query.namesShelves else { return query }
    var shelves: [String: Query] = [:]
    for saved in try savedSearches() {
      // What was saved was understood then; a later language may have dropped a field.
      shelves[saved.name.lowercased()] = try? Query(parsing: saved.query)
    }
    return query.expanding(shelves)
  }
}

extension Query {
  /// This query with all forms of each word that may stand in any.
  fileprivate var withForms: Query {
    switch self {
    case .words(let words) where words.isInAnyForm:
      Query.any(of: words.forms.map(Query.words)) ?? self
    case .words, .field, .length, .own: self
    case .not(let query): query.withForms.negated
    case .all(let queries): Query.all(of: queries.map(\.withForms)) ?? self
    case .any(let queries): Query.any(of: queries.map(\.withForms)) ?? self
    }
  }
}

extension QueryWords {
  /// The forms of a single word, one by one; the word itself if it has no others.
  var forms: [QueryWords] {
    WordForms.forms(of: FoldedText.words(of: text).joined(separator: " "))
      .compactMap { QueryWords($0) }
  }
}
