import GRDB
import IncipitQuery

/// The works that one part of a query can hold for at all, by number.
///
/// A part such as `fandom:` or `said:` names values; the works of these are all that need be looked at.
struct WorkDriver {
  /// All its works, if there are several values.
  private let all: [Int64]
  /// The one value there is; nil if there are several.
  private let only: (field: String, folded: String)?
  /// Whether no work has such a value.
  let isEmpty: Bool

  /// The driver of a part of a query; nil if the part says nothing of values.
  init?(_ query: Query, _ db: Database) throws {
    guard case .field(let field, let words) = query,
      let condition = FactValues.condition(of: field, words)
    else { return nil }
    let rows = try SQLRequest<Row>(
      literal: "SELECT v.field, v.folded FROM fact_value v WHERE \(condition) LIMIT 2"
    ).fetchAll(db)
    isEmpty = rows.isEmpty
    only = rows.count == 1 ? rows.first.map { ($0["field"], $0["folded"]) } : nil
    all = rows.count > 1 ? try Self.works(condition, db) : []
  }

  /// The next works after a number, at most `limit`, rising.
  func works(after work: Int64, limit: Int, _ db: Database) throws -> [Int64] {
    guard !isEmpty else { return [] }
    if let only {
      let request: SQLRequest<Int64> =
        only.field == "speaker"
        ? """
        SELECT DISTINCT work_id FROM line WHERE speaker_text = \(only.folded) AND work_id > \(work)
        ORDER BY work_id LIMIT \(limit)
        """
        : """
        SELECT DISTINCT work_id FROM fact INDEXED BY fact_by_field
        WHERE field = \(only.field) AND folded = \(only.folded) AND work_id > \(work)
        ORDER BY work_id LIMIT \(limit)
        """
      return try request.fetchAll(db)
    }
    let next = all.partitioningIndex { $0 > work }
    return Array(all[next...].prefix(limit))
  }

  /// The works of the values for which `condition` holds.
  private static func works(_ condition: SQL, _ db: Database) throws -> [Int64] {
    try SQLRequest<Int64>(
      literal: """
        SELECT f.work_id FROM fact_value v CROSS JOIN fact f INDEXED BY fact_by_field
        ON f.field = v.field AND f.folded = v.folded
        WHERE \(condition) AND v.field <> 'speaker'
        UNION
        SELECT l.work_id FROM fact_value v CROSS JOIN line l ON l.speaker_text = v.folded
        WHERE \(condition) AND v.field = 'speaker'
        ORDER BY 1
        """
    ).fetchAll(db)
  }
}

extension Array {
  /// The first place from which on `holds` is true, in a list that is parted by it; O(log n).
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
