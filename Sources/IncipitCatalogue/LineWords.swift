import Foundation

/// The words of a line, folded, asked for what stands there.
package struct LineWords {
  private let folded: String

  /// O(length).
  package init(_ line: some Sequence<UInt8>) {
    folded = FoldedText.folded(String(decoding: Array(line), as: UTF8.self))
  }

  /// Whether the words of `needle`, from `FoldedText.needle`, stand side by side; O(length).
  package func have(_ needle: String) -> Bool { folded.utf8.contains(needle.utf8) }

  /// Whether all of `phrases`, each folded, stand near each other: between the end of the first and the beginning
  /// of the last are at most `distance` words, in whatever order they stand.
  ///
  /// As FTS5's NEAR has it (https://www.sqlite.org/fts5.html, section 3.5). O(words · words of the phrases).
  package func have(_ phrases: [String], within distance: Int) -> Bool {
    let words = folded.split(separator: " ")
    let sought = phrases.map { $0.split(separator: " ") }
    guard sought.allSatisfy({ !$0.isEmpty }) else { return false }
    var last = [Range<Int>?](repeating: nil, count: sought.count)
    for start in words.indices {
      var isOne = false
      for (index, phrase) in sought.enumerated() where words[start...].starts(with: phrase) {
        last[index] = start..<start + phrase.count
        isOne = true
      }
      let places = last.compactMap(\.self)
      guard isOne, places.count == sought.count,
        let first = places.min(by: { $0.lowerBound < $1.lowerBound })
      else { continue }
      if start - first.upperBound <= distance { return true }
    }
    return false
  }
}

/// Where lines stand in the text of their scene: "12 40,60 8", offset and length in bytes.
package struct LineStretches {
  /// In the text of the scene.
  package let ranges: [Range<Int>]

  /// - Parameters:
  ///   - text: as `sql` makes it; what of it is no number, or lies outside of the scene, is left out.
  ///   - count: how many bytes the scene has.
  package init(_ text: String, in count: Int) {
    ranges = text.utf8.split(separator: UInt8(ascii: ",")).compactMap { stretch in
      let numbers = stretch.split(separator: UInt8(ascii: " ")).map { Int(Substring($0)) ?? -1 }
      guard numbers.count == 2, numbers[0] >= 0, numbers[1] >= 0, numbers[0] <= count else {
        return nil
      }
      return numbers[0]..<numbers[0] + min(numbers[1], count - numbers[0])
    }
  }

  /// SQL that gathers the lines `l` of a scene that begins at `start`.
  package static func sql(start: String) -> String {
    "group_concat((l.span_start - \(start)) || ' ' || l.length)"
  }
}
