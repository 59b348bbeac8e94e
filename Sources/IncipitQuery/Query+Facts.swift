extension Query {
  /// The first field in it that asks about scenes or lines instead of the work; nil if all are about
  /// the work.
  package var sceneField: QueryField? {
    switch self {
    case .words, .length, .own: nil
    case .field(let field, _):
      field.isAboutLines || field == .with || field == .pov ? field : nil
    case .not(let query): query.sceneField
    case .all(let queries), .any(let queries): queries.lazy.compactMap(\.sceneField).first
    }
  }
}
