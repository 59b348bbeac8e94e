import IncipitBooks

/// A work made ready to be written in any format: facts in groups, chapters as blocks of text.
///
/// Every text in it is free of control characters and, but for what stands between blocks, of line
/// ends. It is not escaped for any format.
struct Book: Hashable, Sendable {
  let name: WorkName
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
  /// The quotations that runs of text point to; empty in a book that was made without them.
  let quotations: [BookQuotation]
  /// The people of the story, most present first.
  let cast: [BookPerson]
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
  /// As shown, of several: "Relationships".
  let label: String
  /// Never empty.
  let values: [String]
  let origin: Origin
  /// Of the least sure value, 0…1.
  let confidence: Double
}

struct BookChapter: Hashable, Sendable {
  /// The heading as the source has it, else made of its number and title; nil without any.
  let heading: BookLine?
  /// The notes that stand before it, in order.
  let notesBefore: [BookNote]
  let blocks: [BookBlock]
  /// The notes that stand behind it, in order.
  let notesAfter: [BookNote]
}

/// The author's words about the story.
struct BookNote: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case authorNote
    case disclaimer
    case endNote
    case summary
  }

  let kind: Kind
  /// Never empty.
  let paragraphs: [BookLine]

  /// As shown: "Author’s note".
  var label: String {
    switch kind {
    case .authorNote: "Author’s note"
    case .disclaimer: "Disclaimer"
    case .endNote: "Closing note"
    case .summary: "Summary"
    }
  }
}

/// A piece of a chapter.
enum BookBlock: Hashable, Sendable {
  case paragraph(BookLine)
  /// A heading within the chapter.
  case heading(BookLine)
  /// Where the source parts scenes; a guess of ours only in books that were made with them.
  case sceneBreak(isGuess: Bool)
  /// "An hour earlier", on a line of its own.
  case timeMarker(BookLine)
  case insert(BookInsert)
  /// A note in the midst of the chapter.
  case note(BookNote)
}

/// A letter, a song, a message: paragraphs that the story shows as somebody's writing.
struct BookInsert: Hashable, Sendable {
  let kind: Insert.Kind
  /// Who wrote it, as an id of the cast; nil if unknown.
  let writer: Int?
  var paragraphs: [BookLine]
}

/// Words that somebody says, thinks or writes.
struct BookQuotation: Hashable, Sendable {
  let kind: Quotation.Kind
  /// An id of the cast; nil if the speaker is unknown or has no entry.
  let speaker: Int?
  /// The speaker's name, or what the text calls them; nil if unknown.
  let name: String?
  /// Of the speaker, 0…1.
  let confidence: Double
}

/// A person of the story.
struct BookPerson: Hashable, Sendable {
  let id: Int
  let name: String
  /// Other names, most used first.
  let aliases: [String]
  let pronouns: StoryCharacter.Pronouns?
  let quotations: Int
  /// Whether they tell the story in the first person.
  let isNarrator: Bool
}
