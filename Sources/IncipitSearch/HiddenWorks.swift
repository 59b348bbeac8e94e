import GRDB
package import IncipitBooks
package import IncipitCatalogue
package import IncipitQuery

extension Catalogue {
  /// The works on the shelf that rules hide, each with the rules that do, in the order of these.
  ///
  /// Asked anew each time, so that a rule follows every correction and every reading. A rule that cannot
  /// be understood any more hides nothing. O(rules) queries over the facts.
  package func hiddenWorks() throws(CatalogueError) -> [Int64: [HideRule]] {
    var hidden: [Int64: [HideRule]] = [:]
    for rule in try hideRules() {
      guard let query = try? Query(parsing: rule.query) else { continue }
      let unless = rule.unless.map { try? Query(parsing: $0) }
      // An exception that is not understood must not hide what it meant to spare.
      if case .some(.none) = unless { continue }
      for work in try works(fitting: query, unless: unless ?? nil) {
        hidden[work, default: []].append(rule)
      }
    }
    return hidden
  }

  /// The works on the shelf that answer a query about facts and do not answer another, by number.
  package func works(
    fitting query: Query, unless: Query?
  ) throws(CatalogueError) -> [Int64] {
    let compiler = QueryCompiler(target: .works)
    var condition: SQL = "(\(compiler.condition(query)))"
    if let unless { condition = "\(condition) AND NOT (\(compiler.condition(unless)))" }
    return try read { db in
      try SQLRequest<Int64>(
        literal: "SELECT w.id FROM work w WHERE w.is_shelved AND \(condition) ORDER BY w.id"
      ).fetchAll(db)
    }
  }
}
