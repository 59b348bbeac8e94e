package import IncipitText

/// Puts back what the novels' gold cuts out of a quotation: another quotation within it, set in single
/// marks, and asides such as "(blushing as she spoke)".
package enum CutOuts {
  /// The quotations that `pieces` are of.
  ///
  /// Pieces are joined between which there is neither a double mark nor the end of a paragraph, so that
  /// they stand within one pair of marks; and a piece takes in a quotation in single marks that lies
  /// between it and its own marks. The pieces stand in the order of the text, without their marks.
  /// O(length of the paragraphs around).
  package static func putBack(_ pieces: [TextSpan], in bytes: [UInt8]) -> [TextSpan] {
    var joined: [TextSpan] = []
    for piece in pieces {
      if let last = joined.last, last.end <= piece.start,
        isUnbroken(bytes[Int(last.end)..<Int(piece.start)])
      {
        joined[joined.count - 1] = last.union(piece)
      } else {
        joined.append(piece)
      }
    }
    return joined.map { widened($0, in: bytes) }
  }

  private static let double = UInt8(ascii: "\"")
  private static let single = UInt8(ascii: "'")

  private static func isUnbroken(_ gap: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in gap {
      if byte == double || (byte == 0x0A && before == 0x0A) { return false }
      before = byte
    }
    return true
  }

  private static func widened(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var end = Int(span.end)
    while end < bytes.count, bytes[end] != double, !endsParagraph(at: end, in: bytes) { end += 1 }
    var start = Int(span.start)
    while start > 0, bytes[start - 1] != double, !endsParagraph(at: start - 1, in: bytes) {
      start -= 1
    }
    let isClosed = end < bytes.count && bytes[end] == double
    let isOpened = start > 0 && bytes[start - 1] == double
    return TextSpan(
      isOpened && isNested(bytes[start..<Int(span.start)]) ? start : Int(span.start),
      isClosed && isNested(bytes[Int(span.end)..<end]) ? end : Int(span.end))
  }

  private static func endsParagraph(at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == 0x0A
      && (index + 1 == bytes.count || bytes[index + 1] == 0x0A
        || (index > 0 && bytes[index - 1] == 0x0A))
  }

  /// Whether a gap runs from one single mark to another, stops and blanks aside.
  private static func isNested(_ gap: ArraySlice<UInt8>) -> Bool {
    func isPassed(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x0D || ".,;:!?-".utf8.contains(byte)
    }
    guard let first = gap.firstIndex(where: { !isPassed($0) }),
      let last = gap.lastIndex(where: { !isPassed($0) }), first < last
    else { return false }
    return gap[first] == single && gap[last] == single
  }
}
