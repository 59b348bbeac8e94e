/// What the works of a list have in common: for each field its commonest values, with counts.
package struct Facets: Hashable, Sendable {
  /// A field's values.
  package struct Field: Hashable, Sendable {
    /// As a query names it: `fandom`.
    package let name: String
    /// The commonest first.
    package let values: [Value]

    package init(name: String, values: [Value]) {
      self.name = name
      self.values = values
    }
  }

  /// A value and how many works have it.
  package struct Value: Hashable, Sendable {
    /// As it is shown, and as a query asks for it.
    package let name: String
    /// By the author's, the archive's or the owner's word.
    package let stated: Int
    /// By our guess.
    package let inferred: Int

    package init(name: String, stated: Int, inferred: Int) {
      self.name = name
      self.stated = stated
      self.inferred = inferred
    }

    package var count: Int { stated + inferred }
  }

  /// The fields that are counted, in the order in which they are shown.
  package static let fields = [
    "fandom", "ship", "character", "warning", "rating", "kind", "au", "language", "tag",
  ]

  /// In the order of `fields`; those without a value are left out.
  package let fields: [Field]
  /// How many works were counted.
  package let works: Int
  /// Whether these are all that fit, and not the first of very many.
  package let isWhole: Bool

  package init(fields: [Field], works: Int, isWhole: Bool) {
    self.fields = fields
    self.works = works
    self.isWhole = isWhole
  }
}
