package import IncipitText

/// Where the words of a gold passage stand, where its offsets may miss them.
package enum PassagePlace {
  /// How far from its offsets a passage is looked for, in bytes.
  package static let reach = 300

  /// `span` if it holds `words`, else the nearest stretch within reach that does, else `span`.
  ///
  /// Blanks are not compared: gold has them single where the text breaks a line.
  /// O(length) where the offsets are right, O(reach × length) at most.
  package static func place(of words: String, near span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    let wanted = words.utf8.filter { !isBlank($0) }
    guard !wanted.isEmpty else { return span }
    let start = Int(span.start)
    for distance in 0...reach {
      for candidate in distance == 0 ? [start] : [start - distance, start + distance]
      where bytes.indices.contains(candidate) {
        // At its own place the span's blanks at the edges may stay; elsewhere it begins with a word.
        if distance > 0, isBlank(bytes[candidate]) { continue }
        guard let end = end(of: wanted, from: candidate, in: bytes) else { continue }
        return distance == 0 && end == Int(span.end) ? span : TextSpan(candidate, end)
      }
    }
    return span
  }

  /// Behind the last of the `wanted` bytes if they stand one behind the other from `start` on.
  private static func end(of wanted: [UInt8], from start: Int, in bytes: [UInt8]) -> Int? {
    var place = start
    for byte in wanted {
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      guard place < bytes.count, bytes[place] == byte else { return nil }
      place += 1
    }
    return place
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
