import GRDB
import IncipitBooks
import IncipitCollation

extension Catalogue {
  /// Whom works are about, and what is stated or corrected of them; in order of numbers.
  static func castWorks(_ ids: [Int64], _ db: Database) throws -> [CastWork] {
    let names = try SQLRequest<Row>(
      literal: """
        SELECT work_id, character, folded FROM name
        WHERE work_id IN \(ids) AND character <= \(CastWork.mostLeads)
        ORDER BY work_id, character, folded
        """
    ).fetchAll(db)
    let facts = try SQLRequest<Row>(
      literal: """
        SELECT work_id, field, value, folded, origin FROM fact
        WHERE work_id IN \(ids) AND field IN \([FactField.fandom, .ship, .character])
        ORDER BY work_id, field, position
        """
    ).fetchAll(db)
    let corrections = try SQLRequest<Row>(
      literal: """
        SELECT work_id, field, value FROM correction
        WHERE work_id IN \(ids) AND undone_at IS NULL AND subject IS NULL ORDER BY id
        """
    ).fetchAll(db)
    let namesOf = Dictionary(grouping: names) { $0["work_id"] as Int64 }
    let factsOf = Dictionary(grouping: facts) { $0["work_id"] as Int64 }
    let correctionsOf = Dictionary(grouping: corrections) { $0["work_id"] as Int64 }
    return namesOf.keys.sorted().map { id in
      CastWork(
        id: id, names: namesOf[id] ?? [], facts: factsOf[id] ?? [],
        corrections: correctionsOf[id] ?? [])
    }
  }
}

extension CastWork {
  /// A work by its rows of `name`, `fact` and `correction`.
  fileprivate init(id: Int64, names: [Row], facts: [Row], corrections: [Row]) {
    func values(_ field: FactField, isInferred: Bool) -> [String] {
      facts.filter { row in
        row["field"] as FactField == field
          && (row["origin"] as FactOrigin == .inferred) == isInferred
      }.map { $0["value"] }
    }
    let shown = facts.filter { $0["field"] as FactField == .character }
    let leads = Dictionary(grouping: names) { $0["character"] as Int }.sorted { $0.key < $1.key }
      .map { Lead(id: $0.key, names: $0.value, shown: shown) }
    let guessed = values(.ship, isInferred: true).first ?? ""
    self.init(
      id: id, leads: leads, fandoms: values(.fandom, isInferred: false),
      ships: values(.ship, isInferred: false),
      guessedPair: guessed.split(separator: " / ").map { String($0) },
      corrected: Set(
        corrections.compactMap { Correction.Field(rawValue: $0["field"] as String) }),
      declined: corrections.filter {
        ($0["field"] as String) == Correction.Field.declined.rawValue
      }.map { $0["value"] })
  }
}

extension Lead {
  /// Somebody by their rows of `name`; `shown` are the rows of `fact` of their work's cast.
  init(id: Int, names: [Row], shown: [Row]) {
    let forms: [String] = names.map { $0["folded"] }
    // The entry's own name is the one that all its forms stand for.
    let name = shown.first { row in
      forms.contains(row["folded"] as String)
        && forms.contains(FoldedText.folded(row["value"] as String))
    }
    self.init(id: id, name: name?["value"] ?? forms.first ?? "", forms: forms)
  }
}
