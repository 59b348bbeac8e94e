import Foundation

/// Checks values against a JSON Schema (draft 2020-12), as far as our own schemas go.
///
/// Only the keywords in `keywords` are known. A schema that holds another is not loaded, so that
/// nothing is silently left unchecked.
package struct JSONSchema: Sendable {
  /// Why a schema cannot be used.
  package struct Unusable: Error, CustomStringConvertible {
    package let description: String
  }

  private static let keywords: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "$comment", "title", "description", "type", "enum", "const",
    "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
    "uniqueItems", "minimum", "maximum", "minLength", "pattern", "oneOf", "anyOf",
  ]

  private let root: DecodedJSON

  /// Loads the schema in `text`.
  ///
  /// - Throws: `Unusable` for an unknown keyword or a reference that leads nowhere.
  package init(text: String) throws {
    root = try DecodedJSON(text: text)
    try checkKeywords(of: root, at: "#")
  }

  /// Loads the schema in the file at `path`.
  package init(contentsOf path: String) throws {
    try self.init(text: String(contentsOfFile: path, encoding: .utf8))
  }

  /// What is wrong with `value`, each with the place in it; empty if it is as the schema has it.
  package func faults(in value: DecodedJSON) -> [String] { faults(in: value, root, at: "$") }

  private func faults(in value: DecodedJSON, _ schema: DecodedJSON, at path: String) -> [String] {
    guard case .object(let rules) = schema else {
      return schema == .bool(false) ? ["\(path): nothing is allowed here"] : []
    }
    var faults: [String] = []
    if let reference = rules["$ref"]?.string, let target = definition(reference) {
      faults += self.faults(in: value, target, at: path)
    }
    if let type = rules["type"], !Self.names(type).contains(where: { Self.isType($0, value) }) {
      return faults + ["\(path): is not of type \(Self.names(type).joined(separator: " or "))"]
    }
    if let choices = rules["enum"]?.array, !choices.contains(value) {
      faults.append("\(path): \(value) is none of the allowed values")
    }
    if let only = rules["const"], !Self.isEqual(only, value) {
      faults.append("\(path): is not \(only)")
    }
    faults += Self.faultsOfScalar(value, rules, at: path)
    faults += faultsOfObject(value, rules, at: path)
    faults += faultsOfArray(value, rules, at: path)
    if let branches = rules["oneOf"]?.array {
      let results = branches.map { self.faults(in: value, $0, at: path) }
      if results.count(where: \.isEmpty) != 1 {
        faults += ["\(path): fits \(results.count(where: \.isEmpty)) of oneOf"] + results.joined()
      }
    }
    if let branches = rules["anyOf"]?.array {
      let results = branches.map { self.faults(in: value, $0, at: path) }
      if !results.contains(where: \.isEmpty) { faults += ["\(path): fits none of anyOf"] }
    }
    return faults
  }

  private func faultsOfObject(
    _ value: DecodedJSON, _ rules: [String: DecodedJSON], at path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    var faults: [String] = []
    for name in rules["required"]?.array?.compactMap(\.string) ?? [] where members[name] == nil {
      faults.append("\(path): lacks “\(name)”")
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let rule = rules["properties"]?[name] {
        faults += self.faults(in: member, rule, at: "\(path).\(name)")
      } else if let rest = rules["additionalProperties"] {
        faults += self.faults(in: member, rest, at: "\(path).\(name)")
      }
    }
    return faults
  }

  private func faultsOfArray(
    _ value: DecodedJSON, _ rules: [String: DecodedJSON], at path: String
  ) -> [String] {
    guard let elements = value.array else { return [] }
    var faults: [String] = []
    if let least = rules["minItems"]?.integer, elements.count < least {
      faults.append("\(path): has fewer than \(least) elements")
    }
    if let most = rules["maxItems"]?.integer, elements.count > most {
      faults.append("\(path): has more than \(most) elements")
    }
    if rules["uniqueItems"] == .bool(true), Set(elements).count < elements.count {
      faults.append("\(path): has the same element twice")
    }
    if let rule = rules["items"] {
      for (index, element) in elements.enumerated() {
        faults += self.faults(in: element, rule, at: "\(path)[\(index)]")
      }
    }
    return faults
  }

  private static func faultsOfScalar(
    _ value: DecodedJSON, _ rules: [String: DecodedJSON], at path: String
  ) -> [String] {
    var faults: [String] = []
    if let number = value.double {
      if let least = rules["minimum"]?.double, number < least {
        faults.append("\(path): is less than \(least)")
      }
      if let most = rules["maximum"]?.double, number > most {
        faults.append("\(path): is more than \(most)")
      }
    }
    if let text = value.string {
      if let least = rules["minLength"]?.integer, text.unicodeScalars.count < least {
        faults.append("\(path): is shorter than \(least)")
      }
      if let pattern = rules["pattern"]?.string,
        (try? Regex(pattern).firstMatch(in: text)) == nil
      {
        faults.append("\(path): does not match \(pattern)")
      }
    }
    return faults
  }

  /// The schema that `reference` (`#/$defs/name`) leads to.
  private func definition(_ reference: String) -> DecodedJSON? {
    guard reference.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
  }

  private func checkKeywords(of schema: DecodedJSON, at path: String) throws {
    guard case .object(let rules) = schema else {
      guard case .bool = schema else { throw Unusable(description: "\(path) is no schema") }
      return
    }
    for (keyword, rule) in rules {
      guard Self.keywords.contains(keyword) else {
        throw Unusable(description: "\(path): the keyword “\(keyword)” is not known")
      }
      switch keyword {
      case "$defs", "properties":
        guard case .object(let schemas) = rule else {
          throw Unusable(description: "\(path)/\(keyword) is no object")
        }
        for (name, schema) in schemas {
          try checkKeywords(of: schema, at: "\(path)/\(keyword)/\(name)")
        }
      case "items", "additionalProperties":
        try checkKeywords(of: rule, at: "\(path)/\(keyword)")
      case "oneOf", "anyOf":
        for schema in rule.array ?? [] { try checkKeywords(of: schema, at: "\(path)/\(keyword)") }
      case "$ref":
        guard let reference = rule.string, definition(reference) != nil else {
          throw Unusable(description: "\(path): the reference \(rule) leads nowhere")
        }
      case "pattern":
        guard let pattern = rule.string, (try? Regex(pattern)) != nil else {
          throw Unusable(description: "\(path): \(rule) is no pattern")
        }
      default: break
      }
    }
  }

  private static func names(_ type: DecodedJSON) -> [String] {
    type.string.map { [$0] } ?? type.array?.compactMap(\.string) ?? []
  }

  private static func isType(_ name: String, _ value: DecodedJSON) -> Bool {
    switch (name, value) {
    case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer),
      ("number", .number), ("string", .string), ("array", .array), ("object", .object):
      true
    default: false
    }
  }

  private static func isEqual(_ left: DecodedJSON, _ right: DecodedJSON) -> Bool {
    if let left = left.double, let right = right.double { return left == right }
    return left == right
  }
}
