import GRDB
package import IncipitBooks
package import IncipitCatalogue
import IncipitQuery

extension Catalogue {
  /// The works on the shelf that rules hide, each with the rules that do, in the order of these.
  ///
  /// Asked anew each time, so that a rule follows every correction and every reading. A rule that cannot
  /// be understood any more hides nothing. O(rules) queries over the facts.
  package func hiddenWorks() throws(CatalogueError) -> [Int64: [HideRule]] {
    var hidden: [Int64: [HideRule]] = [:]
    for rule in try hideRules() {
      guard let condition = rule.condition else { continue }
      for work in try works(where: condition) { hidden[work, default: []].append(rule) }
    }
    return hidden
  }

  /// A condition on a row of `work`, called `w`, that holds for what any rule hides; nil for no rule.
  func hidingCondition() throws(CatalogueError) -> SQL? {
    let conditions = try hideRules().compactMap(\.condition)
    return conditions.isEmpty
      ? nil : conditions.map { "(\($0))" as SQL }.joined(separator: " OR ")
  }

  private func works(where condition: SQL) throws(CatalogueError) -> [Int64] {
    try read { db in
      try SQLRequest<Int64>(
        literal: "SELECT w.id FROM work w WHERE w.is_shelved AND \(condition) ORDER BY w.id"
      ).fetchAll(db)
    }
  }
}

extension HideRule {
  /// A condition on a row of `work`, called `w`, that holds for what the rule hides; nil if it cannot be
  /// understood.
  fileprivate var condition: SQL? {
    guard let query = try? Query(parsing: query) else { return nil }
    let unless = unless.map { try? Query(parsing: $0) }
    // An exception that is not understood must not hide what it meant to spare.
    if case .some(.none) = unless { return nil }
    let compiler = QueryCompiler(target: .works)
    let condition: SQL = "(\(compiler.condition(query)))"
    guard let spared = unless.flatMap(\.self) else { return condition }
    return "\(condition) AND (\(compiler.condition(spared))) IS NOT TRUE"
  }
}
