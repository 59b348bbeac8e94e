import Foundation
import GRDB

/// How much each phrase of a query tells scenes apart, and how long a row is in the mean: what
/// `scene_score` is given.
///
/// The weight is BM25's. How many rows have a phrase is counted up to a bound and guessed beyond it, as
/// counting them all takes longer than the search itself.
struct WordWeights {
  /// `scene_score(table, …)`.
  let score: SQL

  /// So many rows are counted.
  static let bound = 2_000

  init(_ phrases: [String], of table: SearchTable, _ db: Database) throws {
    let (rows, words) = try table.totals(db)
    // One phrase is measured against itself alone: any weight gives the same order.
    let weights = try phrases.map { phrase -> Double in
      guard phrases.count > 1 else { return 1 }
      let found = Double(try Self.rows(with: phrase, of: table, db))
      return max(1e-6, log((Double(rows) - found + 0.5) / (found + 0.5)))
    }
    let mean = rows == 0 ? 1 : Double(words) / Double(rows)
    let list = ([mean] + weights).map { "\($0)" as SQL }.joined(separator: ", ")
    score = "scene_score(\(sql: table.rawValue), \(list))"
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

  /// How many rows and words it holds, from the record that FTS5 keeps of them
  /// (https://www.sqlite.org/fts5.html, section 9.1: row 1 of the data table, as varints).
  func totals(_ db: Database) throws -> (rows: Int, words: Int) {
    let data = try Data.fetchOne(db, sql: "SELECT block FROM \(rawValue)_data WHERE id = 1")
    var bytes = Array(data ?? Data())[...]
    func varint() -> Int {
      var value: UInt64 = 0
      for index in 0..<9 {
        guard let byte = bytes.popFirst() else { break }
        if index == 8 {
          value = value << 8 | UInt64(byte)
        } else {
          value = value << 7 | UInt64(byte & 0x7F)
          if byte < 0x80 { break }
        }
      }
      return Int(clamping: value)
    }
    return (varint(), varint())
  }
}
