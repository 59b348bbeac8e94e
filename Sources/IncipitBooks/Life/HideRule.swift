/// A person's rule for what the shelf does not show: the works that answer a query, but for those that
/// answer another.
package struct HideRule: Hashable, Sendable, Codable {
  /// Rises with each rule of a shelf; never given to another.
  package let id: Int64
  /// In the query language, about facts of works.
  package let query: String
  /// Works that answer this are shown all the same; nil for no exception.
  package let unless: String?
  /// Why, in the person's words; empty if they gave none.
  package let reason: String
  /// ISO 8601, UTC.
  package let madeAt: String

  package init(id: Int64, query: String, unless: String?, reason: String, madeAt: String) {
    self.id = id
    self.query = query
    self.unless = unless
    self.reason = reason
    self.madeAt = madeAt
  }

  /// "warning:torture unless fandom:X".
  package var words: String { unless.map { "\(query) unless \($0)" } ?? query }

  /// "3 works hidden by your rules"; nil for none.
  static func words(hidden works: Int) -> String? {
    works == 0 ? nil : "\(works) \(works == 1 ? "work" : "works") hidden by your rules"
  }
}

/// What a list shows, and how much of it the rules hold back.
package struct Shown<Value: Sendable>: Sendable {
  package let values: [Value]
  /// How many works that fit are hidden.
  package let hidden: Int

  package init(_ values: [Value], hidden: Int) {
    self.values = values
    self.hidden = hidden
  }

  /// "3 works hidden by your rules"; nil if none is.
  package var hiddenWords: String? { HideRule.words(hidden: hidden) }
}
