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
      let bearers = try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT work_id FROM
            (SELECT work_id, character FROM name WHERE folded = ? ORDER BY work_id DESC LIMIT ?)
          WHERE character <= ?
          """, arguments: [FoldedText.folded(form), mostBearers, CastWork.mostLeads])
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
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT f.work_id, f.value FROM
            (SELECT DISTINCT work_id FROM
              (SELECT work_id FROM name WHERE folded = ? ORDER BY work_id DESC LIMIT ?)) n
          JOIN fact f ON f.work_id = n.work_id AND f.field = 'fandom' AND f.origin <> 'inferred'
          """, arguments: [FoldedText.folded(form), mostCounted])
      works[form] = Dictionary(grouping: rows) { $0["work_id"] as Int64 }
        .sorted { $0.key < $1.key }.map { $0.value.map { $0["value"] } }
    }
    return NameWorlds(works)
  }
}
