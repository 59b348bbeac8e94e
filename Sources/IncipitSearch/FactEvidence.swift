import GRDB
import IncipitCatalogue
import IncipitQuery

/// Which facts of a work bear a clue out.
enum FactEvidence {
  /// On a shelf with more works facts are looked up by their values' words, which summaries have none of.
  private static let mostWorksRead = 5_000
  /// A fact of more works tells little and is passed over.
  private static let mostFound = 2_000

  /// The works that have a fact with `clue` in it, in order.
  static func works(
    bearingOut clue: QueryWords, among total: Int, _ db: Database
  ) throws -> [Int64] {
    let said =
      total > mostWorksRead
      ? FactValues.condition(fields, needle(of: clue)) : said(clue, "v.field", "v.folded")
    // Without an order SQLite goes to the facts by their values, and not over every work's.
    let found = try SQLRequest<Int64>(
      literal: """
        SELECT DISTINCT work_id FROM (
          \(FactValues.works(where: said)) UNION ALL
          \(FactValues.works(where: meant(clue, "v.field", "v.folded"))))
        LIMIT \(mostFound + 1)
        """
    ).fetchAll(db)
    return found.count > mostFound ? [] : found.sorted()
  }

  /// The first fact of `work` with `clue` in it, as "field: value"; nil if there is none.
  static func fact(bearingOut clue: QueryWords, of work: Int64, _ db: Database) throws -> String? {
    let request = SQLRequest<Row>(
      literal: """
        SELECT field, value FROM fact
        WHERE work_id = \(work) AND 
          ((\(said(clue, "field", "folded"))) OR (\(meant(clue, "field", "folded"))))
        ORDER BY field, position LIMIT 1
        """)
    return try request.fetchOne(db).map { row in
      let field: FactField = row["field"]
      let value: String = row["value"]
      return "\(field.name): \(value)"
    }
  }

  private static let fields: [FactField] = [
    .title, .author, .summary, .fandom, .ship, .tag, .warning, .character, .place,
  ]

  /// Words by which people ask for a fact that has another name, with field and folded value.
  private static let meanings: [String: (field: FactField, folded: String)] = {
    var meanings: [String: (field: FactField, folded: String)] = [:]
    for word in ["au", "alternate", "modern", "retelling", "reimagining", "version"] {
      meanings[word] = (.universe, " yes au ")
    }
    for word in ["crossover", "xover"] { meanings[word] = (.universe, " crossover ") }
    for word in ["drabble", "drabbles"] { meanings[word] = (.kind, " drabble ") }
    for word in ["oneshot", "oneshots"] { meanings[word] = (.kind, " one shot ") }
    for word in ["multichapter", "multichaptered"] { meanings[word] = (.kind, " chaptered ") }
    return meanings
  }()

  /// Whether people who say `clue` mean what a story is, rather than what stands in it.
  static func hasMeaning(_ clue: QueryWords) -> Bool { meanings[clue.text.lowercased()] != nil }

  /// That a fact has the words of `clue`.
  private static func said(_ clue: QueryWords, _ field: SQL, _ folded: SQL) -> SQL {
    "\(field) IN \(fields) AND instr(\(folded), \(needle(of: clue))) > 0"
  }

  /// That a fact is what people mean who say `clue`.
  private static func meant(_ clue: QueryWords, _ field: SQL, _ folded: SQL) -> SQL {
    guard let meaning = meanings[clue.text.lowercased()] else { return "FALSE" }
    return "\(field) = \(meaning.field) AND \(folded) = \(meaning.folded)"
  }

  /// "vampires" and "vampire" are one clue; shorter words must stand there whole.
  private static func needle(of clue: QueryWords) -> String {
    let isLong = clue.text.unicodeScalars.count >= 5
    let stem = isLong && clue.text.hasSuffix("s") ? String(clue.text.dropLast()) : clue.text
    return FoldedText.needle(stem, isPrefix: isLong) ?? FoldedText.folded(clue.text)
  }
}
