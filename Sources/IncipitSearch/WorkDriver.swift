import GRDB
import IncipitCatalogue
import IncipitQuery

/// The works that one part of a query can hold for at all, by number.
///
/// A part such as `fandom:` or `said:` names values; the works of these are all that need be looked at.
struct WorkDriver {
  /// That a row of `fact_value`, called `v`, is one of the values.
  private let condition: SQL
  /// The one value there is; nil if there are several.
  private let only: (field: FactField, folded: String)?
  /// Whether no work has such a value.
  let isEmpty: Bool

  /// The driver of a part of a query; nil if the part says nothing of values.
  init?(_ query: Query, _ db: Database) throws {
    guard case .field(let field, let words) = query,
      let condition = FactValues.condition(of: field, words)
    else { return nil }
    self.condition = condition
    let rows = try SQLRequest<Row>(
      literal: "SELECT v.field, v.folded FROM fact_value v WHERE \(condition) LIMIT 2"
    ).fetchAll(db)
    isEmpty = rows.isEmpty
    only = rows.count == 1 ? rows.first.map { ($0["field"], $0["folded"]) } : nil
  }

  /// How many works there are, counted up to `bound`; O(bound).
  func count(atMost bound: Int, _ db: Database) throws -> Int {
    guard !isEmpty else { return 0 }
    let request = SQLRequest<Int>(
      literal: "SELECT count(*) FROM (SELECT DISTINCT work_id FROM (\(works)) LIMIT \(bound))")
    return try request.fetchOne(db) ?? 0
  }

  /// The next works after a number, at most `limit`, rising; of several values O(all their works).
  func works(after work: Int64, limit: Int, _ db: Database) throws -> [Int64] {
    guard !isEmpty else { return [] }
    return try SQLRequest<Int64>(
      literal: """
        SELECT DISTINCT work_id FROM (\(works)) WHERE work_id > \(work)
        ORDER BY work_id LIMIT \(limit)
        """
    ).fetchAll(db)
  }

  /// Their numbers, some of them several times.
  var works: SQL { only.map(Self.works(of:)) ?? allWorks }

  private static func works(of only: (field: FactField, folded: String)) -> SQL {
    only.field == .speaker
      ? "SELECT work_id FROM line WHERE speaker_text = \(only.folded)"
      : FactValues.works(where: "v.field = \(only.field) AND v.folded = \(only.folded)")
  }

  /// The works of all values, some of them several times.
  private var allWorks: SQL {
    """
    \(FactValues.works(where: "\(condition) AND v.field <> \(FactField.speaker)"))
    UNION ALL
    SELECT l.work_id FROM fact_value v CROSS JOIN line l ON l.speaker_text = v.folded
    WHERE \(condition) AND v.field = \(FactField.speaker)
    """
  }
}
