import Foundation
import GRDB
package import IncipitBooks
package import IncipitCatalogue
package import IncipitQuery
import IncipitText

extension Catalogue {
  /// The works with scenes that answer `query`, the one with the best scene first.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - limit: of works.
  ///   - scenesPerWork: how many hits of a work are listed; all are counted.
  /// - Returns: works by their best scene (BM25, then number); scenes likewise.
  /// - Throws: if the database cannot be read.
  package func hits(
    for query: Query, limit: Int, scenesPerWork: Int = 5
  ) throws(CatalogueError) -> [WorkHits] {
    guard limit > 0, scenesPerWork > 0 else { return [] }
    let search = SceneSearch(query)
    let found = try read { db in
      try search.ranked(limit: limit, scenesPerWork: scenesPerWork, db).map { row in
        (work: row.work, count: row.count, hit: try search.hit(scene: row.scene, db))
      }
    }
    var order: [Int64] = []
    var groups: [Int64: (count: Int, hits: [SceneHit])] = [:]
    for row in found {
      if groups[row.work] == nil { order.append(row.work) }
      groups[row.work, default: (row.count, [])].hits.append(row.hit)
    }
    return try items(order).compactMap { item in
      groups[item.id].map { WorkHits(item: item, count: $0.count, hits: $0.hits) }
    }
  }
}

/// One search: the ranking of scenes, then the line of each that is listed.
private struct SceneSearch {
  private let condition: SQL
  private let words: RankedWords
  private let needsText: Bool
  private let textMatch: String?
  private let spokenMatch: String?

  init(_ query: Query) {
    condition = QueryCompiler(target: .scenes).condition(query)
    words = RankedWords(query)
    needsText = RankedWords.requiresText(query)
    textMatch = MatchExpression.any(words.text)
    spokenMatch = MatchExpression.any(words.spoken)
  }

  struct RankedScene {
    let work: Int64
    let scene: Int64
    /// Of the work's scenes that answer, listed or not.
    let count: Int
  }

  func ranked(limit: Int, scenesPerWork: Int, _ db: Database) throws -> [RankedScene] {
    try SQLRequest<Row>(
      literal: """
        WITH ranked AS MATERIALIZED (\(ranking)),
        hit AS MATERIALIZED (
          SELECT s.id AS scene, s.work_id AS work, s.number, coalesce(r.rank, 0) AS rank
          FROM scene s JOIN work w ON w.id = s.work_id
          \(sql: needsText ? "JOIN" : "LEFT JOIN") ranked r ON r.scene = s.id
          WHERE \(condition)),
        best AS MATERIALIZED (
          SELECT work, min(rank) AS best, count(*) AS count FROM hit
          GROUP BY work ORDER BY best, work LIMIT \(limit)),
        listed AS (
          SELECT hit.*, best.best, best.count, row_number() OVER (
              PARTITION BY hit.work ORDER BY hit.rank, hit.number, hit.scene) AS place
          FROM hit JOIN best ON best.work = hit.work)
        SELECT work, scene, count FROM listed WHERE place <= \(scenesPerWork)
        ORDER BY best, work, place
        """
    ).fetchAll(db).map { row in
      RankedScene(work: row["work"], scene: row["scene"], count: row["count"])
    }
  }

  /// Scenes with their rank by the words of the query, lower is better.
  private var ranking: SQL {
    if let textMatch {
      return "SELECT rowid AS scene, rank FROM scene_words WHERE scene_words MATCH \(textMatch)"
    }
    if let spokenMatch {
      return """
        SELECT l.scene_id AS scene, min(f.rank) AS rank
        FROM (SELECT rowid, rank FROM line_words WHERE line_words MATCH \(spokenMatch)) f
        JOIN line l ON l.id = f.rowid GROUP BY l.scene_id
        """
    }
    return "SELECT NULL AS scene, 0 AS rank WHERE FALSE"
  }

  /// The scene with the line that shows best why it is here.
  func hit(scene id: Int64, _ db: Database) throws -> SceneHit {
    let request = SQLRequest<Row>(
      literal: "SELECT number, chapter, span_start, present, text FROM scene WHERE id = \(id)")
    guard let row = try request.fetchOne(db) else { throw CatalogueError(.damaged) }
    let string: String = row["text"]
    let text = SourceText(string)
    let base: Int = row["span_start"]
    let marks = try spokenMarks(scene: id, base: base, db) ?? textMarks(scene: id, string, db)
    let excerpt = Excerpt(of: text, marks: marks)
    return SceneHit(
      span: excerpt.span.moved(by: base), line: text.string(excerpt.span),
      marks: excerpt.marks.map { $0.moved(by: base) }, scene: row["number"],
      characters: try JSONDecoder().decode([String].self, from: Data(row["present"] as Data)),
      chapter: row["chapter"])
  }

  /// The words matched in the best line that somebody says, or the line itself where no words are
  /// asked for; nil if nobody's lines are asked for or none is in the scene.
  private func spokenMarks(scene: Int64, base: Int, _ db: Database) throws -> [TextSpan]? {
    guard !words.scopes.isEmpty else { return nil }
    let scope: SQL =
      "(\(words.scopes.map { "(\($0.condition))" as SQL }.joined(separator: " OR ")))"
    if let spokenMatch {
      let request = SQLRequest<Row>(
        literal: """
          SELECT l.span_start, l.text,
            highlight(line_words, 0, \(Highlight.open), \(Highlight.close)) AS marked
          FROM line_words JOIN line l ON l.id = line_words.rowid
          WHERE line_words MATCH \(spokenMatch) AND l.scene_id = \(scene) AND \(scope)
          ORDER BY rank, l.id LIMIT 1
          """)
      guard let row = try request.fetchOne(db) else { return nil }
      return Highlight.spans(in: row["marked"], of: row["text"])
        .map { $0.moved(by: (row["span_start"] as Int) - base) }
    }
    guard textMatch == nil else { return nil }
    let request = SQLRequest<Row>(
      literal: """
        SELECT l.span_start, l.text FROM line l WHERE l.scene_id = \(scene) AND \(scope)
        ORDER BY l.id LIMIT 1
        """)
    return try request.fetchOne(db).map { row in
      let start = (row["span_start"] as Int) - base
      return [TextSpan(start, start + (row["text"] as String).utf8.count)]
    }
  }

  private func textMarks(scene: Int64, _ text: String, _ db: Database) throws -> [TextSpan] {
    guard let textMatch else { return [] }
    let request = SQLRequest<String>(
      literal: """
        SELECT highlight(scene_words, 0, \(Highlight.open), \(Highlight.close))
        FROM scene_words WHERE scene_words MATCH \(textMatch) AND rowid = \(scene)
        """)
    return try request.fetchOne(db).map { Highlight.spans(in: $0, of: text) } ?? []
  }
}
