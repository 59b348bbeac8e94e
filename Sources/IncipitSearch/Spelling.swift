import GRDB
package import IncipitCatalogue
package import IncipitQuery

extension Catalogue {
  /// `query` with words that the shelf has in the place of those that it lacks; nil if it lacks none, or
  /// has nothing like them.
  ///
  /// A word of the text that the shelf has in another form may stand in any; else it is compared with the
  /// words that begin with the same two letters, a field's with the field's values.
  ///
  /// - Parameter query: that found nothing.
  /// - Returns: a query that may find something.
  /// - Throws: if the database cannot be read.
  package func suggestion(for query: Query) throws(CatalogueError) -> Query? {
    let other = try read { db in try Spelling.corrected(query, db) }
    return other == query ? nil : other
  }
}

/// The nearest words of a shelf.
enum Spelling {
  static func corrected(_ query: Query, _ db: Database) throws -> Query {
    switch query {
    case .words(let words):
      guard let word = words.text.split(separator: " ").first.map(String.init), !words.isPrefix,
        words.text == word,
        !words.isInAnyForm, try isMissing([words], db)
      else { return query }
      if try !isMissing(words.forms, db), let changed = QueryWords(word, isInAnyForm: true) {
        return .words(changed)
      }
      let near = try nearest(to: FoldedText.words(of: word).joined(), db)
      return near.flatMap { QueryWords($0) }.map(Query.words) ?? query
    case .field(let field, let words):
      guard let condition = FactValues.condition(of: field, words), field != .with,
        try SQLRequest<Int>(
          literal: "SELECT 1 FROM fact_value v WHERE \(condition) LIMIT 1"
        ).fetchOne(db) == nil,
        let near = try nearest(to: words.text, in: field, db), let other = QueryWords(near)
      else { return query }
      return .field(field, other)
    case .length, .own, .not: return query
    case .all(let queries):
      return Query.all(of: try queries.map { try corrected($0, db) }) ?? query
    case .any(let queries):
      return Query.any(of: try queries.map { try corrected($0, db) }) ?? query
    }
  }

  private static func isMissing(_ words: [QueryWords], _ db: Database) throws -> Bool {
    guard let match = MatchExpression.any(words) else { return true }
    return try SearchTable.scenes.count(match, atMost: 1, db) == 0
  }

  /// The word of the texts that is nearest, the commonest of equals.
  private static func nearest(to word: String, _ db: Database) throws -> String? {
    let start = String(word.prefix(2))
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT term, doc FROM scene_vocabulary WHERE term >= \(start) AND term < \(start + "\u{10FFFF}")
        """
    ).fetchCursor(db)
    var best = Nearest(to: word)
    while let row = try rows.next() { best.offer(row[0], count: row[1]) }
    return best.word
  }

  /// The word of a field's values that is nearest.
  private static func nearest(
    to words: String, in field: QueryField, _ db: Database
  ) throws -> String? {
    let folded = FoldedText.folded(words).split(separator: " ").joined(separator: " ")
    let name = FactField(
      named: field.isAboutLines || field == .pov ? "character" : field.rawValue)
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT folded, stated + inferred FROM fact_value WHERE field = \(name) LIMIT 50000
        """
    ).fetchCursor(db)
    var best = Nearest(to: folded)
    while let row = try rows.next() {
      let value: String = row[0]
      let parts = value.split(separator: " ").map(String.init)
      for part in parts { best.offer(part, count: row[1]) }
      if parts.count > 1 { best.offer(parts.joined(separator: " "), count: row[1]) }
    }
    return best.word
  }
}

/// The nearest of the words that are offered: by edits, then by how common it is, then by the alphabet.
struct Nearest {
  private let sought: [UInt8]
  private let most: Int
  private var best: (word: String, edits: Int, count: Int)?

  /// Of a short word one letter may be wrong, of a longer one two, of one or two letters none.
  init(to word: String) {
    sought = Array(word.utf8)
    most = sought.count < 3 ? 0 : sought.count < 6 ? 1 : 2
  }

  /// The nearest so far; nil if none is near.
  var word: String? { best?.word }

  mutating func offer(_ word: String, count: Int) {
    let bytes = Array(word.utf8)
    guard abs(bytes.count - sought.count) <= most, bytes != sought else { return }
    let edits = Self.edits(sought, bytes)
    guard edits <= most else { return }
    if let best {
      guard (edits, -count, word) < (best.edits, -best.count, best.word) else { return }
    }
    best = (word, edits, count)
  }

  /// How many letters must be changed, put in, left out or swapped with their neighbour (the optimal
  /// string alignment distance; Damerau 1964); O(product of the lengths).
  static func edits(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var older = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var next = [row + 1] + [Int](repeating: 0, count: second.count)
      for column in 0..<second.count {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var edits = min(change, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          edits = min(edits, older[column - 1] + 1)
        }
        next[column + 1] = edits
      }
      older = last
      last = next
    }
    return last[second.count]
  }
}
