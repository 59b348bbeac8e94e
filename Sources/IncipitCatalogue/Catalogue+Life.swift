import Foundation
import GRDB
package import IncipitBooks

// State, rating, note and position of works, and the days on which they were read.
extension Catalogue {
  /// What a person has done with `works`, with all on or off the shelf for nil, by number; works never
  /// touched are left out.
  package func lives(of works: [Int64]? = nil) throws(CatalogueError) -> [Int64: WorkLife] {
    // For very many works the whole table is read, as SQLite binds some thousands of values at most.
    let some: SQL = works.flatMap { $0.count <= 500 ? " WHERE work_id IN \($0)" : nil } ?? ""
    return try read { db in
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT work_id, state, is_seen, state_at, stars, note, position FROM life\(some)
          ORDER BY work_id
          """
      ).fetchAll(db)
      return Dictionary(rows.map { ($0["work_id"], WorkLife(row: $0)) }) { first, _ in first }
    }
  }

  /// How far a person is with a work, since a moment in ISO 8601, UTC.
  ///
  /// `isSeen` says whether it follows from what was read, as against a person's word.
  package func setState(
    _ state: ReadingState, isSeen: Bool, of work: Int64, at moment: String
  ) throws(CatalogueError) {
    try changeLife(
      of: work, "state = \(state.rawValue), is_seen = \(isSeen), state_at = \(moment)")
  }

  /// A person's rating, 1…5, or none.
  package func setStars(_ stars: Int?, of work: Int64) throws(CatalogueError) {
    try changeLife(of: work, "stars = \(stars)")
  }

  /// A person's note about a work as a whole; empty for none.
  package func setNote(_ note: String, of work: Int64) throws(CatalogueError) {
    try changeLife(of: work, "note = \(note)")
  }

  /// The last place read.
  package func setPosition(
    _ position: ReadingPosition, of work: Int64
  ) throws(CatalogueError) {
    let json = try Self.json(position)
    try changeLife(of: work, "position = \(json), share = \(position.share)")
  }

  /// Counts words that were read of a work on a day, `2026-03-04`.
  package func addReading(
    _ words: Int, of work: Int64, on day: CalendarDay
  ) throws(CatalogueError) {
    try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      try db.execute(
        literal: """
          INSERT INTO reading_day (day, work_id, words) VALUES (\(day.text), \(work), \(words))
          ON CONFLICT (day, work_id) DO UPDATE SET words = words + excluded.words
          """)
    }
  }

  /// The days on which something was read of a work, or of any, in order; words by day.
  package func readingDays(
    of work: Int64? = nil
  ) throws(CatalogueError) -> [(day: CalendarDay, words: Int)] {
    let own: SQL = work.map { " WHERE work_id = \($0)" } ?? ""
    return try read { db in
      try SQLRequest<Row>(
        literal: "SELECT day, sum(words) AS words FROM reading_day\(own) GROUP BY day ORDER BY day"
      ).fetchAll(db).compactMap { row in
        CalendarDay(row["day"] as String).map { ($0, row["words"]) }
      }
    }
  }

  private func changeLife(of work: Int64, _ assignments: SQL) throws(CatalogueError) {
    try write { db in
      guard try Self.exists(work, db) else { throw CatalogueError(.noSuchWork(work)) }
      try db.execute(
        literal: "INSERT INTO life (work_id) VALUES (\(work)) ON CONFLICT (work_id) DO NOTHING")
      try db.execute(literal: "UPDATE life SET \(assignments) WHERE work_id = \(work)")
    }
  }

  /// A value as it is stored; the same value gives the same text.
  static func json(_ value: some Encodable) throws(CatalogueError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw CatalogueError(error)
    }
  }

  /// A stored value; nil for what a later program wrote otherwise.
  static func value<Value: Decodable>(_ json: String?) -> Value? {
    json.flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
  }
}

extension WorkLife {
  /// A row of `life`.
  fileprivate init(row: Row) {
    self.init(
      state: ReadingState(rawValue: row["state"]) ?? .unread, isSeen: row["is_seen"],
      stateAt: row["state_at"], stars: row["stars"], note: row["note"],
      position: Catalogue.value(row["position"]))
  }
}
