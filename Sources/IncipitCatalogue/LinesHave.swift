import Foundation
import GRDB

/// Whether words stand in one of some lines of a scene, as SQL: `lines_have(text, stretches, words, distance)`.
///
/// `text` is the scene's, `stretches` what `LineStretches` reads. `words` is what `FoldedText.needle` makes of words
/// side by side, with NULL for `distance`; else phrases that stand near each other, a line each. A scene's text is
/// handed over once, however many lines are asked. O(length of the lines).
enum LinesHave {
  static let function = DatabaseFunction("lines_have", argumentCount: 4, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]),
      let stretches = String.fromDatabaseValue(values[1]),
      let words = String.fromDatabaseValue(values[2])
    else { return false }
    let bytes = Array(text.utf8)
    let lines = LineStretches(stretches, in: bytes.count).ranges.lazy.map { LineWords(bytes[$0]) }
    guard let distance = Int.fromDatabaseValue(values[3]) else {
      return lines.contains { $0.have(words) }
    }
    let phrases = words.split(separator: "\n").map(String.init)
    return lines.contains { $0.have(phrases, within: distance) }
  }
}
