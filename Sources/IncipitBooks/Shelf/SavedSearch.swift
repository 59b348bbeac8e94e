/// A search that was given a name: a shelf that fills itself.
package struct SavedSearch: Hashable, Sendable, Codable {
  /// As it was typed; no two differ in capitals alone.
  package let name: String
  /// As it was typed, in the query language.
  package let query: String
  /// ISO 8601, UTC.
  package let madeAt: String

  package init(name: String, query: String, madeAt: String) {
    self.name = name
    self.query = query
    self.madeAt = madeAt
  }
}
