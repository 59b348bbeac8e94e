package import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitText

extension Library {
  private static var longestName: Int { 80 }

  /// The searches that were given a name, by name.
  package func savedSearches() throws(LibraryError) -> [SavedSearch] {
    try wrapped { () throws(CatalogueError) in try catalogue.savedSearches() }
  }

  /// Gives a search a name; one that had it gives it up.
  ///
  /// - Parameters:
  ///   - query: in the query language; may name other saved searches (`shelf:`).
  ///   - name: of letters and digits and what may stand between them, at most 80 characters.
  /// - Returns: the search as it is kept.
  /// - Throws: `badQuery`, `badValue` for a name that cannot be asked for, or if the shelf cannot be written.
  package func saveSearch(_ query: String, as name: String) throws(LibraryError) -> SavedSearch {
    _ = try Self.parsed(query)
    guard let clean = QueryWords(name)?.text, clean.count <= Self.longestName else {
      throw LibraryError(
        .badValue(
          field: "name of a shelf", value: String(name.prefix(40)),
          choices: ["letters or digits, at most \(Self.longestName) characters"]))
    }
    let search = SavedSearch(name: clean, query: query, madeAt: settings.moment)
    try wrapped { () throws(CatalogueError) in try catalogue.save(search) }
    note([.savedSearch(search)])
    return search
  }

  /// Forgets a saved search; no work is touched.
  ///
  /// - Throws: `noSuch`, or if the shelf cannot be written.
  package func forgetSearch(named name: String) throws(LibraryError) {
    let wanted = QueryWords(name)?.text ?? name
    let isGone = try wrapped { () throws(CatalogueError) in
      try catalogue.forgetSearch(named: wanted)
    }
    guard isGone else {
      throw LibraryError(.noSuch("shelf called “\(name)”", remedy: "see `incipit shelves`"))
    }
    note([.forgotSearch(name: wanted, at: settings.moment)])
  }
}
