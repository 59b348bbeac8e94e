import IncipitMarkup

/// Values printed for machines.
enum JSONLines {
  /// One array, an element after the other.
  static func printArray(_ values: [JSONValue]) throws(Failure) {
    try Output.write(JSONText.utf8(of: .array(values), .pretty) + [UInt8(ascii: "\n")])
  }

  /// A value a line.
  static func printLines(_ values: [JSONValue]) throws(Failure) {
    for value in values { try Output.write(JSONText.utf8(of: value) + [UInt8(ascii: "\n")]) }
  }
}
