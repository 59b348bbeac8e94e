import GRDB
package import IncipitBooks

extension Catalogue {
  /// So many values of a field are counted at most.
  private static let mostRows = 12

  /// What is on the shelf and what of it has been read, with streaks up to `today`.
  ///
  /// O(works on the shelf + days read).
  package func statistics(today: CalendarDay) throws(CatalogueError) -> ShelfStatistics {
    try read { db in
      let all = try Self.counts("TRUE", db)
      let finished = try Self.counts(
        "w.id IN (SELECT work_id FROM life WHERE state = 'finished')", db)
      let days = try String.fetchAll(
        db, sql: "SELECT DISTINCT day FROM reading_day WHERE words > 0 ORDER BY day")
      let annotations = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM annotation a JOIN work w ON w.id = a.work_id
          WHERE w.is_shelved AND a.removed_at IS NULL
          """)
      return ShelfStatistics(
        works: all.works, words: all.words, finished: finished.works,
        finishedWords: finished.words,
        wordsRead: try Int.fetchOne(db, sql: "SELECT coalesce(sum(words), 0) FROM reading_day")
          ?? 0,
        days: days.compactMap { CalendarDay($0) }, today: today, annotations: annotations ?? 0,
        sections: try Self.sections(db))
    }
  }

  private static func counts(_ condition: SQL, _ db: Database) throws -> (works: Int, words: Int) {
    let row = try SQLRequest<Row>(
      literal: """
        SELECT count(*), coalesce(sum(w.words), 0) FROM work w WHERE w.is_shelved AND \(condition)
        """
    ).fetchOne(db)
    return (row?[0] ?? 0, row?[1] ?? 0)
  }

  private static func sections(_ db: Database) throws -> [ShelfStatistics.Section] {
    let life: SQL = "work w LEFT JOIN life l ON l.work_id = w.id"
    // By values, of which there are few, and not by works.
    let facts: SQL = """
      fact_value v CROSS JOIN fact_entry e ON e.value_id = v.id CROSS JOIN work w ON w.id = e.work_id
      """
    let rank: SQL = """
      CASE state WHEN 'reading' THEN 1 WHEN 'finished' THEN 2 WHEN 'put-away' THEN 3 ELSE 4 END
      """
    let few: SQL = "works DESC, words DESC, name LIMIT \(mostRows)"
    var sections = [
      try section("state", "coalesce(l.state, 'unread')", life, "TRUE", order: rank, db),
      try section("stars", "l.stars", life, "l.stars IS NOT NULL", order: "name DESC", db),
    ]
    for field in [FactField.fandom, .ship, .kind, .rating] {
      sections.append(
        try section(
          field.name, "coalesce(e.shown, v.shown)", facts, "v.field = \(field)", order: few, db))
    }
    sections += [
      try section(
        "year it came in", "substr(w.added_at, 1, 4)", "work w", "TRUE", order: "name", db),
      try section(
        "year it was finished", "substr(l.state_at, 1, 4)", life, "l.state = 'finished'",
        order: "name", db),
      try wordsRead(db),
    ]
    return sections
  }

  /// The works of a table for which `condition` holds, counted by `name`.
  private static func section(
    _ title: String, _ name: SQL, _ table: SQL, _ condition: SQL, order: SQL, _ db: Database
  ) throws -> ShelfStatistics.Section {
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT name, count(*) AS works, sum(words) AS words, name AS state FROM (
          SELECT DISTINCT w.id, CAST(\(name) AS TEXT) AS name, w.words FROM \(table)
          WHERE w.is_shelved AND \(condition))
        GROUP BY name ORDER BY \(order)
        """
    ).fetchAll(db)
    return ShelfStatistics.Section(name: title, rows: rows.map(row))
  }

  /// The words read in each month that had any.
  private static func wordsRead(_ db: Database) throws -> ShelfStatistics.Section {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT substr(day, 1, 7) AS name, count(DISTINCT work_id) AS works, sum(words) AS words
        FROM reading_day WHERE words > 0 GROUP BY name ORDER BY name
        """)
    return ShelfStatistics.Section(
      name: "words read by month", rows: rows.map(row), isReading: true)
  }

  private static func row(_ row: Row) -> ShelfStatistics.Row {
    ShelfStatistics.Row(name: row["name"], works: row["works"], words: row["words"])
  }
}
