import Foundation
package import GRDB
package import IncipitBooks

extension Catalogue {
  /// The works on the shelf for which `condition` holds, in order of `sort`.
  ///
  /// - Parameters:
  ///   - condition: SQL over the columns of `work`, which is called `w`; nil for every work.
  ///   - sort: the order; equals stand in the order in which they came in.
  /// - Returns: the works with corrections applied.
  /// - Throws: if the database cannot be read.
  package func items(
    where condition: SQL? = nil, sort: ShelfSort
  ) throws(CatalogueError) -> [ShelfItem] {
    let shelved: SQL = "w.is_shelved"
    return try read { db in
      try Self.items(
        where: condition.map { "\(shelved) AND (\($0))" } ?? shelved, order: sort.sql, db)
    }
  }

  /// One page of the works on the shelf for which `condition` holds, in order of `sort`.
  ///
  /// Only the page's own works are read whole, so that a long list costs no more than counting it: see
  /// `Schema.orders`.
  ///
  /// - Parameters:
  ///   - condition: SQL over the columns of `work`, which is called `w`; nil for every work.
  ///   - hiding: a condition that holds for works to be left out; nil for none.
  ///   - sort: the order; equals stand in the order in which they came in.
  ///   - page: from 1; one past the end gives the last.
  ///   - length: how many works a page has, at least 1.
  /// - Returns: the page with corrections applied, and the counts.
  /// - Throws: if the database cannot be read.
  package func stretch(
    where condition: SQL? = nil, hiding: SQL? = nil, sort: ShelfSort, page: Int, length: Int
  ) throws(CatalogueError) -> ShelfStretch {
    let all: SQL = "w.is_shelved"
    let shown: SQL = hiding.map { "\(all) AND (\($0)) IS NOT TRUE" } ?? all
    let fitting: SQL = condition.map { "\(shown) AND (\($0))" } ?? shown
    return try read { db in
      let count = try Self.count(where: fitting, db)
      let offset = (min(max(1, page), max(1, (count + length - 1) / length)) - 1) * length
      let ids = try SQLRequest<Int64>(
        literal: """
          SELECT w.id FROM work w WHERE \(fitting) ORDER BY \(sort.sql)
          LIMIT \(length) OFFSET \(offset)
          """
      ).fetchAll(db)
      let hidden = try hiding.map { hiding in
        try Self.count(
          where: condition.map { "\(all) AND (\(hiding)) AND (\($0))" } ?? "\(all) AND (\(hiding))",
          db)
      }
      return ShelfStretch(
        items: try Self.items(ids, db), offset: offset, count: count, hidden: hidden ?? 0,
        total: condition == nil ? count : try Self.count(where: shown, db))
    }
  }

  /// The works with these numbers, in the order of the numbers given, pieces of others too; unknown ones
  /// are left out.
  package func items(_ ids: [Int64]) throws(CatalogueError) -> [ShelfItem] {
    try read { db in try Self.items(ids, db) }
  }

  /// The number of works on the shelf.
  package func count() throws(CatalogueError) -> Int {
    try read { db in try Self.count(where: "w.is_shelved", db) }
  }

  private static func count(where condition: SQL, _ db: Database) throws -> Int {
    let request = SQLRequest<Int>(literal: "SELECT count(*) FROM work w WHERE \(condition)")
    return try request.fetchOne(db) ?? 0
  }

  private static func items(_ ids: [Int64], _ db: Database) throws -> [ShelfItem] {
    var byID: [Int64: ShelfItem] = [:]
    // A statement names no more than some ten thousand.
    for start in stride(from: 0, to: ids.count, by: 10_000) {
      let some = Array(ids[start..<min(ids.count, start + 10_000)])
      for item in try items(where: "w.id IN \(some)", order: "w.id", db) { byID[item.id] = item }
    }
    return ids.compactMap { byID[$0] }
  }

  private static func items(
    where condition: SQL?, order: SQL, _ db: Database
  ) throws -> [ShelfItem] {
    let filter: SQL = condition.map { " WHERE \($0)" } ?? ""
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT w.*, c.name, c.sha256 FROM work w
        JOIN copy c ON c.id = (SELECT min(id) FROM copy WHERE work_id = w.id)\(filter)
        ORDER BY \(order)
        """
    ).fetchAll(db)
    // For a few works their facts are asked for by number, for many in one sweep.
    let ids = rows.map { $0["id"] as Int64 }
    let some: SQL = ids.count <= 200 ? " AND work_id IN \(ids)" : ""
    var lists: [Int64: (fandoms: [String], ships: [String])] = [:]
    let facts = try SQLRequest<Row>(
      literal: """
        SELECT work_id, field, value FROM fact
        WHERE field IN \([FactField.fandom, .ship])\(some) ORDER BY work_id, field, position
        """
    ).fetchCursor(db)
    while let row = try facts.next() {
      if row["field"] as FactField == .fandom {
        lists[row["work_id"], default: ([], [])].fandoms.append(row["value"])
      } else {
        lists[row["work_id"], default: ([], [])].ships.append(row["value"])
      }
    }
    return rows.map { row in
      let own = lists[row["id"], default: ([], [])]
      return ShelfItem(row: row, fandoms: own.fandoms, ships: own.ships)
    }
  }
}

extension ShelfSort {
  /// What stands behind ORDER BY.
  fileprivate var sql: SQL {
    switch (key, isDescending) {
    case (.added, false): "w.id"
    case (.added, true): "w.id DESC"
    case (.title, false): "w.sort_title, w.id"
    case (.title, true): "w.sort_title DESC, w.id"
    case (.author, false): "w.sort_author IS NULL, w.sort_author, w.sort_title, w.id"
    case (.author, true): "w.sort_author IS NULL, w.sort_author DESC, w.sort_title, w.id"
    case (.words, false): "w.words, w.id"
    case (.words, true): "w.words DESC, w.id"
    }
  }
}

extension ShelfItem {
  /// A row of `work` with the name and hash of its first copy.
  fileprivate init(row: Row, fandoms: [String], ships: [String]) {
    self.init(
      id: row["id"], title: row["title"], isTitleStated: row["is_title_stated"],
      incipit: row["incipit"], author: row["author"],
      kind: (row["kind"] as String?).flatMap(WorkKind.init), words: row["words"],
      sourceName: row["name"], sha256: row["sha256"], addedAt: row["added_at"], fandoms: fandoms,
      ships: ships, universe: (row["universe"] as String?).flatMap(Universe.init),
      rating: (row["rating"] as String?).flatMap(Rating.init), language: row["language"],
      chapters: row["chapters"], readingMinutes: row["reading_minutes"],
      inferred: WorkColumns.fields(row["inferred"]),
      corrected: WorkColumns.fields(row["corrected"]))
  }
}
