package import IncipitText

/// A work and its scenes that answer a query.
package struct WorkHits: Hashable, Sendable {
  package let item: ShelfItem
  /// How many scenes answer, those not listed included.
  package let count: Int
  /// The best scenes, best first; never empty.
  package let hits: [SceneHit]

  package init(item: ShelfItem, count: Int, hits: [SceneHit]) {
    self.item = item
    self.count = count
    self.hits = hits
  }
}

/// A scene that answers a query, by the line that shows it best.
package struct SceneHit: Hashable, Sendable, Codable {
  /// Where `line` stands in the text.
  package let span: TextSpan
  /// As written, without line ends; a long line is cut between words around what was matched.
  package let line: String
  /// The words within `span` that were matched, in order; empty where only facts were asked for.
  package let marks: [TextSpan]
  /// From 1, in the order of `Reading.scenes`; 0 where the reading has no scenes.
  package let scene: Int
  /// The names of those present, most present first.
  package let characters: [String]
  /// From 1: which of the manuscript's chapters; nil outside of them.
  package let chapter: Int?

  package init(
    span: TextSpan, line: String, marks: [TextSpan], scene: Int, characters: [String],
    chapter: Int?
  ) {
    self.span = span
    self.line = line
    self.marks = marks
    self.scene = scene
    self.characters = characters
    self.chapter = chapter
  }
}

/// A work that may be the one a description means.
package struct FoundWork: Hashable, Sendable {
  package let item: ShelfItem
  /// 0…1: how much of the description's weight the work bears out.
  package let score: Double
  /// Every clue of the description in its order, the unmatched ones too.
  package let clues: [Clue]

  package init(item: ShelfItem, score: Double, clues: [Clue]) {
    self.item = item
    self.score = score
    self.clues = clues
  }
}

/// A word or phrase of a description, and what in the work bears it out.
package struct Clue: Hashable, Sendable, Codable {
  /// As typed.
  package let clue: String
  /// How much it tells works of this shelf apart, 0…1; all clues of a description sum to 1.
  package let weight: Double
  package let isMatched: Bool
  /// The line that bears it out, as written, and where it stands; nil if none does.
  package let line: String?
  package let span: TextSpan?
  /// The fact that bears it out, as "field: value"; nil if none does.
  package let fact: String?
  /// The related word by which `line` bears it out; nil if the clue's own words stand there.
  package let via: String?

  package init(
    clue: String, weight: Double, isMatched: Bool, line: String? = nil, span: TextSpan? = nil,
    fact: String? = nil, via: String? = nil
  ) {
    self.clue = clue
    self.weight = weight
    self.isMatched = isMatched
    self.line = line
    self.span = span
    self.fact = fact
    self.via = via
  }
}
