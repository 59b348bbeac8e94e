import IncipitBooks
import IncipitMarkup
import IncipitText

extension ReadingJSON {
  /// A value object: what is said, by whom, how surely, and on which lines it rests.
  static func fact(_ fact: Fact<String>) -> JSONValue {
    .object(
      [JSONMember("value", .optional(fact.value))] + (fact.value == nil ? [] : grounds(of: fact)))
  }

  /// A value object of a closed list.
  static func fact<Value: RawRepresentable<String>>(_ fact: Fact<Value>) -> JSONValue {
    .object(
      [JSONMember("value", .optional(fact.value?.rawValue))]
        + (fact.value == nil ? [] : grounds(of: fact)))
  }

  static func relationship(_ relationship: Relationship) -> JSONValue {
    .object(
      [
        JSONMember("characters", .array(relationship.characters.map(JSONValue.integer))),
        JSONMember("name", .optional(relationship.name.value)),
        JSONMember("nature", .optional(relationship.nature?.rawValue)),
      ] + grounds(of: relationship.name))
  }

  static func warning(_ warning: Warning) -> JSONValue {
    .object(
      [
        JSONMember("value", .optional(warning.value.value)),
        JSONMember("severity", .optional(warning.severity)),
      ] + grounds(of: warning.value))
  }

  static func span(_ span: TextSpan) -> JSONValue {
    [.integer(Int(span.start)), .integer(Int(span.end))]
  }

  static func spans(_ spans: [TextSpan]) -> JSONValue { .array(spans.map(span)) }

  /// Whether the source says it, how sure it is, and the lines it rests on.
  private static func grounds<Value>(of fact: Fact<Value>) -> [JSONMember] {
    [
      JSONMember("stated", .bool(fact.isStated)),
      JSONMember("confidence", .number(fact.confidence)),
      JSONMember("evidence", spans(fact.evidence)),
    ] + (fact.isCorrected ? [JSONMember("corrected", true)] : [])
  }
}
