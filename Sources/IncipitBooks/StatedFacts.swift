/// What a source says of its work, each with the line that says it.
package struct StatedFacts: Hashable, Sendable, Codable {
  package var title: Stated<String>?
  package var author: Stated<String>?
  package var summary: Stated<String>?
  package var archive: Stated<Archive>?
  package var rating: Stated<Rating>?
  package var universe: Stated<Universe>?
  package var kind: Stated<WorkKind>?
  /// BCP 47.
  package var language: Stated<String>?
  /// As the archive counts them; kept apart from our own count.
  package var words: Stated<Int>?
  /// As written: "3/5", "12/?".
  package var chapters: Stated<String>?
  /// ISO 8601 days, `2018-02-11`.
  package var published: Stated<String>?
  package var updated: Stated<String>?
  package var isComplete: Stated<Bool>?
  package var fandoms: [Stated<String>] = []
  /// As written: "A/B", "A & B", "Klaroline".
  package var relationships: [Stated<String>] = []
  package var characters: [Stated<String>] = []
  package var tags: [Stated<String>] = []
  package var warnings: [Stated<String>] = []
  package var categories: [Stated<String>] = []

  package init() {}
}

package enum Rating: String, Hashable, Sendable, Codable, CaseIterable {
  case general
  case teen
  case mature
  case explicit
}

/// How the work stands to the world it comes from.
package enum Universe: String, Hashable, Sendable, Codable, CaseIterable {
  case canon
  case au
  case crossover
}

package enum WorkKind: String, Hashable, Sendable, Codable, CaseIterable {
  case oneShot = "one-shot"
  case chaptered
  case chapterFragment = "chapter-fragment"
  case drabble
}
