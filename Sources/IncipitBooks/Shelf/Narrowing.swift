/// How a list can be narrowed and widened by a click: what its works have in common, with the query that
/// each choice leads to.
package struct Narrowing: Hashable, Sendable {
  /// A value that works of the list have.
  package struct Choice: Hashable, Sendable {
    package let value: Facets.Value
    /// The query of those of the list that have it; nil if that is asked for already.
    package let including: String?
    /// The query of those that do not have it.
    package let excluding: String?

    package init(value: Facets.Value, including: String?, excluding: String?) {
      self.value = value
      self.including = including
      self.excluding = excluding
    }
  }

  /// A field and its commonest values.
  package struct Field: Hashable, Sendable {
    /// As a query names it.
    package let name: String
    package let choices: [Choice]

    package init(name: String, choices: [Choice]) {
      self.name = name
      self.choices = choices
    }
  }

  /// Something that the list asks for.
  package struct Condition: Hashable, Sendable {
    /// As it is typed: `-warning:torture`.
    package let text: String
    /// The query without it; empty for the whole shelf.
    package let without: String

    package init(text: String, without: String) {
      self.text = text
      self.without = without
    }
  }

  package let fields: [Field]
  /// What is asked for now, in the order typed.
  package let conditions: [Condition]
  /// How many works were counted, and whether these are all.
  package let works: Int
  package let isWhole: Bool

  package init(fields: [Field], conditions: [Condition], works: Int, isWhole: Bool) {
    self.fields = fields
    self.conditions = conditions
    self.works = works
    self.isWhole = isWhole
  }
}
