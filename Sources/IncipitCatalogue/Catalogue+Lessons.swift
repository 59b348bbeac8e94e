import GRDB
package import IncipitBooks
import IncipitCollation

// What works teach one another, looked up by the names of those they are about.
extension Catalogue {
  /// Names are looked up in this many works at most, the last ones first, however many have them.
  private static let mostBearers = 2_000
  /// This many works are asked for what they state.
  private static let mostTeachers = 200
  /// In this many works it is counted how telling a name is.
  private static let mostCounted = 200

  /// What there is to learn for a work on the shelf.
  ///
  /// Every look-up is by an index and bounded: the cost does not follow the shelf.
  ///
  /// - Parameter work: its number.
  /// - Returns: the suggestions; none for a work that is not on the shelf.
  /// - Throws: if the database cannot be read.
  package func suggestions(for work: Int64) throws(CatalogueError) -> [Suggestion] {
    try read { db in
      guard let own = try Self.castWorks([work], db).first, !own.forms.isEmpty,
        own.hasQuestions
      else { return [] }
      let bearers = try Self.bearers(of: own.forms, except: work, db)
      let others = try Self.castWorks(bearers, db)
      let worlds = own.asksForFandom ? try Self.worlds(of: own.forms, db) : NameWorlds()
      return ShelfLessons(own, from: others, worlds: worlds).suggestions()
    }
  }

  /// Works on the shelf that leave open what others might teach: their numbers, rising.
  ///
  /// O(works).
  package func openWorks() throws(CatalogueError) -> [Int64] {
    try read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM work WHERE is_shelved AND words > 0 ORDER BY id")
    }
  }

  /// Works among whose leads these names are met, those that share most first.
  private static func bearers(
    of forms: [String], except work: Int64, _ db: Database
  ) throws -> [Int64] {
    var counts: [Int64: Int] = [:]
    for form in forms {
      let bearers = try SQLRequest<Int64>(
        literal: """
          SELECT DISTINCT work_id FROM (\(bearers(of: FoldedText.folded(form), atMost: mostBearers)))
          WHERE character <= \(CastWork.mostLeads)
          """
      ).fetchAll(db)
      // Of a full name the given name is shared too: a name counts by its words.
      let weight = form.split(separator: " ").count
      for bearer in bearers where bearer != work { counts[bearer, default: 0] += weight }
    }
    let ranked = counts.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
    return ranked.prefix(mostTeachers).map(\.key).sorted()
  }

  /// What is stated of works that have each name, as far as they state their fandom.
  private static func worlds(of forms: [String], _ db: Database) throws -> NameWorlds {
    var works: [String: [[String]]] = [:]
    for form in forms {
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT f.work_id, f.value FROM
            (SELECT DISTINCT work_id FROM
              (\(bearers(of: FoldedText.folded(form), atMost: mostCounted)))) n
          JOIN fact f ON f.work_id = n.work_id AND f.field = \(FactField.fandom)
            AND f.origin <> \(FactOrigin.inferred)
          """
      ).fetchAll(db)
      works[form] = Dictionary(grouping: rows) { $0["work_id"] as Int64 }
        .sorted { $0.key < $1.key }.map { $0.value.map { $0["value"] } }
    }
    return NameWorlds(works)
  }

  /// Whose a name is, in the last works that have it: SQL for rows of `work_id` and `character`.
  static func bearers(of folded: String, atMost most: Int) -> SQL {
    """
    SELECT e.work_id, e.person AS character FROM fact_value v
    CROSS JOIN fact_entry e INDEXED BY fact_by_value ON e.value_id = v.id
    WHERE v.field = \(FactField.character) AND v.folded = \(folded) AND e.person > 0
    ORDER BY e.work_id DESC LIMIT \(most)
    """
  }
}
