package import IncipitBooks
import IncipitCatalogue
import IncipitQuery

extension Library {
  /// How the list that `words` give can be narrowed and widened.
  ///
  /// What cannot be understood as a query is narrowed as far as its words go: nothing of it can be taken
  /// back by itself.
  ///
  /// - Parameters:
  ///   - words: what is typed into the list's filter.
  ///   - limit: of values a field.
  /// - Returns: the choices; a value that no query can name has none.
  /// - Throws: if the shelf cannot be read.
  package func narrowing(
    matching words: String, limit: Int = 10
  ) throws(LibraryError) -> Narrowing {
    let facets = try facets(matching: words, limit: limit)
    let query = try? Query(parsing: words)
    // Words that are no query cannot be put beside a condition.
    let isOpen = query != nil || words.allSatisfy(\.isWhitespace)
    let fields = facets.fields.map { field in
      Narrowing.Field(
        name: field.name,
        choices: field.values.map { value in
          let condition = isOpen ? Self.condition(field.name, value.name) : nil
          return Narrowing.Choice(
            value: value, including: condition.flatMap { Self.text(query, $0) },
            excluding: condition.flatMap { Self.text(query, $0.negated) })
        })
    }
    let conditions = (query?.conditions ?? []).map { condition in
      Narrowing.Condition(
        text: condition.text, without: query?.widened(by: condition)?.text ?? "")
    }
    return Narrowing(
      fields: fields, conditions: conditions, works: facets.works, isWhole: facets.isWhole)
  }

  private static func condition(_ field: String, _ value: String) -> Query? {
    guard let field = QueryField(rawValue: field), let words = QueryWords(value) else { return nil }
    return .field(field, words)
  }

  /// `query` narrowed by `condition` as it would be typed; nil if it is so already, or too long to be read.
  private static func text(_ query: Query?, _ condition: Query) -> String? {
    guard let text = query.map({ $0.narrowed(by: condition) }) ?? condition else { return nil }
    return text.text.unicodeScalars.count <= Query.maximumLength ? text.text : nil
  }
}
