import GRDB
import IncipitCatalogue
import IncipitQuery

/// Turns a query's tree into SQL.
///
/// Values travel as arguments, never as SQL.
struct QueryCompiler {
  /// What rows the SQL is a condition on, and so where bare words are looked for.
  enum Target {
    /// `scene s JOIN work w`: words stand in the scene's text, whole.
    case scenes
    /// `work w`: words begin words of what a list shows.
    case works
  }

  let target: Target

  /// A condition that holds for the rows that answer `query`.
  func condition(_ query: Query, in scope: LineScope = LineScope()) -> SQL {
    switch query {
    case .words(let words):
      scope.isWholeText ? text(words) : lines(in: scope, with: words)
    case .field(.said, let words):
      lines(in: LineScope(speakers: [words], addressees: scope.addressees), with: nil)
    case .field(.to, let words):
      lines(in: LineScope(speakers: scope.speakers, addressees: [words]), with: nil)
    case .field(let field, let words):
      fact([field.rawValue], words, isPrefix: words.isPrefix)
    case .length(let range): length(range)
    case .not(let query): "NOT (\(condition(query, in: scope)))"
    case .all(let queries): joined(queries, " AND ", scope.narrowed(by: queries))
    case .any(let queries): joined(queries, " OR ", scope)
    }
  }

  private func joined(_ queries: [Query], _ sign: String, _ scope: LineScope) -> SQL {
    "(\(queries.map { condition($0, in: scope) }.joined(separator: sign)))"
  }

  private func text(_ words: QueryWords) -> SQL {
    switch target {
    case .scenes:
      """
      s.id IN (
        SELECT rowid FROM scene_words WHERE scene_words MATCH \(MatchExpression.phrase(words)))
      """
    case .works: fact(Self.listed, words, isPrefix: true)
    }
  }

  private func lines(in scope: LineScope, with words: QueryWords?) -> SQL {
    var condition = scope.condition
    if let words {
      let match = MatchExpression.phrase(words)
      condition = """
        l.id IN (SELECT rowid FROM line_words WHERE line_words MATCH \(match)) AND \(condition)
        """
    }
    return switch target {
    case .scenes: "s.id IN (SELECT l.scene_id FROM line l WHERE \(condition))"
    case .works: "w.id IN (SELECT l.work_id FROM line l WHERE \(condition))"
    }
  }

  private func fact(_ fields: [String], _ words: QueryWords, isPrefix: Bool) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: isPrefix) else { return "FALSE" }
    return """
      w.id IN (SELECT work_id FROM fact WHERE field IN \(fields) AND instr(folded, \(needle)) > 0)
      """
  }

  private func length(_ range: NumberRange) -> SQL {
    var parts: [SQL] = []
    if let lower = range.lower { parts.append("w.words >= \(lower)") }
    if let upper = range.upper { parts.append("w.words <= \(upper)") }
    return parts.isEmpty ? "TRUE" : "(\(parts.joined(separator: " AND ")))"
  }

  /// The fields whose words a list is filtered by.
  private static let listed = ["title", "author", "incipit", "fandom", "ship", "character"]
}
