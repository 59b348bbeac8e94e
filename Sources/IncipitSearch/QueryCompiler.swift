import GRDB
import IncipitCatalogue
import IncipitQuery

/// Turns a query's tree into SQL.
///
/// Values travel as arguments, never as SQL.
struct QueryCompiler {
  /// What rows the SQL is a condition on, and so where bare words are looked for.
  enum Target {
    /// `scene s JOIN work w`: words stand in the scene's text, whole. Every part asks about that row
    /// alone, so that it costs as much as there are rows to ask about.
    case scenes
    /// `work w`: words begin words of what a list shows. Parts are sets of works, made once.
    case works
  }

  let target: Target

  /// A condition that holds for the rows that answer `query`.
  func condition(_ query: Query, in scope: LineScope = LineScope()) -> SQL {
    switch query {
    case .words(let words):
      scope.isWholeText ? text(words) : lines(in: scope, with: words)
    case .field(let field, let words): condition(field, words, in: scope)
    case .length(let range): Self.within(range, "w.words")
    case .own(let number, let range): LifeConditions.own(number, range)
    case .not(let query): "NOT (\(condition(query, in: scope)))"
    case .all(let queries): joined(queries, " AND ", scope.narrowed(by: queries))
    case .any(let queries): joined(queries, " OR ", scope)
    }
  }

  private func condition(
    _ field: QueryField, _ words: QueryWords, in scope: LineScope
  ) -> SQL {
    switch field {
    case .said, .to, .thought: lines(in: scope.with(field, words), with: nil)
    case .with: scene(together(words))
    case .pov: scene(seen(by: words))
    case .stated, .inferred: origin(field, of: words.text)
    // One that is still there has no search to stand for.
    case .shelf: "FALSE"
    case .state: LifeConditions.state(words.text)
    default:
      fact(FactField(named: field.rawValue).map { [$0] } ?? [], words, isPrefix: words.isPrefix)
    }
  }

  private func joined(_ queries: [Query], _ sign: String, _ scope: LineScope) -> SQL {
    "(\(queries.map { condition($0, in: scope) }.joined(separator: sign)))"
  }

  private func text(_ words: QueryWords) -> SQL {
    switch target {
    case .scenes:
      """
      EXISTS (
        SELECT 1 FROM scene_words
        WHERE scene_words MATCH \(MatchExpression.phrase(words)) AND rowid = s.id)
      """
    case .works: fact(Self.listed, words, isPrefix: true)
    }
  }

  private func lines(in scope: LineScope, with words: QueryWords?) -> SQL {
    // A scene has few lines: asking each is sooner done than asking the engine once.
    if let words { return scene(LineExpression.condition(words, in: scope.condition)) }
    return scene("EXISTS (SELECT 1 FROM line l WHERE l.scene_id = s.id AND \(scope.condition))")
  }

  /// A condition on a scene, as one on the rows of the target.
  private func scene(_ condition: SQL) -> SQL {
    switch target {
    case .scenes: condition
    case .works: "EXISTS (SELECT 1 FROM scene s WHERE s.work_id = w.id AND \(condition))"
    }
  }

  private func together(_ words: QueryWords) -> SQL {
    let names = words.text.split(separator: ",").compactMap { QueryWords(String($0)) }
    let conditions = names.enumerated().map { index, name -> SQL in
      let isPrefix = words.isPrefix && index == names.count - 1
      guard let needle = FoldedText.needle(name.text, isPrefix: isPrefix) else { return "FALSE" }
      return """
        EXISTS (
          SELECT 1 FROM name n
          CROSS JOIN present p ON p.work_id = s.work_id AND p.character = n.character AND p.scene_id = s.id
          WHERE n.work_id = s.work_id AND instr(n.folded, \(needle)) > 0)
        """
    }
    return conditions.isEmpty ? "FALSE" : "(\(conditions.joined(separator: " AND ")))"
  }

  private func seen(by words: QueryWords) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: words.isPrefix) else {
      return "FALSE"
    }
    return """
      EXISTS (
        SELECT 1 FROM name n WHERE n.work_id = s.work_id AND n.character = s.point_of_view
          AND instr(n.folded, \(needle)) > 0)
      """
  }

  private func origin(_ field: QueryField, of name: String) -> SQL {
    guard let asked = FactField(named: name) else { return "FALSE" }
    let origin: FactOrigin = field == .stated ? .stated : .inferred
    return """
      EXISTS (
        SELECT 1 FROM fact f
        WHERE f.work_id = w.id AND f.field = \(asked) AND f.origin = \(origin))
      """
  }

  private func fact(_ fields: [FactField], _ words: QueryWords, isPrefix: Bool) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: isPrefix) else { return "FALSE" }
    switch target {
    case .scenes:
      return """
        EXISTS (
          SELECT 1 FROM fact f
          WHERE f.work_id = w.id AND f.field IN \(fields) AND instr(f.folded, \(needle)) > 0)
        """
    case .works:
      let values = FactValues.condition(fields, needle)
      return "w.id IN (\(FactValues.works(where: values)))"
    }
  }

  /// A condition that a number lies in a range.
  static func within(_ range: NumberRange, _ number: SQL) -> SQL {
    var parts: [SQL] = []
    if let lower = range.lower { parts.append("\(number) >= \(lower)") }
    if let upper = range.upper { parts.append("\(number) <= \(upper)") }
    return parts.isEmpty ? "TRUE" : "(\(parts.joined(separator: " AND ")))"
  }

  /// The fields whose words a list is filtered by.
  private static let listed: [FactField] = [
    .title, .author, .incipit, .fandom, .ship, .character,
  ]
}
