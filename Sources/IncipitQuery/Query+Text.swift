extension Query {
  /// The query as it would be typed; parses to the same tree.
  package var text: String {
    switch self {
    case .words(let words): words.typed
    case .field(let field, let words):
      // In quotation marks a number is a word: `rating:3` would ask for stars.
      OwnNumber.number(field.rawValue, words.text) == nil
        ? "\(field.rawValue):\(words.typed)" : "\(field.rawValue):\(words.quoted)"
    case .length(let range): "\(QueryField.length):\(range.text)"
    case .own(let number, let range): "\(number.rawValue):\(range.text)"
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
    case .words, .field, .length, .own, .not: text
    }
  }
}

extension QueryWords {
  /// Bare where nothing in it would be taken for a sign, else in quotation marks.
  fileprivate var typed: String {
    isInAnyForm ? "~" + text : isBare ? text + sign : quoted
  }

  /// In quotation marks, whatever it holds.
  fileprivate var quoted: String { "\"\(text)\"" + sign }

  private var sign: String { isPrefix ? "*" : distance.map { "~\($0)" } ?? "" }

  private var isBare: Bool {
    !text.contains { " ():".contains($0) } && !text.hasPrefix("-") && !text.hasPrefix("~")
      && !text.hasSuffix("*")
      && !["OR", "AND", "NOT"].contains(text)
  }
}
