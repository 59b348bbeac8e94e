package import IncipitBooks
import IncipitCatalogue

// What the works of the shelf teach one another. Nothing is kept until a person says yes or no; either is a
// correction, in the journal and to be taken back as any other.
extension Library {
  /// What other works of the shelf say that a work may be, the surest of each matter first.
  ///
  /// Looked up by the names of its leads: the cost does not follow the shelf.
  ///
  /// - Throws: `noSuchWork`, or if the shelf cannot be read.
  package func suggestions(for id: Int64) throws(LibraryError) -> [Suggestion] {
    _ = try item(id)
    return try wrapped { () throws(CatalogueError) in try catalogue.suggestions(for: id) }
  }

  /// Works for which there may be suggestions, in order of numbers: O(works).
  package func openWorks() throws(LibraryError) -> [Int64] {
    try wrapped { () throws(CatalogueError) in try catalogue.openWorks() }
  }

  /// The headings of the works that suggestions rest on, by number.
  package func headings(of suggestions: [Suggestion]) throws(LibraryError) -> [Int64: String] {
    let ids = Set(suggestions.flatMap { $0.grounds.map(\.work) }).sorted()
    let items = try wrapped { () throws(CatalogueError) in try catalogue.items(ids) }
    return Dictionary(items.map { ($0.id, $0.heading) }) { first, _ in first }
  }

  /// Makes a suggestion a person's word: a correction of its field.
  ///
  /// - Throws: as ``correct(_:_:about:to:)``.
  package func accept(
    _ suggestion: Suggestion, for id: Int64
  ) throws(LibraryError) -> Correction {
    try correct(id, suggestion.field, about: suggestion.about, to: suggestion.value)
  }

  /// Keeps a person's word that a suggestion does not hold, so that it is not made again.
  ///
  /// - Throws: as ``correct(_:_:about:to:)``.
  package func decline(
    _ suggestion: Suggestion, for id: Int64
  ) throws(LibraryError) -> Correction {
    try correct(id, .declined, to: suggestion.statement)
  }
}
