import GRDB
package import IncipitBooks
package import IncipitCatalogue
import IncipitQuery

extension Catalogue {
  /// So many works are counted at most when a list is narrowed.
  package static let countedWorks = 2_000

  /// What the works that fit `typed` have in common, as a list's filter reads it.
  ///
  /// Of the whole shelf the counts are kept, so that they cost nothing; of a narrower list the first
  /// `countedWorks` are counted.
  ///
  /// - Parameters:
  ///   - typed: words and fields; empty for the whole shelf.
  ///   - limit: of values a field.
  /// - Returns: the commonest values; equals by name.
  /// - Throws: if the database cannot be read.
  package func facets(matching typed: String, limit: Int = 12) throws(CatalogueError) -> Facets {
    let query = try filter(typed)
    return try read { db in
      switch query {
      case .everything:
        let works = try Int.fetchOne(db, sql: "SELECT count(*) FROM work WHERE is_shelved") ?? 0
        let fields = try Facets.fields.map { try Self.kept($0, limit, db) }
        return Facets(
          fields: fields.filter { !$0.values.isEmpty }, works: works, isWhole: true)
      case .nothing: return Facets(fields: [], works: 0, isWhole: true)
      case .works(let query): return try Self.counted(query, limit, db)
      }
    }
  }

  private static func kept(_ field: String, _ limit: Int, _ db: Database) throws -> Facets.Field {
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT shown, stated, inferred FROM fact_value
        WHERE field = \(field) AND stated + inferred > 0
        ORDER BY stated + inferred DESC LIMIT \(limit)
        """
    ).fetchAll(db)
    return Facets.Field(name: field, values: sorted(rows.map(value)))
  }

  private static func counted(_ query: Query, _ limit: Int, _ db: Database) throws -> Facets {
    let condition = QueryCompiler(target: .works).condition(query)
    let works = try SQLRequest<Int64>(
      literal: """
        SELECT w.id FROM work w WHERE w.is_shelved AND \(condition) ORDER BY w.id
        LIMIT \(countedWorks + 1)
        """
    ).fetchAll(db)
    let some = works.prefix(countedWorks)
    // One argument, and not thousands: SQLite reads it anew for each field.
    let list = "[\(some.map(String.init).joined(separator: ","))]"
    var fields: [Facets.Field] = []
    for field in Facets.fields {
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT f.value, count(DISTINCT iif(f.origin = 'inferred', NULL, f.work_id)) AS stated,
            count(DISTINCT iif(f.origin = 'inferred', f.work_id, NULL)) AS inferred
          FROM fact f WHERE f.work_id IN (SELECT value FROM json_each(\(list))) AND f.field = \(field)
          GROUP BY f.value ORDER BY stated + inferred DESC, f.value LIMIT \(limit)
          """
      ).fetchAll(db)
      if !rows.isEmpty { fields.append(Facets.Field(name: field, values: sorted(rows.map(value)))) }
    }
    return Facets(fields: fields, works: some.count, isWhole: works.count == some.count)
  }

  private static func value(_ row: Row) -> Facets.Value {
    Facets.Value(name: row[0], stated: row[1], inferred: row[2])
  }

  private static func sorted(_ values: [Facets.Value]) -> [Facets.Value] {
    values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }
}
