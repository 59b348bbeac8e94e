import GRDB
import IncipitQuery

/// How a query is answered: which of its parts says where to look, and what must hold besides.
struct SearchPlan {
  /// Words that must stand in the scene's text.
  let text: MatchExpression?
  /// Words that must stand in a line of `scope`; only where there is no `text`.
  let spoken: LineExpression?
  /// Whose lines words beside are looked for in.
  let scope: LineScope
  /// What must hold besides `text` of `scene s JOIN work w`; what `spoken` asks is in it too.
  let condition: SQL
  /// The same for a scene with a line of `scope` that answers `spoken`.
  let conditionBesideLine: SQL
  /// The words of `spoken`.
  let spokenWords: Query?
  /// The works of the part that fits the fewest; nil if no part says which works it fits.
  let driver: WorkDriver?
  /// Whether the driver has at most `fewWorks`.
  let isNarrow: Bool
  /// That the work of `scene s` is the driver's; nil if it has too many to be put together first.
  let isDriven: SQL?

  /// Whether `spoken` knows whose lines are asked for.
  let isVoiced: Bool
  /// Whether nothing is asked but `text`.
  let isWordsAlone: Bool

  /// So many works are looked through one by one.
  static let fewWorks = 200
  /// So many are put together, to be asked for each scene.
  private static let mostGathered = 10_000

  init(_ query: Query, _ db: Database) throws {
    let members = if case .all(let list) = query { list } else { [query] }
    scope = LineScope().narrowed(by: members)
    var rest: [Query] = []
    let chosen: (index: Int, expression: LineExpression)?
    if scope.isWholeText {
      text = MatchExpression(all: members, rest: &rest)
      if text == nil { rest = members }
      spoken = nil
      chosen = nil
    } else {
      text = nil
      rest = members
      chosen = try Self.rarest(members, db)
      spoken = chosen?.expression
    }
    let compiler = QueryCompiler(target: .scenes)
    let scope = scope
    let conditions = rest.map { compiler.condition($0, in: scope) }
    isVoiced = spoken != nil && scope.match != nil
    spokenWords = chosen.map { members[$0.index] }
    isWordsAlone = conditions.isEmpty
    condition = Self.all(conditions)
    conditionBesideLine = Self.all(
      zip(rest.indices, rest).filter { index, member in
        index != chosen?.index && !(scope.isOneVoice && member.isAboutLines)
      }.map { conditions[$0.0] })

    var best: (driver: WorkDriver, count: Int, isVoice: Bool)?
    for member in rest {
      guard let driver = try WorkDriver(member, db) else { continue }
      let count = try driver.count(atMost: Self.fewWorks + 1, db)
      if count < best?.count ?? .max { best = (driver, count, member.isAboutLines) }
    }
    driver = best?.driver
    isNarrow = (best?.count ?? .max) <= Self.fewWorks
    // Asked where there are words; and whose lines they are the engine has seen to already.
    if let best, text != nil || spoken != nil, !(best.isVoice && isVoiced),
      try best.driver.count(atMost: Self.mostGathered, db) < Self.mostGathered
    {
      isDriven = "+s.work_id IN (\(best.driver.works))"
    } else {
      isDriven = nil
    }
  }

  /// The words that are asked of the search engine, where there are any.
  var asked: (table: SearchTable, match: String, phrases: [String])? {
    if let text { return (.scenes, text.text, text.phrases) }
    return spoken.map { spoken in
      let match = scope.match.map { "\(spoken.text) AND \($0)" } ?? spoken.text
      return (.lines, match, spoken.phrases)
    }
  }

  private static func all(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
  }

  /// The member that the fewest lines answer, as far as that is counted; nil if none asks for words.
  private static func rarest(
    _ members: [Query], _ db: Database
  ) throws -> (index: Int, expression: LineExpression)? {
    let expressions = members.enumerated().compactMap { index, member in
      LineExpression(member).map { (index: index, expression: $0) }
    }
    guard expressions.count > 1 else { return expressions.first }
    let counted = try expressions.map { one in
      (one, try SearchTable.lines.count(one.expression.text, atMost: WordWeights.bound, db))
    }
    return counted.min { $0.1 < $1.1 }?.0
  }
}

extension Query {
  fileprivate var isAboutLines: Bool {
    if case .field(let field, _) = self { field.isAboutLines } else { false }
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
