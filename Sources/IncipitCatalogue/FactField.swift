package import GRDB
import IncipitBooks

/// A field of `fact_entry` and `fact_value`, by the number with which it is stored.
///
/// The numbers are in the order of the names, so that facts by number are facts by name too; those of a released
/// schema are never changed.
package enum FactField: Int, Hashable, Sendable, CaseIterable, DatabaseValueConvertible {
  /// What no field of ours is: of a damaged shelf. It has no name and answers nothing.
  case unknown = 0
  case universe = 1
  case author = 2
  case character = 3
  case fandom = 4
  case incipit = 5
  case kind = 6
  case language = 7
  case place = 8
  case rating = 9
  case ship = 10
  /// Speakers who are nobody of the cast: values without facts.
  case speaker = 11
  case summary = 12
  case tag = 13
  case title = 14
  case warning = 15

  /// As `QueryField` and `Facets.fields` call it; nil for a name that no field has.
  package init?(named name: String) {
    let field = Self.allCases.first { $0.name == name }
    guard let field, field != .unknown else { return nil }
    self = field
  }

  /// Never nil, so that a damaged row is passed over and nothing traps.
  package static func fromDatabaseValue(_ value: DatabaseValue) -> FactField? {
    Int.fromDatabaseValue(value).flatMap(FactField.init(rawValue:)) ?? .unknown
  }

  /// As `QueryField` and `Facets.fields` call it.
  package var name: String { self == .universe ? "au" : "\(self)" }
}

/// How a fact came to be, by the number with which it is stored.
package enum FactOrigin: Int, Hashable, Sendable, DatabaseValueConvertible {
  case stated = 0
  case inferred = 1
  case corrected = 2

  /// Never nil, as for `FactField`.
  package static func fromDatabaseValue(_ value: DatabaseValue) -> FactOrigin? {
    Int.fromDatabaseValue(value).flatMap(FactOrigin.init(rawValue:)) ?? .inferred
  }

  /// Nothing is stored of what is unknown.
  init(_ origin: Origin) {
    switch origin {
    case .stated: self = .stated
    case .inferred, .unknown: self = .inferred
    case .corrected: self = .corrected
    }
  }

  /// The column of `fact_value` that counts facts of this origin.
  var column: String { self == .inferred ? "inferred" : "stated" }
}
