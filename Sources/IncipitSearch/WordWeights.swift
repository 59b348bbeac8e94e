import Foundation
import GRDB
import IncipitCatalogue

/// How much each phrase of a query tells rows apart, and how long a row is in the mean: what a score is made of.
///
/// The weight is BM25's. How many rows have a phrase is counted up to a bound and guessed beyond it, as
/// counting them all takes longer than the search itself.
struct WordWeights {
  /// Of the phrases, in their order.
  let weights: [Double]
  /// How long a row of the table is in the mean, in words.
  let mean: Double

  /// So many rows are counted.
  static let bound = 2_000

  init(_ phrases: [String], of table: SearchTable, _ db: Database) throws {
    let (rows, words) = try table.totals(db)
    // One phrase is measured against itself alone: any weight gives the same order.
    weights = try phrases.map { phrase -> Double in
      guard phrases.count > 1 else { return 1 }
      let found = Double(try Self.rows(with: phrase, of: table, db))
      return max(1e-6, log((Double(rows) - found + 0.5) / (found + 0.5)))
    }
    mean = rows == 0 ? 1 : Double(words) / Double(rows)
  }

  /// `scene_score(scene_words, …)`.
  var ofScene: SQL {
    let list = ([mean] + weights).map { "\($0)" as SQL }.joined(separator: ", ")
    return "scene_score(scene_words, \(list))"
  }

  /// The same for a line of so many bytes with the phrases for which `has` holds, of lines that have `mean` bytes in
  /// the mean: a phrase counts once.
  func ofLine(bytes: Int, mean: Double, has: (Int) -> Bool = { _ in true }) -> Double {
    let sum = weights.indices.reduce(0) { has($1) ? $0 + weights[$1] : $0 }
    return -sum * 2.2 / (1 + 1.2 * (0.25 + 0.75 * Double(bytes) / max(1, mean)))
  }

  /// How many rows have the phrase, beyond the bound about.
  private static func rows(
    with phrase: String, of table: SearchTable, _ db: Database
  ) throws -> Int {
    let name = table.rawValue
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*), min(id), max(id) FROM (
          SELECT rowid AS id FROM \(name) WHERE \(name) MATCH ? ORDER BY rowid DESC LIMIT \(bound))
        """)
    guard let row = try Row.fetchOne(statement, arguments: [phrase]) else { return 0 }
    let count: Int = row[0]
    guard count == bound, let first: Int = row[1], let last: Int = row[2] else { return count }
    // They stand about as thick before as among the last.
    return Int(Double(bound) * Double(last) / Double(max(bound, last - first + 1)))
  }
}

/// A table that words are looked up in.
enum SearchTable: String {
  case scenes = "scene_words"
  case lines = "line_words"

  /// How many rows and words it holds; see `Catalogue.indexTotals`.
  func totals(_ db: Database) throws -> (rows: Int, words: Int) {
    try Catalogue.indexTotals(rawValue, db)
  }
}
