import Foundation

/// A JSON text read back; the order of names is lost, so tests of the order look at the text.
package enum DecodedJSON: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([DecodedJSON])
  case object([String: DecodedJSON])

  /// Reads `text`.
  ///
  /// - Throws: `DecodingError` if it is not one JSON value.
  package init(text: String) throws {
    self = try JSONDecoder().decode(DecodedJSON.self, from: Data(text.utf8))
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([DecodedJSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: DecodedJSON].self))
    }
  }

  /// The member called `name`; nil where there is none or this is no object.
  package subscript(name: String) -> DecodedJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The element at `index`; nil where there is none or this is no array.
  package subscript(index: Int) -> DecodedJSON? {
    array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  package var array: [DecodedJSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The number, whole or not.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}
