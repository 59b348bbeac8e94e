import IncipitMarkup
import IncipitText

/// The bytes of a file in the making.
struct FileText: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes `text` as it is.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes the bytes of another file as they are.
  mutating func write(_ other: [UInt8]) { bytes += other }

  /// Writes `number` in decimal digits.
  mutating func write(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Writes `text` as the content of an XML element; of what XML may not hold U+FFFD is left.
  mutating func writeXML(_ text: String) { XMLText.append(Array(text.utf8)[...], to: &bytes) }

  /// Writes the text of `span` as the content of an XML element.
  mutating func writeXML(_ span: TextSpan, of text: SourceText) {
    XMLText.append(whole(span, text), to: &bytes)
  }

  /// Writes the text of `span` as the content of an HTML element.
  mutating func writeHTML(_ span: TextSpan, of text: SourceText) {
    HTMLEscaping.append(whole(span, text), to: &bytes)
  }

  /// The bytes of `span`, less a line feed whose carriage return was written as the line end.
  private func whole(_ span: TextSpan, _ text: SourceText) -> ArraySlice<UInt8> {
    let start = Int(span.start)
    let isHalf =
      !span.isEmpty && start > 0 && text.utf8[start] == 0x0A && text.utf8[start - 1] == 0x0D
    return text.bytes(isHalf ? TextSpan(start + 1, Int(span.end)) : span)
  }
}
