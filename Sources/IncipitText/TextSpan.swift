/// A stretch of a text: half-open, 0-based offsets in UTF-8 bytes.
///
/// Texts are stored once; everything that is said of them is said with spans. Two 32-bit offsets
/// bound a text at 4 GiB, far above `SourceText.maximumBytes`.
package struct TextSpan: Hashable, Sendable {
  /// Offset of the first byte.
  package let start: UInt32
  /// Offset behind the last byte; never less than `start`.
  package let end: UInt32

  /// A span from `start` up to but not including `end`; an `end` before `start` gives an empty span.
  @inlinable
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = Swift.max(UInt32(clamping: end), self.start)
  }

  /// How many bytes it holds.
  @inlinable package var utf8Length: Int { Int(end) - Int(start) }
  @inlinable package var isEmpty: Bool { start == end }
  /// The same stretch as a range of array indices.
  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether every byte of `other` lies in this span.
  @inlinable
  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies in this span.
  @inlinable
  package func contains(offset: Int) -> Bool { Int(start) <= offset && offset < Int(end) }

  /// Whether both share at least one byte.
  @inlinable
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  @inlinable
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(Int(Swift.min(start, other.start)), Int(Swift.max(end, other.end)))
  }
}

extension TextSpan: Comparable {
  /// By start, then by end: the order in which a reader meets them.
  @inlinable
  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }
}

extension TextSpan: Codable {
  /// Reads the contract's form `[start, end]`.
  package init(from decoder: any Decoder) throws {
    var bounds = try decoder.unkeyedContainer()
    let start = try bounds.decode(UInt32.self)
    let end = try bounds.decode(UInt32.self)
    guard start <= end else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "span ends before it starts"))
    }
    self.init(Int(start), Int(end))
  }

  /// Writes the contract's form `[start, end]`.
  package func encode(to encoder: any Encoder) throws {
    var bounds = encoder.unkeyedContainer()
    try bounds.encode(start)
    try bounds.encode(end)
  }
}
