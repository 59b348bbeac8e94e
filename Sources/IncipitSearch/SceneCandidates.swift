import GRDB
import IncipitCatalogue
import IncipitQuery

/// Scenes that answer a query, with how well.
///
/// What few scenes have is looked through whole. Of words that very many scenes have, the scenes that
/// came in last are looked through, up to a bound, and more only if these give too few works.
struct SceneCandidates {
  struct Scene {
    let id: Int64
    let work: Int64
    /// Lower is better.
    let score: Double
  }

  /// So many scenes are ranked.
  static let ranked = 2_000
  /// So many scenes with the words are asked whether the rest holds, which costs some look-ups each.
  static let visited = 6_000

  let scenes: [Scene]

  /// Those of at least `limit` works, if there are so many; there may be more.
  init(_ query: Query, limit: Int, _ db: Database) throws {
    // Alternatives of different kinds, such as a word or a fandom, are looked for one by one.
    if case .any(let members) = query, MatchExpression(query) == nil {
      var best: [Int64: Scene] = [:]
      for member in members {
        for scene in try SceneCandidates(member, limit: limit, db).scenes
        where scene.score < best[scene.id]?.score ?? .infinity {
          best[scene.id] = scene
        }
      }
      scenes = best.values.sorted { $0.id < $1.id }
    } else {
      scenes = try Self.scenes(SearchPlan(query, db), limit, db)
    }
  }

  private static func scenes(_ plan: SearchPlan, _ limit: Int, _ db: Database) throws -> [Scene] {
    if plan.driver?.isEmpty == true { return [] }
    guard let asked = plan.asked else { return try byWorks(plan, limit, "0.0", "", db) }
    let (table, match, phrases) = asked
    let weights = try WordWeights(phrases, of: table, db)
    // Few works are soon looked through, unless the words are rarer still or the engine knows the speaker.
    let isRare =
      try plan.isNarrow && !plan.isVoiced
      && table.count(match, atMost: WordWeights.bound, db) < WordWeights.bound
    if isRare || !plan.isNarrow || plan.isVoiced {
      let visits = plan.isWordsAlone ? ranked : visited
      let some = try byWords(plan, match, weights, visits: visits, db)
      guard some.isCut, Set(some.scenes.map(\.work)).count < limit else { return some.scenes }
      if plan.driver == nil {
        return try byWords(plan, match, weights, visits: .max, db).scenes
      }
    }
    let enough = plan.isNarrow ? .max : limit
    if plan.text == nil { return try byWorks(plan, enough, "0.0", "", db) }
    return try byWorks(
      plan, enough, weights.ofScene,
      "CROSS JOIN scene_words ON scene_words.rowid = s.id AND scene_words MATCH \(match)", db)
  }

  /// The scenes whose words the search engine gives, the last first, and whether there may be more than were looked
  /// at.
  private static func byWords(
    _ plan: SearchPlan, _ match: String, _ weights: WordWeights, visits: Int, _ db: Database
  ) throws -> (scenes: [Scene], isCut: Bool) {
    if let spoken = plan.spoken {
      return try byLines(plan, spoken, match, weights, visits: visits, db)
    }
    let found: SQL = """
      SELECT rowid AS id, \(weights.ofScene) AS score FROM scene_words WHERE scene_words MATCH \(match)
      """
    let condition = plan.condition
    let rows = try counted(
      found, "SELECT id AS scene, score FROM found", "f.score", where: condition, plan, visits, db)
    var looked = 0
    let scenes = try scenes(rows) { looked = $0[1] }
    return (scenes, looked >= visits || scenes.count >= ranked)
  }

  /// The same for scenes with lines that answer.
  ///
  /// Scenes are asked once for all lines that were found in them, and their text is read only where the index does not
  /// tell enough.
  private static func byLines(
    _ plan: SearchPlan, _ spoken: LineExpression, _ match: String, _ weights: WordWeights,
    visits: Int, _ db: Database
  ) throws -> (scenes: [Scene], isCut: Bool) {
    let found: SQL = "SELECT rowid AS id FROM line_words WHERE line_words MATCH \(match)"
    let isRead = !spoken.isExact || spoken.isChoice
    let stretches: SQL = isRead ? "\(sql: LineStretches.sql(start: "0"))" : "NULL"
    let narrowed: SQL = """
      SELECT l.scene_id AS scene, min(l.length) AS shortest, \(stretches) AS stretches
      FROM found f CROSS JOIN line l ON l.id = f.id WHERE \(plan.scope.conditionBesideMatch)
      GROUP BY l.scene_id ORDER BY l.scene_id DESC
      """
    let rows = try counted(
      found, narrowed, "f.shortest, f.stretches", where: plan.conditionBesideLine, plan, visits, db)
    let mean = try meanLine(db)
    var looked = 0
    var asked = 0
    var scenes: [Scene] = []
    while let row = try rows.next() {
      guard !row.hasNull(atIndex: 0) else {
        looked = row[1]
        continue
      }
      asked += 1
      let (id, work): (Int64, Int64) = (row[0], row[1])
      let score =
        isRead
        ? try best(plan, spoken, row[3] ?? "", of: id, weights, mean: mean, db)
        : weights.ofLine(bytes: row[2], mean: mean)
      if let score { scenes.append(Scene(id: id, work: work, score: score)) }
    }
    return (scenes, looked >= visits || asked >= ranked)
  }

  /// What the engine `found`, `narrowed` to scenes `f`, with their works and `columns` of `f`; and last a row without a
  /// scene, with how many rows were found.
  ///
  /// Most conditions ask no more of a work than its number, which the index tells without the row. What the engine
  /// found is kept until it is counted too: asking it twice takes twice as long.
  private static func counted(
    _ found: SQL, _ narrowed: SQL, _ columns: SQL, where condition: SQL, _ plan: SearchPlan,
    _ visits: Int, _ db: Database
  ) throws -> RowCursor {
    let isDriven: SQL = plan.isDriven ?? "TRUE"
    let blank: SQL = plan.spoken == nil ? "NULL" : "NULL, NULL"
    return try SQLRequest<Row>(
      literal: """
        WITH found AS MATERIALIZED (\(found) ORDER BY rowid DESC LIMIT \(visits))
        SELECT * FROM (
          SELECT s.id, s.work_id, \(columns) FROM (\(narrowed)) f
          CROSS JOIN scene s INDEXED BY scene_work ON s.id = f.scene
          CROSS JOIN work w INDEXED BY work_shelved ON w.id = s.work_id AND w.is_shelved
          WHERE \(isDriven) AND \(condition) LIMIT \(visits == .max ? .max : ranked))
        UNION ALL SELECT NULL, count(*), \(blank) FROM found
        """
    ).fetchCursor(db)
  }

  /// The score of the best line of a scene that answers `spoken`; nil if none does after all.
  private static func best(
    _ plan: SearchPlan, _ spoken: LineExpression, _ stretches: String, of scene: Int64,
    _ weights: WordWeights, mean: Double, _ db: Database
  ) throws -> Double? {
    let statement = try db.cachedStatement(sql: "SELECT span_start, text FROM scene WHERE id = ?")
    guard let query = plan.spokenWords,
      let row = try Row.fetchOne(statement, arguments: [scene])
    else { return nil }
    let text = LineText(scene: row[1], start: row[0])
    var best: Double?
    for range in LineStretches(stretches, in: .max).ranges {
      let words = LineWords(text.line(at: range.lowerBound, length: range.count).utf8)
      guard spoken.isExact || LineExpression.holds(query, in: words) else { continue }
      let score = weights.ofLine(bytes: range.count, mean: mean) { index in
        !spoken.isChoice || LineExpression.holds(spoken.words[index], in: words)
      }
      best = min(best ?? score, score)
    }
    return best
  }

  /// How many bytes a line has in the mean, of those that came in last.
  private static func meanLine(_ db: Database) throws -> Double {
    let last = "SELECT avg(length) FROM (SELECT length FROM line ORDER BY id DESC LIMIT 1000)"
    return try Double.fetchOne(db, sql: last) ?? 1
  }

  /// The scenes of the works that can answer, by number, until `limit` works do.
  private static func byWorks(
    _ plan: SearchPlan, _ limit: Int, _ score: SQL, _ join: SQL, _ db: Database
  ) throws -> [Scene] {
    var found: [Scene] = []
    var works: Set<Int64> = []
    var last: Int64 = 0
    var step = max(80, min(limit, SearchPlan.fewWorks))
    while works.count < limit {
      let next = try Self.works(plan.driver, after: last, limit: step, db)
      guard let end = next.last else { break }
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT s.id, s.work_id, \(score) AS score FROM work w INDEXED BY work_shelved
          CROSS JOIN scene s INDEXED BY scene_of_work ON s.work_id = w.id \(join)
          WHERE w.id IN \(next) AND w.is_shelved AND \(plan.condition)
          """
      ).fetchCursor(db)
      let some = try scenes(rows)
      found += some
      works.formUnion(some.map(\.work))
      last = end
      step = min(step * 2, 20_000)
    }
    return found
  }

  private static func works(
    _ driver: WorkDriver?, after work: Int64, limit: Int, _ db: Database
  ) throws -> [Int64] {
    if let driver { return try driver.works(after: work, limit: limit, db) }
    return try SQLRequest<Int64>(
      literal: "SELECT id FROM work WHERE id > \(work) AND is_shelved ORDER BY id LIMIT \(limit)"
    ).fetchAll(db)
  }

  /// A row without a scene is given to `other`.
  private static func scenes(
    _ rows: RowCursor, other: (Row) -> Void = { _ in }
  ) throws -> [Scene] {
    var scenes: [Scene] = []
    while let row = try rows.next() {
      guard !row.hasNull(atIndex: 0) else {
        other(row)
        continue
      }
      scenes.append(Scene(id: row[0], work: row[1], score: row[2]))
    }
    return scenes
  }
}
