/// How a list is narrowed by a click, and widened again.
extension Query {
  /// What must all hold: the members of the outermost list, or the query itself.
  package var conditions: [Query] {
    if case .all(let queries) = self { queries } else { [self] }
  }

  /// This query and `condition`, whose contrary is taken out; nil if it is in it already.
  package func narrowed(by condition: Query) -> Query? {
    guard !conditions.contains(condition) else { return nil }
    let rest = conditions.filter { $0 != condition.negated }
    return Query.all(of: rest + [condition])
  }

  /// This query without `condition`; nil if nothing is left.
  package func widened(by condition: Query) -> Query? {
    Query.all(of: conditions.filter { $0 != condition })
  }
}
