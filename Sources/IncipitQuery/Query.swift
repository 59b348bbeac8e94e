/// What a person looks for, as a tree.
///
/// Trees are in one canonical form, kept by `all(of:)`, `any(of:)` and `negated`: no list has fewer
/// than two members or a member of its own kind, and nothing is negated twice; only a group with a
/// `said:`, `to:` or `thought:` of its own stays a group within a list, because these hold for what stands beside
/// them and no further. A tree so made prints as a string that parses to the same tree.
package indirect enum Query: Hashable, Sendable {
  /// Words of the text, side by side and in this order.
  case words(QueryWords)
  /// A fact of the work, or who speaks to whom.
  case field(QueryField, QueryWords)
  /// How many words the work has.
  case length(NumberRange)
  /// A number that the reader's own life with the work has.
  case own(OwnNumber, NumberRange)
  case not(Query)
  /// Every one of two or more.
  case all([Query])
  /// One or more of two or more.
  case any([Query])

  /// The longest query that is read, in Unicode scalars.
  package static let maximumLength = 1_000
  /// How deep parentheses may stand in each other.
  package static let maximumDepth = 20
  /// How many words, phrases and fields a query may hold.
  package static let maximumTerms = 100

  /// Every one of `queries`; nil for none.
  package static func all(of queries: [Query]) -> Query? {
    let members = queries.flatMap { query in
      if case .all(let inner) = query, !inner.contains(where: \.isAboutLines) {
        inner
      } else {
        [query]
      }
    }
    return members.count > 1 ? .all(members) : members.first
  }

  /// One or more of `queries`; nil for none.
  package static func any(of queries: [Query]) -> Query? {
    let members = queries.flatMap { query in
      if case .any(let inner) = query { inner } else { [query] }
    }
    return members.count > 1 ? .any(members) : members.first
  }

  /// Whether it says whose lines the words beside it are looked for in.
  private var isAboutLines: Bool {
    switch self {
    case .field(let field, _): field.isAboutLines
    default: false
    }
  }

  /// What this query does not answer.
  package var negated: Query {
    if case .not(let query) = self { query } else { .not(self) }
  }

  /// How many words, phrases and fields it holds.
  package var termCount: Int {
    switch self {
    case .words, .field, .length, .own: 1
    case .not(let query): query.termCount
    case .all(let queries), .any(let queries): queries.reduce(0) { $0 + $1.termCount }
    }
  }
}
