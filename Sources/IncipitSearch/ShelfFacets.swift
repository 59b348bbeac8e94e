import GRDB
package import IncipitBooks
package import IncipitCatalogue
import IncipitQuery

extension Catalogue {
  /// So many works are counted at most when a list is narrowed.
  package static let countedWorks = 2_000

  /// What the works that fit `typed` have in common, as a list's filter reads it.
  ///
  /// Of the whole shelf the counts are kept, so that they cost nothing, and what rules hide is taken off; of a
  /// narrower list, and where rules hide very much, the first `countedWorks` are counted. Hidden works count
  /// nowhere.
  ///
  /// - Parameters:
  ///   - typed: words and fields; empty for the whole shelf.
  ///   - limit: of values a field.
  /// - Returns: the commonest values; equals by name.
  /// - Throws: if the database cannot be read.
  package func facets(matching typed: String, limit: Int = 12) throws(CatalogueError) -> Facets {
    let query = try filter(typed)
    let hiding = try hidingCondition()
    return try read { db in
      switch query {
      case .everything:
        let hidden = try hiding.map { try Self.works(where: $0, db) } ?? []
        if hidden.count > Self.countedWorks { return try Self.counted("TRUE", hiding, limit, db) }
        let works = try Int.fetchOne(db, sql: "SELECT count(*) FROM work WHERE is_shelved") ?? 0
        let fields = try Facets.fields.map { try Self.kept($0, limit, without: hidden, db) }
        return Facets(
          fields: fields.filter { !$0.values.isEmpty }, works: works - hidden.count, isWhole: true)
      case .nothing: return Facets(fields: [], works: 0, isWhole: true)
      case .works(let query):
        return try Self.counted(
          QueryCompiler(target: .works).condition(query), hiding, limit, db)
      }
    }
  }

  /// The first works on the shelf for which `condition` holds, one more than are counted.
  private static func works(where condition: SQL, _ db: Database) throws -> [Int64] {
    try SQLRequest<Int64>(
      literal: """
        SELECT w.id FROM work w WHERE w.is_shelved AND (\(condition)) ORDER BY w.id
        LIMIT \(countedWorks + 1)
        """
    ).fetchAll(db)
  }

  private static func kept(
    _ field: String, _ limit: Int, without hidden: [Int64], _ db: Database
  ) throws -> Facets.Field {
    let taken = Dictionary(
      hidden.isEmpty
        ? [] : try values(of: field, in: hidden, nil, db).map { (FoldedText.folded($0.name), $0) }
    ) { first, _ in first }
    // What is taken off may bring up values that were not among the first.
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT shown, stated, inferred FROM fact_value
        WHERE field = \(FactField(named: field)) AND stated + inferred > 0
        ORDER BY stated + inferred DESC LIMIT \(limit + taken.count)
        """
    ).fetchAll(db)
    let left = rows.map(value).map { value in
      guard let off = taken[FoldedText.folded(value.name)] else { return value }
      return Facets.Value(
        name: value.name, stated: max(0, value.stated - off.stated),
        inferred: max(0, value.inferred - off.inferred))
    }
    return Facets.Field(
      name: field, values: Array(sorted(left.filter { $0.count > 0 }).prefix(limit)))
  }

  private static func counted(
    _ condition: SQL, _ hiding: SQL?, _ limit: Int, _ db: Database
  ) throws -> Facets {
    let shown: SQL = hiding.map { "(\(condition)) AND (\($0)) IS NOT TRUE" } ?? condition
    let works = try works(where: shown, db)
    let some = Array(works.prefix(countedWorks))
    var fields: [Facets.Field] = []
    for field in Facets.fields {
      let values = try values(of: field, in: some, limit, db)
      if !values.isEmpty { fields.append(Facets.Field(name: field, values: sorted(values))) }
    }
    return Facets(fields: fields, works: some.count, isWhole: works.count == some.count)
  }

  /// The values of a field in some works, the commonest first; all of them for no limit.
  private static func values(
    of field: String, in works: [Int64], _ limit: Int?, _ db: Database
  ) throws -> [Facets.Value] {
    // One argument, and not thousands: SQLite reads it anew for each field.
    let list = "[\(works.map(String.init).joined(separator: ","))]"
    return try SQLRequest<Row>(
      literal: """
        SELECT f.value, count(DISTINCT iif(f.origin = \(FactOrigin.inferred), NULL, f.work_id)) AS stated,
          count(DISTINCT iif(f.origin = \(FactOrigin.inferred), f.work_id, NULL)) AS inferred
        FROM fact f WHERE f.work_id IN (SELECT value FROM json_each(\(list))) AND f.field = \(FactField(named: field))
        GROUP BY f.value ORDER BY stated + inferred DESC, f.value LIMIT \(limit ?? -1)
        """
    ).fetchAll(db).map(value)
  }

  private static func value(_ row: Row) -> Facets.Value {
    Facets.Value(name: row[0], stated: row[1], inferred: row[2])
  }

  private static func sorted(_ values: [Facets.Value]) -> [Facets.Value] {
    values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }
}
