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
  /// - Returns: works by their best scene (BM25, then number); scenes likewise. Of words that very many
  ///   scenes have only the scenes that came in last are looked through; see `SceneCandidates`.
  /// - Throws: if the database cannot be read.
  package func hits(
    for query: Query, limit: Int, scenesPerWork: Int = 5
  ) throws(CatalogueError) -> [WorkHits] {
    guard limit > 0, scenesPerWork > 0 else { return [] }
    let search = SceneSearch(try expanded(query))
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
  private let query: Query
  private let words: RankedWords

  init(_ query: Query) {
    self.query = query
    words = RankedWords(query)
  }

  struct RankedScene {
    let work: Int64
    let scene: Int64
    /// Of the work's scenes that answer, listed or not.
    let count: Int
  }

  func ranked(limit: Int, scenesPerWork: Int, _ db: Database) throws -> [RankedScene] {
    let candidates = try SceneCandidates(query, limit: limit, db).scenes
    let works = Dictionary(grouping: candidates, by: \.work).map { work, scenes in
      let best = scenes.sorted { ($0.score, $0.id) < ($1.score, $1.id) }
      return (work: work, best: best[0].score, scenes: best)
    }
    return works.sorted { ($0.best, $0.work) < ($1.best, $1.work) }.prefix(limit).flatMap { work in
      work.scenes.prefix(scenesPerWork).map {
        RankedScene(work: work.work, scene: $0.id, count: work.scenes.count)
      }
    }
  }

  /// The scene with the line that shows best why it is here.
  func hit(scene id: Int64, _ db: Database) throws -> SceneHit {
    let request = SQLRequest<Row>(
      literal: "SELECT number, chapter, span_start, present, text FROM scene WHERE id = \(id)")
    guard let row = try request.fetchOne(db) else { throw CatalogueError(.damaged) }
    let string: String = row["text"]
    let text = SourceText(string)
    let base: Int = row["span_start"]
    let marks =
      try spokenMarks(scene: id, string, base: base, db) ?? textMarks(scene: id, string, db)
    let excerpt = Excerpt(of: text, marks: marks)
    return SceneHit(
      span: excerpt.span.moved(by: base), line: text.string(excerpt.span),
      marks: excerpt.marks.map { $0.moved(by: base) }, scene: row["number"],
      characters: try JSONDecoder().decode([String].self, from: Data(row["present"] as Data)),
      chapter: row["chapter"])
  }

  /// The words matched in the line with the most of them that somebody says, or a line itself where no
  /// words are asked for; nil if nobody's lines are asked for or none is in the scene.
  private func spokenMarks(
    scene: Int64, _ text: String, base: Int, _ db: Database
  ) throws -> [TextSpan]? {
    guard !words.scopes.isEmpty else { return nil }
    let scope: SQL =
      "(\(words.scopes.map { "(\($0.condition))" as SQL }.joined(separator: " OR ")))"
    if !words.spoken.isEmpty {
      guard let match = MatchExpression.any(words.spoken, in: text) else { return nil }
      let request = SQLRequest<Row>(
        literal: """
          SELECT l.span_start, l.length FROM line l WHERE l.scene_id = \(scene) AND \(scope)
          ORDER BY l.id
          """)
      let lines = try request.fetchAll(db).map(Self.span)
      let marks = try marks(of: match, scene: scene, text, db)
      return Self.best(of: lines, marks.map { $0.moved(by: base) })?.map { $0.moved(by: -base) }
    }
    guard words.text.isEmpty else { return nil }
    let request = SQLRequest<Row>(
      literal: """
        SELECT l.span_start, l.length FROM line l WHERE l.scene_id = \(scene) AND \(scope)
        ORDER BY l.id LIMIT 1
        """)
    return try request.fetchOne(db).map { [Self.span($0).moved(by: -base)] }
  }

  /// The marks in the first of the lines with the most of them; nil if no line has one.
  ///
  /// O(lines + marks), both in the order of the text.
  private static func best(of lines: [TextSpan], _ marks: [TextSpan]) -> [TextSpan]? {
    var best: [TextSpan]?
    var next = 0
    for line in lines {
      while next < marks.count, marks[next].start < line.start { next += 1 }
      let own = Array(marks[next...].prefix { $0.start < line.end }.filter(line.contains))
      if own.count > best?.count ?? 0 { best = own }
    }
    return best
  }

  private static func span(_ line: Row) -> TextSpan {
    let start: Int = line["span_start"]
    return TextSpan(start, start + (line["length"] as Int))
  }

  private func textMarks(scene: Int64, _ text: String, _ db: Database) throws -> [TextSpan] {
    guard let match = MatchExpression.any(words.text, in: text) else { return [] }
    return try marks(of: match, scene: scene, text, db)
  }

  private func marks(
    of match: String, scene: Int64, _ text: String, _ db: Database
  ) throws -> [TextSpan] {
    let request = SQLRequest<String>(
      literal: """
        SELECT highlight(scene_words, 0, \(Highlight.open), \(Highlight.close))
        FROM scene_words WHERE scene_words MATCH \(match) AND rowid = \(scene)
        """)
    return try request.fetchOne(db).map { Highlight.spans(in: $0, of: text) } ?? []
  }
}
