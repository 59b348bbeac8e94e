import GRDB
import IncipitCatalogue
import IncipitQuery

/// Whose lines words are looked for in: what `said:` and `to:` beside them say.
struct LineScope {
  /// Of one of these; of anybody if empty.
  var speakers: [QueryWords] = []
  /// To one of these; to anybody if empty.
  var addressees: [QueryWords] = []

  /// Whether words are looked for in the whole text.
  var isWholeText: Bool { speakers.isEmpty && addressees.isEmpty }

  /// The scope within a list: its own `said:` and `to:` where it has such, else this one's.
  func narrowed(by members: [Query]) -> LineScope {
    var own = LineScope()
    for case .field(let field, let words) in members {
      if field == .said { own.speakers.append(words) }
      if field == .to { own.addressees.append(words) }
    }
    return LineScope(
      speakers: own.speakers.isEmpty ? speakers : own.speakers,
      addressees: own.addressees.isEmpty ? addressees : own.addressees)
  }

  /// SQL over a row of `line`, called `l`, that holds for the lines of this scope.
  var condition: SQL {
    var parts: [SQL] = []
    if !speakers.isEmpty { parts.append(Self.any(speakers.map(Self.speaker))) }
    if !addressees.isEmpty { parts.append(Self.any(addressees.map(Self.addressee))) }
    return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
  }

  private static func speaker(_ words: QueryWords) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: words.isPrefix) else {
      return "FALSE"
    }
    return """
      ((l.work_id, l.speaker) IN (
          SELECT work_id, character FROM name WHERE instr(folded, \(needle)) > 0)
        OR (l.speaker_text IS NOT NULL AND instr(l.speaker_text, \(needle)) > 0))
      """
  }

  private static func addressee(_ words: QueryWords) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: words.isPrefix) else {
      return "FALSE"
    }
    return """
      l.id IN (
        SELECT a.line_id FROM addressee a
        JOIN name n ON n.work_id = a.work_id AND n.character = a.character
        WHERE instr(n.folded, \(needle)) > 0)
      """
  }

  private static func any(_ conditions: [SQL]) -> SQL {
    "(\(conditions.joined(separator: " OR ")))"
  }
}
