import Foundation
import GRDB

/// Whether words stand in a line, as SQL: `line_has(line, needle, distance)`.
///
/// `line` is its UTF-8, `needle` what `FoldedText.needle` makes of the words, and `distance` NULL for words side
/// by side, or how many others may stand between the first and the last of them, in any order, as FTS5's NEAR has it
/// (https://www.sqlite.org/fts5.html, section 3.5). O(length of the line).
enum LineHas {
  static let function = DatabaseFunction("line_has", argumentCount: 3, pure: true) { values in
    guard let line = Data.fromDatabaseValue(values[0]),
      let needle = String.fromDatabaseValue(values[1])
    else { return false }
    let text = FoldedText.folded(String(decoding: line, as: UTF8.self))
    guard let distance = Int.fromDatabaseValue(values[2]) else {
      return text.utf8.contains(needle.utf8)
    }
    return areNear(needle.split(separator: " "), in: text.split(separator: " "), distance)
  }

  /// Whether all of `words` stand in a stretch of the text with at most so many others between the outer ones.
  ///
  /// O(words of the text · `words`).
  static func areNear(_ words: [Substring], in text: [Substring], _ distance: Int) -> Bool {
    var last = [Int?](repeating: nil, count: words.count)
    for (position, word) in text.enumerated() {
      var isOne = false
      for index in words.indices where words[index] == word {
        last[index] = position
        isOne = true
      }
      guard isOne, last.allSatisfy({ $0 != nil }) else { continue }
      let first = last.compactMap(\.self).min() ?? position
      if position - first - 1 <= distance { return true }
    }
    return false
  }
}
