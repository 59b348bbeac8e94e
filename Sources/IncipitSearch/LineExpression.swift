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

  /// Whether the words of `query` stand in `line`; what is not words holds.
  static func holds(_ query: Query, in line: LineWords) -> Bool {
    switch query {
    case .words(let words): holds(words, in: line)
    case .field, .length, .own: true
    case .not(let query): !holds(query, in: line)
    case .any(let queries): queries.contains { holds($0, in: line) }
    case .all(let queries): queries.allSatisfy { holds($0, in: line) }
    }
  }

  /// Whether `words` stand in `line`.
  static func holds(_ words: QueryWords, in line: LineWords) -> Bool {
    if let distance = words.distance { return line.have(phrases(of: words), within: distance) }
    return FoldedText.needle(words.text, isPrefix: words.isPrefix).map(line.have) ?? false
  }

  /// SQL over a scene `s` that holds if `words` stand in one of its lines `l` for which `scope` holds.
  static func condition(_ words: QueryWords, in scope: SQL) -> SQL {
    let isNear = words.distance != nil
    let needle =
      isNear
      ? phrases(of: words).joined(separator: "\n")
      : FoldedText.needle(words.text, isPrefix: words.isPrefix)
    let stretches: SQL = "\(sql: LineStretches.sql(start: "s.span_start"))"
    return """
      lines_have(
        s.text, (SELECT \(stretches) FROM line l WHERE l.scene_id = s.id AND \(scope)), \(needle),
        \(words.distance))
      """
  }

  /// The words that stand near each other, each of which the engine may part again.
  private static func phrases(of words: QueryWords) -> [String] {
    words.text.split(separator: " ").map { FoldedText.folded(String($0)) }.filter { $0 != " " }
  }
}
