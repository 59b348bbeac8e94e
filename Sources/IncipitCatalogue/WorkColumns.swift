import IncipitBooks

/// What `work` holds for lists, as it follows from the facts.
struct WorkColumns {
  let title: String?
  let isTitleStated: Bool
  let author: String?
  let incipit: String?
  let kind: String?
  let universe: String?
  let rating: String?
  let language: String?
  let words: Int
  let chapters: Int
  let readingMinutes: Int
  /// Folded; works without a title stand among the others by their opening words.
  let sortTitle: String
  let sortAuthor: String?
  /// The fields that hold a guess, parted by spaces.
  let inferred: String
  /// The fields that hold a correction, parted by spaces.
  let corrected: String

  private static func list(_ fields: [Correction.Field]) -> String {
    fields.map(\.rawValue).joined(separator: " ")
  }

  /// The fields of a list as it is stored; one of a later program's is left out.
  static func fields(_ list: String) -> [Correction.Field] {
    list.split(separator: " ").compactMap { Correction.Field(rawValue: String($0)) }
  }

  init(_ work: WorkFacts, chapters: Int) {
    title = work.title.value
    isTitleStated = work.title.isStated
    author = work.author.value
    incipit = work.incipit
    kind = work.kind.value?.rawValue
    universe = work.universe.value?.rawValue
    rating = work.rating.value?.rawValue
    language = work.language.value
    words = max(0, work.words)
    self.chapters = chapters
    readingMinutes = work.readingMinutes
    sortTitle = FoldedText.sortKey(work.title.value ?? work.incipit ?? "")
    sortAuthor = work.author.value.map(FoldedText.folded)
    inferred = Self.list(work.inferredFields)
    corrected = Self.list(work.correctedFields)
  }
}
