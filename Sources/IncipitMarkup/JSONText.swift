/// Writes JSON (RFC 8259) with a stable order, so that the same value is always the same bytes.
///
/// What a terminal would obey (C0, DEL and C1 control codes, bidirectional overrides) and what ends
/// a line for some readers (U+2028, U+2029) is written as `\u` escapes: nothing is lost, and a
/// printed value is harmless.
package struct JSONText: Sendable {
  /// How the values are laid out.
  package enum Layout: Sendable {
    /// On one line, without spaces.
    case compact
    /// A member or element a line, two spaces deeper at each level; arrays that hold no array or
    /// object stay on one line, as do arrays of spans.
    case pretty
  }

  /// `value` in UTF-8, without a line end.
  ///
  /// O(n).
  package static func utf8(of value: JSONValue, _ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONText(layout: layout)
    writer.write(value, depth: 0)
    return writer.bytes
  }

  /// `value` as a string, without a line end.
  ///
  /// O(n).
  package static func string(of value: JSONValue, _ layout: Layout = .compact) -> String {
    String(decoding: utf8(of: value, layout), as: UTF8.self)
  }

  /// `text` as a JSON string with its quotation marks; it is a YAML double-quoted scalar as well.
  package static func quoted(_ text: String) -> String { string(of: .string(text)) }

  private let layout: Layout
  private var bytes: [UInt8] = []

  private init(layout: Layout) { self.layout = layout }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .number(let value): append(Self.decimal(value))
    case .string(let value): write(value)
    case .array(let elements): write(elements, depth: depth)
    case .object(let members): write(members, depth: depth)
    }
  }

  private mutating func write(_ elements: [JSONValue], depth: Int) {
    let onOneLine = layout == .compact || elements.allSatisfy(\.isFlat)
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { append(onOneLine && layout == .pretty ? ", " : ",") }
      if !onOneLine { startLine(depth + 1) }
      write(element, depth: depth + 1)
    }
    if !onOneLine { startLine(depth) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ members: [JSONMember], depth: Int) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if layout == .pretty { startLine(depth + 1) }
      write(member.name)
      append(layout == .pretty ? ": " : ":")
      write(member.value, depth: depth + 1)
    }
    if layout == .pretty, !members.isEmpty { startLine(depth) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard !text.utf8.allSatisfy(Self.isPlain) else { return append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _ where Self.isEscaped(scalar.value):
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Whether a byte can only be part of what is written as it is.
  ///
  /// C1 controls begin with C2; line separators and marks of direction with E2.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: false
    default: byte >= 0x20
    }
  }

  /// Whether the scalar, which lies below U+10000, is written as an escape.
  private static func isEscaped(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The shortest decimal that reads back as `value` rounded to four places.
  private static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let rounded = abs(value) < 1e11 ? (value * 10_000).rounded() / 10_000 : value
    return rounded == 0 ? "0.0" : rounded.description
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func startLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

extension JSONValue {
  /// Whether it stays on its line in the pretty layout: a single value, or a span.
  fileprivate var isFlat: Bool {
    switch self {
    case .null, .bool, .integer, .number, .string: true
    case .object(let members): members.isEmpty
    case .array(let elements):
      elements.count <= 2
        && elements.allSatisfy { if case .integer = $0 { true } else { false } }
    }
  }
}
