import IncipitQuery

/// The words of a query that a hit may show, with where they are looked for.
struct RankedWords {
  /// Looked for in the whole text.
  private(set) var text: [QueryWords] = []
  /// Looked for in what somebody says.
  private(set) var spoken: [QueryWords] = []
  /// Whose lines are asked for, with words or without; the scopes are alternatives.
  private(set) var scopes: [LineScope] = []

  /// The words of `query` that are not negated.
  init(_ query: Query) { collect(query, LineScope()) }

  private mutating func collect(_ query: Query, _ scope: LineScope) {
    switch query {
    case .words(let words):
      if scope.isWholeText { text.append(words) } else { spoken.append(words) }
    case .field(let field, let words) where field.isAboutLines:
      scopes.append(scope.with(field, words))
    case .field, .length, .own, .not: break
    case .all(let queries):
      let inner = scope.narrowed(by: queries)
      for query in queries { collect(query, inner) }
    case .any(let queries):
      for query in queries { collect(query, scope) }
    }
  }
}
