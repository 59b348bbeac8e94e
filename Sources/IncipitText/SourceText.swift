/// A text as it lies on disk, decoded to UTF-8 and stored once.
///
/// Invariant: `utf8` is valid UTF-8. A leading byte-order mark is kept and counts, so that spans
/// point into the person's own file.
package struct SourceText: Sendable, Hashable {
  /// The bytes, valid UTF-8.
  package let utf8: [UInt8]

  /// The largest text that is read, in bytes; what is larger is refused by the intake.
  package static let maximumBytes = 256 * 1024 * 1024

  /// The UTF-8 of `string`.
  package init(_ string: String) { utf8 = Array(string.utf8) }

  /// `bytes` if they are valid UTF-8, else with each fault replaced by U+FFFD.
  ///
  /// O(n).
  package init(repairing bytes: [UInt8]) {
    utf8 = Self.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// `bytes` if they are valid UTF-8.
  ///
  /// O(n).
  package init?(validating bytes: [UInt8]) {
    guard Self.isValid(bytes) else { return nil }
    utf8 = bytes
  }

  /// Length in bytes.
  @inlinable package var count: Int { utf8.count }
  /// From the first byte to the last.
  @inlinable package var span: TextSpan { TextSpan(0, utf8.count) }

  /// The text of `span`, cut to what lies inside.
  ///
  /// O(length of the span).
  package func string(_ span: TextSpan) -> String {
    let range = span.range.clamped(to: 0..<utf8.count)
    return String(decoding: utf8[range], as: UTF8.self)
  }

  /// The bytes of `span`, cut to what lies inside; shares storage.
  @inlinable
  package func bytes(_ span: TextSpan) -> ArraySlice<UInt8> {
    utf8[span.range.clamped(to: 0..<utf8.count)]
  }

  /// Whether `offset` does not fall into the middle of a scalar.
  @inlinable
  package func isScalarBoundary(_ offset: Int) -> Bool {
    offset == utf8.count || (offset >= 0 && offset < utf8.count && utf8[offset] & 0xC0 != 0x80)
  }

  /// `span` without the white space at both of its ends.
  package func trimmed(_ span: TextSpan) -> TextSpan {
    var start = Int(span.start)
    var end = Int(span.end)
    while start < end, let (scalar, length) = scalar(at: start), CharacterClass.isBlank(scalar) {
      start += length
    }
    while end > start, let (scalar, length) = scalar(before: end), CharacterClass.isBlank(scalar) {
      end -= length
    }
    return TextSpan(start, end)
  }

  /// The scalar that starts at `offset` and its length in bytes; nil past the end.
  @inlinable
  package func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset >= 0, offset < utf8.count else { return nil }
    let first = utf8[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= utf8.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(utf8[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends at `offset` and its length in bytes; nil at the start.
  @inlinable
  package func scalar(before offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset > 0, offset <= utf8.count else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
