extension Query {
  /// The query as it would be typed; parses to the same tree.
  package var text: String {
    switch self {
    case .words(let words): words.typed
    case .field(let field, let words): "\(field.rawValue):\(words.typed)"
    case .length(let range): "\(QueryField.length):\(range.text)"
    case .not(let query): "-\(query.grouped)"
    case .all(let queries): queries.map(\.groupedIfAll).joined(separator: " ")
    case .any(let queries): queries.map(\.grouped).joined(separator: " OR ")
    }
  }

  /// The text with parentheses around it if it is a list of what must all be there.
  private var groupedIfAll: String {
    if case .all = self { "(\(text))" } else { text }
  }

  /// The text with parentheses around it if it is a list.
  private var grouped: String {
    switch self {
    case .all, .any: "(\(text))"
    case .words, .field, .length, .not: text
    }
  }
}

extension QueryWords {
  /// Bare where nothing in it would be taken for a sign, else in quotation marks.
  fileprivate var typed: String {
    let isBare =
      !text.contains { " ():".contains($0) } && !text.hasPrefix("-") && !text.hasSuffix("*")
      && !["OR", "AND", "NOT"].contains(text)
    let sign = isPrefix ? "*" : distance.map { "~\($0)" } ?? ""
    return (isBare ? text : "\"\(text)\"") + sign
  }
}
