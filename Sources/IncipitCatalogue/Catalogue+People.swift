import Foundation
import GRDB
package import IncipitBooks
package import IncipitCollation

// People across works, looked up by name.
extension Catalogue {
  /// Bearers of one name that are looked at, the last ones first, however many there are.
  package static let mostBearersOfName = 300

  /// Those who bear a name, a group for each person; empty if nobody does.
  ///
  /// See `Namesakes`. Others whom the lessons of the works join with them, by the full name or the given name, are of the
  /// groups too. Bounded, whatever the shelf holds.
  ///
  /// - Parameters:
  ///   - name: any name that somebody bears in some work.
  ///   - most: bearers of each name that are looked at, the last ones first.
  /// - Returns: the persons, those in most works first.
  /// - Throws: if the database cannot be read.
  package func persons(
    named name: String, most: Int = mostBearersOfName
  ) throws(CatalogueError) -> [[Namesakes.Bearer]] {
    let folded = FoldedText.folded(name)
    guard folded != " " else { return [] }
    return try read { db in
      var places = try Self.places(of: folded, most, db)
      guard !places.isEmpty else { return [] }
      var bearers = try Self.bearers(places, db)
      // "Caroline" leads to those who are Caroline Forbes; "Caroline Forbes" to those who are only Caroline,
      // and "Niklaus" to whom another work calls Klaus.
      var forms = Dictionary(grouping: bearers.flatMap(\.lead.forms)) { $0 }
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(6).map(\.key)
      if let given = folded.split(separator: " ").first { forms.append(String(given)) }
      for form in forms where FoldedText.folded(form) != folded {
        places.formUnion(try Self.places(of: FoldedText.folded(form), most, db))
      }
      bearers = try Self.bearers(places, db)
      let asked = folded.split(separator: " ").joined(separator: " ")
      return Namesakes.persons(bearers).filter { group in
        group.contains { $0.lead.forms.contains(asked) }
      }
    }
  }

  /// The names of persons that most works have, those first, with how many have each.
  package func metNames(_ count: Int) throws(CatalogueError) -> [(name: String, works: Int)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT shown, stated + inferred FROM fact_value
          WHERE field = \(FactField.character.rawValue) AND stated + inferred > 0
          ORDER BY stated + inferred DESC, folded LIMIT ?
          """, arguments: [count]
      ).map { ($0[0], $0[1]) }
    }
  }

  /// How present somebody is in a work: mentions if the stored reading tells them, lines, scenes.
  package func presence(
    of character: Int, in work: Int64
  ) throws(CatalogueError) -> (mentions: Int?, lines: Int, scenes: Int) {
    try read { db in
      let data = try SQLRequest<Data>(
        literal: """
          SELECT data FROM layer WHERE step = \(LayerStep.characters.rawValue)
            AND copy_id = (SELECT min(id) FROM copy WHERE work_id = \(work))
          """
      ).fetchOne(db)
      // Of a broken layer nothing is told; the work's own card has it read anew.
      func decoded() throws -> [StoryCharacter] {
        try LayerStep.characters.decoded(data.map(Array.init))
      }
      let cast = try? decoded()
      let lines = try SQLRequest<Int>(
        literal: """
          SELECT count(*) FROM scene s CROSS JOIN line l ON l.scene_id = s.id
          WHERE s.work_id = \(work) AND l.speaker = \(character)
          """
      ).fetchOne(db)
      let scenes = try SQLRequest<Int>(
        literal:
          "SELECT count(*) FROM present WHERE work_id = \(work) AND character = \(character)"
      ).fetchOne(db)
      return (cast?.first { $0.id == character }?.mentions, lines ?? 0, scenes ?? 0)
    }
  }

  /// A few of somebody's lines in a work, neither the shortest nor the longest, in the order of the text.
  package func lines(
    of character: Int, in work: Int64, count: Int
  ) throws(CatalogueError) -> [ShelfPerson.Line] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT l.span_start, l.length, s.span_start AS scene_start, s.text
          FROM scene s CROSS JOIN line l ON l.scene_id = s.id
          WHERE s.work_id = \(work) AND l.speaker = \(character) AND NOT l.is_thought
          ORDER BY abs(l.length - 80), l.span_start LIMIT \(count)
          """
      ).fetchAll(db).map { row in
        let text = LineText(scene: row["text"], start: row["scene_start"])
        return ShelfPerson.Line(
          work: work, start: row["span_start"],
          text: text.line(at: row["span_start"], length: row["length"]))
      }.sorted { $0.start < $1.start }
    }
  }

  /// With whom somebody talks in a work: lines said to each, and lines each says to them, by place in the cast.
  package func talk(
    of character: Int, in work: Int64
  ) throws(CatalogueError) -> [(partner: Lead, said: Int, heard: Int)] {
    try read { db in
      let rows = try SQLRequest<Row>(
        literal: """
          SELECT l.speaker, l.addressees FROM scene s CROSS JOIN line l ON l.scene_id = s.id
          WHERE s.work_id = \(work) AND l.addressees IS NOT NULL
            AND (l.speaker = \(character) OR instr(l.addressees, \(" \(character) ")) > 0)
          """
      ).fetchCursor(db)
      var counts: [Int: (said: Int, heard: Int)] = [:]
      while let row = try rows.next() {
        let speaker: Int? = row["speaker"]
        let addressees = LineRow.addressees(row["addressees"])
        if speaker == character {
          for partner in addressees where partner != character {
            counts[partner, default: (0, 0)].said += 1
          }
        } else if let speaker, addressees.contains(character) {
          counts[speaker, default: (0, 0)].heard += 1
        }
      }
      let places = Set(counts.keys.map { Place(work: work, character: $0) })
      return try Self.bearers(places, db).compactMap { bearer in
        counts[bearer.lead.id].map { (bearer.lead, $0.said, $0.heard) }
      }
    }
  }

  /// The ships of works: each with its work and whether it is only our guess; in order of works.
  package func ships(
    of works: [Int64]
  ) throws(CatalogueError) -> [(work: Int64, name: String, isInferred: Bool)] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT work_id, value, origin FROM fact WHERE work_id IN \(works) AND field = \(FactField.ship)
          ORDER BY work_id, position
          """
      ).fetchAll(db).map { ($0["work_id"], $0["value"], $0["origin"] as FactOrigin == .inferred) }
    }
  }

  /// Somebody's place: a work, and in its cast.
  private struct Place: Hashable {
    let work: Int64
    let character: Int
  }

  /// Where a name is borne.
  private static func places(
    of folded: String, _ most: Int, _ db: Database
  ) throws -> Set<Place> {
    Set(
      try SQLRequest<Row>(literal: bearers(of: folded, atMost: most)).fetchAll(db).map {
        Place(work: $0["work_id"], character: $0["character"])
      })
  }

  private static func bearers(
    _ places: Set<Place>, _ db: Database
  ) throws -> [Namesakes.Bearer] {
    let ids = Set(places.map(\.work)).sorted()
    let works = Dictionary(try castWorks(ids, db).map { ($0.id, $0) }) { first, _ in first }
    let names = try SQLRequest<Row>(
      literal: "SELECT work_id, character, folded FROM name WHERE work_id IN \(ids)"
    ).fetchAll(db)
    let shown = try SQLRequest<Row>(
      literal: """
        SELECT work_id, value, folded FROM fact WHERE work_id IN \(ids) AND field = \(FactField.character)
        ORDER BY work_id, position
        """
    ).fetchAll(db)
    let namesOf = Dictionary(grouping: names) {
      Place(work: $0["work_id"], character: $0["character"])
    }
    let shownOf = Dictionary(grouping: shown) { $0["work_id"] as Int64 }
    return places.sorted { ($0.work, $0.character) < ($1.work, $1.character) }.compactMap { place in
      guard let names = namesOf[place] else { return nil }
      return Namesakes.Bearer(
        work: works[place.work] ?? CastWork(id: place.work, leads: []),
        lead: Lead(id: place.character, names: names, shown: shownOf[place.work] ?? []))
    }
  }
}
