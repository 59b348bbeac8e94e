import Foundation
import GRDB
package import IncipitBooks
package import IncipitCatalogue
import IncipitQuery
import IncipitText

extension Catalogue {
  /// The works that `description` may mean, best first.
  ///
  /// Each word that tells something is a clue. It is looked up by its English stem in the scenes and
  /// by its beginning in the facts, and weighs the more the fewer works bear it out. A work's score
  /// is the share of the weight that it bears out: three fifths anywhere in it, two fifths within
  /// the one scene that bears out most, so that a long work does not win by holding every word
  /// somewhere. Equals stand in the order in which they came in.
  package func works(
    describedAs description: String, limit: Int
  ) throws(SearchError) -> [FoundWork] {
    let length = description.unicodeScalars.count
    guard length <= Description.maximumLength else {
      throw .descriptionTooLong(length: length, limit: Description.maximumLength)
    }
    let clues = Description(description).clues
    guard !clues.isEmpty else { throw .noClues }
    guard limit > 0 else { return [] }
    do {
      let finder = try read { db in try WorkFinder(clues, db) }
      let best = finder.ranked.prefix(limit)
      let found = try read { db in
        try best.map { ($0.work, $0.score, try finder.clues(of: $0.work, db)) }
      }
      let items = Dictionary(
        try items(found.map(\.0)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return found.compactMap { work, score, clues in
        items[work].map { FoundWork(item: $0, score: score, clues: clues) }
      }
    } catch {
      throw .catalogue(error)
    }
  }
}

/// One description looked up: which clue stands where.
private struct WorkFinder {
  /// Bit n is clue n.
  typealias ClueSet = UInt32

  /// What a work bears out.
  private struct Evidence {
    var inFacts: ClueSet = 0
    var scenes: [(scene: Int64, clues: ClueSet)] = []
    var anywhere: ClueSet { scenes.reduce(inFacts) { $0 | $1.clues } }
  }

  private let clues: [QueryWords]
  /// Sum to 1.
  private let weights: [Double]
  private var evidence: [Int64: Evidence] = [:]

  init(_ clues: [QueryWords], _ db: Database) throws {
    self.clues = clues
    var scenes: [Int64: (work: Int64, clues: ClueSet)] = [:]
    var works: [Set<Int64>] = []
    for (index, clue) in clues.enumerated() {
      let bit: ClueSet = 1 << ClueSet(index)
      var found: Set<Int64> = []
      let inScenes = try SQLRequest<Row>(
        literal: """
          SELECT s.id, s.work_id FROM scene_stems f JOIN scene s ON s.id = f.rowid
          WHERE f.scene_stems MATCH \(MatchExpression.phrase(clue))
          """
      ).fetchCursor(db)
      while let row = try inScenes.next() {
        let work: Int64 = row["work_id"]
        scenes[row["id"], default: (work, 0)].clues |= bit
        found.insert(work)
      }
      for work in try Self.factsRequest(clue, "DISTINCT work_id").fetchAll(db) {
        evidence[work["work_id"], default: Evidence()].inFacts |= bit
        found.insert(work["work_id"])
      }
      works.append(found)
    }
    for (scene, found) in scenes.sorted(by: { $0.key < $1.key }) {
      evidence[found.work, default: Evidence()].scenes.append((scene, found.clues))
    }
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM work WHERE is_shelved") ?? 0
    weights = Self.weights(of: works.map(\.count), among: total)
  }

  /// Every work that bears out a clue, best first.
  var ranked: [(work: Int64, score: Double)] {
    evidence.map { work, evidence in
      let anywhere = weight(evidence.anywhere)
      let together =
        evidence.scenes.map { weight($0.clues | evidence.inFacts) }.max()
        ?? weight(evidence.inFacts)
      return (work, min(1, 0.6 * anywhere + 0.4 * together))
    }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
  }

  /// Every clue with what in `work` bears it out.
  func clues(of work: Int64, _ db: Database) throws -> [Clue] {
    let evidence = evidence[work] ?? Evidence()
    return try clues.enumerated().map { index, words in
      let bit: ClueSet = 1 << ClueSet(index)
      let candidates = evidence.scenes.filter { $0.clues & bit != 0 }
      let scene = candidates.max { weight($0.clues) < weight($1.clues) }?.scene
      let line = try scene.flatMap { try Self.line(of: words, in: $0, db) }
      let fact =
        evidence.inFacts & bit == 0 ? nil : try Self.fact(bearingOut: words, of: work, db)
      return Clue(
        clue: words.text, weight: weights[index], isMatched: scene != nil || fact != nil,
        line: line?.text, span: line?.span, fact: fact)
    }
  }

  private func weight(_ set: ClueSet) -> Double {
    weights.indices.reduce(0) { $0 + (set & (1 << ClueSet($1)) == 0 ? 0 : weights[$1]) }
  }

  /// The rarer a clue among the works, the more it weighs (inverse document frequency); one that no
  /// work bears out, perhaps remembered wrongly, weighs as if half of them did.
  private static func weights(of counts: [Int], among total: Int) -> [Double] {
    let raw = counts.map { count in
      let works = count == 0 ? max(1, Double(total) / 2) : Double(count)
      return log(1 + Double(max(1, total)) / works)
    }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }

  private static func factsRequest(_ clue: QueryWords, _ columns: String) -> SQLRequest<Row> {
    // "vampires" and "vampire" are one clue; shorter words must stand there whole.
    let isLong = clue.text.unicodeScalars.count >= 5
    let stem = isLong && clue.text.hasSuffix("s") ? String(clue.text.dropLast()) : clue.text
    let needle = FoldedText.needle(stem, isPrefix: isLong) ?? FoldedText.folded(clue.text)
    return SQLRequest(
      literal: """
        SELECT \(sql: columns) FROM fact
        WHERE field IN (
            'title', 'author', 'summary', 'fandom', 'ship', 'tag', 'warning', 'character', 'place')
          AND instr(folded, \(needle)) > 0
        """)
  }

  private static func fact(
    bearingOut clue: QueryWords, of work: Int64, _ db: Database
  ) throws -> String? {
    let facts: SQLRequest<Row> = factsRequest(clue, "work_id, field, position, value")
    let request = SQLRequest<Row>(
      literal: """
        SELECT field, value FROM (\(facts)) WHERE work_id = \(work)
        ORDER BY field, position LIMIT 1
        """)
    return try request.fetchOne(db).map { row in
      let field: String = row["field"]
      let value: String = row["value"]
      return "\(field): \(value)"
    }
  }

  private static func line(
    of clue: QueryWords, in scene: Int64, _ db: Database
  ) throws -> (text: String, span: TextSpan)? {
    let request = SQLRequest<Row>(
      literal: """
        SELECT s.span_start, s.text,
          highlight(scene_stems, 0, \(Highlight.open), \(Highlight.close)) AS marked
        FROM scene_stems JOIN scene s ON s.id = scene_stems.rowid
        WHERE scene_stems MATCH \(MatchExpression.phrase(clue)) AND scene_stems.rowid = \(scene)
        """)
    guard let row = try request.fetchOne(db) else { return nil }
    let string: String = row["text"]
    let text = SourceText(string)
    let excerpt = Excerpt(of: text, marks: Highlight.spans(in: row["marked"], of: string))
    return (text.string(excerpt.span), excerpt.span.moved(by: row["span_start"]))
  }
}
