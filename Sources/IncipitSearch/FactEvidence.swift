import GRDB
import IncipitCatalogue
import IncipitQuery

/// Which facts of a work bear a clue out.
enum FactEvidence {
  /// On a shelf with more works only facts whose first word the clue is are looked up, by the index.
  private static let mostWorksRead = 5_000
  /// More works than this are not told of; such a clue tells little.
  private static let mostFound = 2_000

  /// The works that have a fact with `clue` in it, in order.
  static func works(
    bearingOut clue: QueryWords, among total: Int, _ db: Database
  ) throws -> [Int64] {
    let needle = needle(of: clue)
    let condition: SQL
    if total > mostWorksRead {
      condition = "folded >= \(needle) AND folded < \(needle + "\u{10FFFF}")"
    } else {
      condition = "instr(folded, \(needle)) > 0"
    }
    return try SQLRequest<Int64>(
      literal: """
        SELECT DISTINCT work_id FROM fact WHERE field IN \(fields) AND \(condition)
        ORDER BY work_id LIMIT \(mostFound)
        """
    ).fetchAll(db)
  }

  /// The first fact of `work` with `clue` in it, as "field: value"; nil if there is none.
  static func fact(bearingOut clue: QueryWords, of work: Int64, _ db: Database) throws -> String? {
    let request = SQLRequest<Row>(
      literal: """
        SELECT field, value FROM fact
        WHERE work_id = \(work) AND field IN \(fields) AND instr(folded, \(needle(of: clue))) > 0
        ORDER BY field, position LIMIT 1
        """)
    return try request.fetchOne(db).map { row in
      let field: String = row["field"]
      let value: String = row["value"]
      return "\(field): \(value)"
    }
  }

  private static let fields = [
    "title", "author", "summary", "fandom", "ship", "tag", "warning", "character", "place",
  ]

  /// "vampires" and "vampire" are one clue; shorter words must stand there whole.
  private static func needle(of clue: QueryWords) -> String {
    let isLong = clue.text.unicodeScalars.count >= 5
    let stem = isLong && clue.text.hasSuffix("s") ? String(clue.text.dropLast()) : clue.text
    return FoldedText.needle(stem, isPrefix: isLong) ?? FoldedText.folded(clue.text)
  }
}
