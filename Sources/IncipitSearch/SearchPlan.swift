import GRDB
import IncipitQuery

/// How a query is answered: which of its parts says where to look, and what must hold besides.
struct SearchPlan {
  /// Words that must stand in the scene's text.
  let text: MatchExpression?
  /// Words that must stand in a line of `scope`; only where there is no `text`.
  let spoken: MatchExpression?
  /// Whose lines words beside are looked for in.
  let scope: LineScope
  /// What must hold besides `text` of `scene s JOIN work w`; what `spoken` asks is in it too.
  let condition: SQL
  /// The works of the part that fits the fewest; nil if no part says which works it fits.
  let driver: WorkDriver?
  /// Whether the driver has at most `fewWorks`.
  let isNarrow: Bool

  /// Whether `spoken` knows whose lines are asked for.
  let isVoiced: Bool
  /// Whether nothing is asked but `text`.
  let isWordsAlone: Bool

  /// So many works are looked through one by one.
  static let fewWorks = 200

  init(_ query: Query, _ db: Database) throws {
    let members = if case .all(let list) = query { list } else { [query] }
    scope = LineScope().narrowed(by: members)
    var rest: [Query] = []
    if scope.isWholeText {
      text = MatchExpression(all: members, rest: &rest)
      if text == nil { rest = members }
      spoken = nil
    } else {
      text = nil
      rest = members
      spoken = try Self.rarest(members.compactMap { MatchExpression($0)?.inLines }, db)?
        .and(scope.match)
    }
    let compiler = QueryCompiler(target: .scenes)
    let scope = scope
    let conditions = rest.map { compiler.condition($0, in: scope) }
    isVoiced = spoken != nil && scope.match != nil
    isWordsAlone = conditions.isEmpty
    condition = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")

    var best: (driver: WorkDriver, count: Int)?
    for member in rest {
      guard let driver = try WorkDriver(member, db) else { continue }
      let count = try driver.count(atMost: Self.fewWorks + 1, db)
      if count < best?.count ?? .max { best = (driver, count) }
    }
    driver = best?.driver
    isNarrow = (best?.count ?? .max) <= Self.fewWorks
  }

  /// The expression that the fewest lines answer, as far as that is counted.
  private static func rarest(
    _ expressions: [MatchExpression], _ db: Database
  ) throws -> MatchExpression? {
    guard expressions.count > 1 else { return expressions.first }
    let counted = try expressions.map { expression in
      (expression, try SearchTable.lines.count(expression.text, atMost: WordWeights.bound, db))
    }
    return counted.min { $0.1 < $1.1 }?.0
  }
}

extension SearchTable {
  /// How many rows answer an expression, counted up to `bound`.
  func count(_ expression: String, atMost bound: Int, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM \(rawValue) WHERE \(rawValue) MATCH ? LIMIT \(bound))
        """)
    return try Int.fetchOne(statement, arguments: [expression]) ?? 0
  }
}
