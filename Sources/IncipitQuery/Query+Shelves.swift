extension Query {
  /// Whether it asks for a saved search by name.
  package var namesShelves: Bool {
    switch self {
    case .field(let field, _): field == .shelf
    case .words, .length, .own: false
    case .not(let query): query.namesShelves
    case .all(let queries), .any(let queries): queries.contains(where: \.namesShelves)
    }
  }

  /// This query with each saved search in the place of its name.
  ///
  /// A name that there is none of stays, and so does one within itself, however far around: these find nothing.
  ///
  /// - Parameter shelves: the searches by their names in small letters.
  /// - Returns: the query; O(its terms × those of the searches), and no more than `maximumTerms` terms
  ///   are put in.
  package func expanding(_ shelves: [String: Query]) -> Query {
    var room = Self.maximumTerms
    return expanding(shelves, within: [], &room)
  }

  private func expanding(
    _ shelves: [String: Query], within open: Set<String>, _ room: inout Int
  ) -> Query {
    switch self {
    case .field(.shelf, let words):
      let name = words.text.lowercased()
      guard !open.contains(name), let saved = shelves[name], saved.termCount <= room else {
        return self
      }
      room -= saved.termCount
      return saved.expanding(shelves, within: open.union([name]), &room)
    case .words, .field, .length, .own: return self
    case .not(let query): return query.expanding(shelves, within: open, &room).negated
    case .all(let queries):
      return Query.all(of: queries.map { $0.expanding(shelves, within: open, &room) }) ?? self
    case .any(let queries):
      return Query.any(of: queries.map { $0.expanding(shelves, within: open, &room) }) ?? self
    }
  }
}
