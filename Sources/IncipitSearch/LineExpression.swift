import GRDB
import IncipitCatalogue
import IncipitQuery

/// Words that must stand in a line, as the index of lines is asked for them.
///
/// The index knows which words a line has, not where they stand: what it finds for words side by side, or near each
/// other, may be too much, never too little, and is asked again of the line's text.
struct LineExpression {
  /// As it stands behind MATCH.
  let text: String
  /// What of it is counted and weighed, one by one.
  let phrases: [String]
  /// Whether each line that is found answers.
  let isExact: Bool
  /// Whether one of several words is enough, so that lines differ in what they have of them.
  let isChoice: Bool
  /// The words of `phrases`.
  let words: [QueryWords]

  /// The expression for the whole of `query`; nil if that is not words and signs alone, or if the index
  /// cannot be asked for them.
  init?(_ query: Query) {
    switch query {
    case .words(let words):
      let engine = EngineWords(words.text)
      guard let text = engine.all(isPrefix: words.isPrefix) else { return nil }
      self.init(
        text: "(\(text))", phrases: [text], isExact: engine.isWhole && engine.words.count == 1,
        isChoice: false, words: [words])
    case .field, .length, .own, .not: return nil
    case .any(let queries):
      let parts = queries.compactMap { LineExpression($0) }
      guard parts.count == queries.count else { return nil }
      self.init(parts, joinedBy: " OR ", isExact: parts.allSatisfy(\.isExact), isChoice: true)
    case .all(let queries):
      var wanted: [LineExpression] = []
      var isExact = true
      for query in queries {
        if let part = LineExpression(query) {
          wanted.append(part)
        } else if case .not(let inner) = query, LineExpression(inner) != nil {
          isExact = false
        } else {
          return nil
        }
      }
      guard !wanted.isEmpty else { return nil }
      self.init(
        wanted, joinedBy: " AND ", isExact: isExact && wanted.allSatisfy(\.isExact),
        isChoice: wanted.contains(where: \.isChoice))
    }
  }

  private init(
    _ parts: [LineExpression], joinedBy sign: String, isExact: Bool, isChoice: Bool
  ) {
    self.init(
      text: "(\(parts.map(\.text).joined(separator: sign)))", phrases: parts.flatMap(\.phrases),
      isExact: isExact, isChoice: isChoice, words: parts.flatMap(\.words))
  }

  private init(
    text: String, phrases: [String], isExact: Bool, isChoice: Bool, words: [QueryWords]
  ) {
    self.text = text
    self.phrases = phrases
    self.isExact = isExact
    self.isChoice = isChoice
    self.words = words
  }

  /// SQL over a line `l` and its scene, of the name `scene`, that holds if the words of `query` stand in the
  /// line; what is not words holds.
  static func condition(_ query: Query, scene: String) -> SQL {
    switch query {
    case .words(let words): holds(words, scene: scene)
    case .field, .length, .own: "TRUE"
    case .not(let query): "NOT (\(condition(query, scene: scene)))"
    case .any(let queries): joined(queries, " OR ", scene)
    case .all(let queries): joined(queries, " AND ", scene)
    }
  }

  private static func joined(_ queries: [Query], _ sign: String, _ scene: String) -> SQL {
    "(\(queries.map { condition($0, scene: scene) }.joined(separator: sign)))"
  }

  /// SQL over a line `l` and its scene, of the name `scene`: 1 if `words` stand in the line, else 0.
  static func holds(_ words: QueryWords, scene: String) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: words.isPrefix) else {
      return "FALSE"
    }
    let s: SQL = "\(sql: scene)"
    return """
      line_has(
        substr(CAST(\(s).text AS BLOB), l.span_start - \(s).span_start + 1, l.length),
        \(needle), \(words.distance))
      """
  }
}
