/// A work as it stands in a list: what fits on a line, corrections applied.
package struct ShelfItem: Hashable, Sendable, Codable {
  /// The number by which a person names the work.
  package let id: Int64
  package let title: String?
  /// Whether the title is the author's own word, as against a guess or a correction.
  package let isTitleStated: Bool
  /// The first sentence of the story.
  package let incipit: String?
  package let author: String?
  package let kind: WorkKind?
  /// Of the story alone.
  package let words: Int
  /// The file it was read from, by its own name as it came in.
  package let sourceName: String
  package let sha256: String
  /// ISO 8601, UTC.
  package let addedAt: String
  package let fandoms: [String]
  /// The relationships by name.
  package let ships: [String]
  package let universe: Universe?
  package let rating: Rating?
  /// BCP 47.
  package let language: String?
  /// How many chapters the copy holds.
  package let chapters: Int
  package let readingMinutes: Int
  /// The fields that hold a guess of ours; in the order of `Correction.Field.allCases`.
  package let inferred: [Correction.Field]
  /// The fields that hold a person's correction; in the same order.
  package let corrected: [Correction.Field]

  package init(
    id: Int64, title: String?, isTitleStated: Bool, incipit: String?, author: String?,
    kind: WorkKind?, words: Int, sourceName: String, sha256: String, addedAt: String,
    fandoms: [String], ships: [String], universe: Universe?, rating: Rating?, language: String?,
    chapters: Int, readingMinutes: Int, inferred: [Correction.Field] = [],
    corrected: [Correction.Field] = []
  ) {
    self.id = id
    self.title = title
    self.isTitleStated = isTitleStated
    self.incipit = incipit
    self.author = author
    self.kind = kind
    self.words = words
    self.sourceName = sourceName
    self.sha256 = sha256
    self.addedAt = addedAt
    self.fandoms = fandoms
    self.ships = ships
    self.universe = universe
    self.rating = rating
    self.language = language
    self.chapters = chapters
    self.readingMinutes = readingMinutes
    self.inferred = inferred
    self.corrected = corrected
  }

  /// The title if one is known, else the opening words, else the file's name.
  package var heading: String { title ?? incipit ?? sourceName }
}

/// The order of a list.
package struct ShelfSort: Hashable, Sendable {
  package enum Key: String, Hashable, Sendable, CaseIterable {
    /// By the moment it came in.
    case added
    /// By title, else opening words; letters without case or accents.
    case title
    /// By author; works without one come last in either direction.
    case author
    case words
  }

  package let key: Key
  package let isDescending: Bool

  package init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// The order in which works came in.
  package static let added = ShelfSort(.added)
}
