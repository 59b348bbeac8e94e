/// A person's word over the machine's.
///
/// Kept apart from the reading, so that it survives each next one.
package struct Correction: Hashable, Sendable, Codable {
  /// What can be corrected.
  package enum Field: String, Hashable, Sendable, Codable, CaseIterable {
    case title
    case author
    case summary
    case kind
    case fandom
    case ship
    case universe
    case tag
    case rating
    case warning
    case language
    case pointOfView = "point-of-view"
    case tense
  }

  /// Rises with each correction of a shelf.
  package let id: Int64
  package let field: Field
  /// What holds instead; lists are parted by "; ", an empty string means "none".
  package let value: String
  /// ISO 8601, UTC.
  package let madeAt: String

  package init(id: Int64, field: Field, value: String, madeAt: String) {
    self.id = id
    self.field = field
    self.value = value
    self.madeAt = madeAt
  }
}
