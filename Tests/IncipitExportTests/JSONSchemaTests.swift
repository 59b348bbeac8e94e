import IncipitTestSupport
import Testing

/// The tool that other tests trust is tested itself.
@Suite struct JSONSchemaTests {
  @Test func refusesAKeywordItWouldNotCheck() {
    #expect(throws: JSONSchema.Unusable.self) {
      try JSONSchema(text: #"{"properties": {"a": {"multipleOf": 2}}}"#)
    }
    #expect(throws: JSONSchema.Unusable.self) {
      try JSONSchema(text: ##"{"$ref": "#/$defs/nowhere"}"##)
    }
  }

  @Test(arguments: [
    (#"{"type": "integer"}"#, "1", "1.5"),
    (#"{"type": ["string", "null"]}"#, "null", "0"),
    (#"{"type": "boolean"}"#, "true", "1"),
    (#"{"enum": ["a", null]}"#, #""a""#, #""b""#),
    (#"{"const": true}"#, "true", "false"),
    (#"{"minimum": 0, "maximum": 1}"#, "0.5", "1.01"),
    (#"{"minLength": 2}"#, #""ab""#, #""a""#),
    (#"{"pattern": "^[0-9]+$"}"#, #""12""#, #""1x""#),
    (#"{"items": {"type": "string"}, "minItems": 1}"#, #"["a"]"#, "[]"),
    (#"{"items": {"type": "string"}, "maxItems": 1}"#, #"["a"]"#, "[1]"),
    (#"{"uniqueItems": true}"#, "[1, 2]", "[1, 1]"),
    (#"{"required": ["a"]}"#, #"{"a": 1, "b": 2}"#, #"{"b": 2}"#),
    (#"{"properties": {"a": {"type": "null"}}}"#, #"{"a": null}"#, #"{"a": 1}"#),
    (#"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1}"#, #"{"b": 1}"#),
    (#"{"oneOf": [{"type": "integer"}, {"minimum": 0}]}"#, "0.5", "1"),
    (#"{"anyOf": [{"type": "integer"}, {"type": "null"}]}"#, "1", #""x""#),
    (##"{"$defs": {"n": {"type": "null"}}, "$ref": "#/$defs/n"}"##, "null", "1"),
  ])
  func tellsGoodFromBad(schema: String, good: String, bad: String) throws {
    let schema = try JSONSchema(text: schema)
    #expect(try schema.faults(in: DecodedJSON(text: good)) == [])
    #expect(try !schema.faults(in: DecodedJSON(text: bad)).isEmpty)
  }
}
