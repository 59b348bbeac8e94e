import IncipitBooks

/// A work made ready to be written in any format: facts in groups, chapters as blocks of text.
///
/// Every text in it is free of control characters and, but for what stands between blocks, of line
/// ends. It is not escaped for any format.
struct Book: Hashable, Sendable {
  /// The title if one is known, else the opening words.
  let title: String
  /// Whether `title` is a title and not the opening words.
  let hasTitle: Bool
  let author: String?
  /// BCP 47; `und` if unknown.
  let language: String
  /// The paragraphs of the summary; empty if there is none.
  let summary: [String]
  /// What is known, apart from title, author and summary; those by which nothing is known are left
  /// out.
  let facts: [BookFact]
  let words: Int
  let readingMinutes: Int
  let chapters: [BookChapter]
  /// Notes that stand by no chapter, because there is none.
  let looseNotes: [BookNote]
  /// The archive's own words about the work, line by line.
  let header: [String]
  let sourceName: String
  /// SHA-256 of the source, in lower-case hexadecimal digits.
  let sha256: String
  /// The day of publication as the source states it, `2018-02-11`.
  let published: String?
  /// The time of the last change, in UTC.
  let modified: String

  /// Facts that the author, the archive or the owner gave.
  var given: [BookFact] { facts.filter { $0.origin != .inferred } }
  /// "2903 words, 12 minutes".
  var length: String {
    let minutes = readingMinutes == 1 ? "1 minute" : "\(readingMinutes) minutes"
    return (words == 1 ? "1 word, " : "\(words) words, ") + minutes
  }

  /// Facts that were read out of the text and may be wrong.
  var inferred: [BookFact] { facts.filter { $0.origin == .inferred } }
}

/// Something known of a work, by its name for people.
struct BookFact: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    case stated
    case corrected
    case inferred
  }

  /// A name in lower case that is the same in every release: `relationships`.
  let key: String
  /// As shown: "Relationships".
  let label: String
  /// Never empty.
  let values: [String]
  let origin: Origin
  /// Of the least sure value, 0…1.
  let confidence: Double
}

struct BookChapter: Hashable, Sendable {
  /// The heading as the source has it, else made of number and title, else "Chapter 2"; nil for the
  /// one chapter of a story without headings.
  let heading: String?
  /// The notes that stand before it, in order.
  let notesBefore: [BookNote]
  let blocks: [BookBlock]
  /// The notes that stand behind it, in order.
  let notesAfter: [BookNote]
}

/// The author's words about the story.
struct BookNote: Hashable, Sendable {
  /// "Author’s note", "Disclaimer".
  let label: String
  /// Never empty.
  let paragraphs: [String]
}

/// A piece of a chapter.
enum BookBlock: Hashable, Sendable {
  case paragraph(String)
  /// A heading within the chapter.
  case heading(String)
  case sceneBreak
  /// "An hour earlier", on a line of its own.
  case timeMarker(String)
  /// A letter, a song, a message: paragraphs that the story shows as somebody's writing.
  case insert(Insert.Kind, [String])
}
