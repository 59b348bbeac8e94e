import GRDB
import IncipitCatalogue
import IncipitCollation
import IncipitQuery

/// Whom the shelf's works of a fandom have in common, for a description that names the fandom.
///
/// Most saved stories do not say what they are written after; that works which do say it share "Klaus" and "Mystic
/// Falls" teaches what "that vampire diaries fic" may look like.
struct FandomNames {
  /// The words by which the description names the fandom, folded.
  let words: Set<String>
  /// Names, those of most works first; the weight is half the share of the fandom's works that have it.
  let terms: [CluePostings.Term]

  /// The commonest fandoms are looked for in a description, and so many of them at most in one.
  private static let mostFandoms = 2_000
  private static let mostNamed = 3
  /// So many works of a fandom are asked, the last ones, and so many of their names taken.
  private static let mostWorks = 100
  private static let mostNames = 12
  /// A fandom of one word may be any word.
  private static let oneWord: Float = 0.25
  private static let severalWords: Float = 0.5

  /// Those that `description` names, the longest names first; none overlaps another.
  ///
  /// O(fandoms), and the facts of a hundred works each.
  static func named(in description: String, _ db: Database) throws -> [FandomNames] {
    var left = FoldedText.folded(description)
    let fandoms = try String.fetchAll(
      db,
      sql: """
        SELECT shown FROM fact_value WHERE field = \(FactField.fandom.rawValue) AND stated > 0
        ORDER BY stated + inferred DESC, folded LIMIT ?
        """, arguments: [mostFandoms])
    // One fandom is written in several ways.
    let keys = Dictionary(grouping: fandoms) { FoldedText.folded(FandomKey.key($0)) }
      .filter { $0.key != " " && left.contains($0.key) }
    var named: [FandomNames] = []
    for key in keys.keys.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) })
    where named.count < mostNamed && left.contains(key) {
      left = left.replacing(key, with: " ")
      let terms = try terms(
        of: keys[key, default: []], isLong: key.dropFirst().dropLast().contains(" "), db)
      if !terms.isEmpty {
        named.append(
          FandomNames(words: Set(key.split(separator: " ").map(String.init)), terms: terms))
      }
    }
    return named
  }

  private static func terms(
    of fandoms: [String], isLong: Bool, _ db: Database
  ) throws -> [CluePostings.Term] {
    let works = try SQLRequest<Int64>(
      literal: """
        SELECT DISTINCT e.work_id FROM fact_value v CROSS JOIN fact_entry e INDEXED BY fact_by_value
        ON e.value_id = v.id
        WHERE v.field = \(FactField.fandom) AND v.folded IN \(fandoms.map(FoldedText.folded)) AND e.origin <> \(FactOrigin.inferred)
        ORDER BY e.work_id DESC LIMIT \(mostWorks)
        """
    ).fetchAll(db)
    guard works.count > 1 else { return [] }
    let names = try SQLRequest<Row>(
      literal: """
        SELECT folded, count(DISTINCT work_id) FROM fact
        WHERE work_id IN \(works) AND field IN \([FactField.character, .place])
        GROUP BY folded HAVING count(DISTINCT work_id) > 1
        ORDER BY 2 DESC, folded LIMIT \(mostNames)
        """
    ).fetchAll(db)
    return names.compactMap { row in
      let share = Float(row[1] as Int) / Float(works.count)
      return QueryWords(row[0]).map {
        CluePostings.Term(words: $0, weight: share * (isLong ? severalWords : oneWord))
      }
    }
  }
}
