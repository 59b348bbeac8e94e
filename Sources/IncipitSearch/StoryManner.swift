import GRDB
import IncipitCatalogue

/// Who tells a story and of whom, counted by its pronouns.
struct StoryManner {
  /// She and he, in speech too.
  private(set) var women = 0
  private(set) var men = 0
  /// Outside of speech and thoughts: all words, those for who tells, and those for who is told.
  private var narrated = 0
  private var narrators = 0
  private var readers = 0

  /// So much of a work is read, in bytes: its manner shows by then, and a find's time is bounded.
  private static let mostRead = 64 << 10
  /// So many of a hundred words of narration are "I" or "you" where one of these tells or is told.
  private static let leastNarrators = 2
  private static let leastReaders = 3

  /// Counts in `text` alone, none of which is speech.
  init(of text: String) { count(text) }

  /// Counts in the first scenes of `work`.
  ///
  /// O(`mostRead` + the longest scene).
  init(of work: Int64, _ db: Database) throws {
    let scenes = try db.cachedStatement(
      sql: """
        SELECT id, span_start, substr(text, 1, \(Self.mostRead)) FROM scene
        WHERE work_id = ? ORDER BY number
        """)
    let lines = try db.cachedStatement(
      sql: """
        SELECT span_start, length FROM line WHERE scene_id = ? AND span_start < ? ORDER BY id
        """)
    var left = Self.mostRead
    let cursor = try Row.fetchCursor(scenes, arguments: [work])
    while left > 0, let scene = try cursor.next() {
      let text: String = scene[2]
      let start: Int = scene[1]
      let id: Int64 = scene[0]
      left -= text.utf8.count
      count(text)
      let spoken = LineText(scene: text, start: start)
      let rows = try Row.fetchCursor(lines, arguments: [id, start + text.utf8.count])
      while let row = try rows.next() {
        count(spoken.line(at: row[0], length: row[1]), isSpeech: true)
      }
    }
  }

  /// Nil where somebody outside of the story tells it.
  var teller: DescribedManner.Teller? {
    if narrators > readers, narrators * 100 > Self.leastNarrators * narrated { return .narrator }
    if readers > narrators, readers * 100 > Self.leastReaders * narrated { return .reader }
    return nil
  }

  /// Adds what stands in `text`, or takes it off what is narrated if it is speech, which its scene was
  /// counted with.
  private mutating func count(_ text: String, isSpeech: Bool = false) {
    // The small letters of the word at hand, a byte each; pronouns have no more than there is room for.
    var word: UInt64 = 0
    for byte in text.utf8 {
      if (0x61...0x7A).contains(byte | 0x20) {
        word = word >> 56 == 0 ? word << 8 | UInt64(byte | 0x20) : .max
      } else if word != 0 {
        add(word, isSpeech)
        word = 0
      }
    }
    if word != 0 { add(word, isSpeech) }
  }

  private mutating func add(_ word: UInt64, _ isSpeech: Bool) {
    let step = isSpeech ? -1 : 1
    narrated += step
    if Self.narratorWords.contains(word) { narrators += step }
    if Self.readerWords.contains(word) { readers += step }
    guard !isSpeech else { return }
    if Self.womenWords.contains(word) { women += 1 }
    if Self.menWords.contains(word) { men += 1 }
  }

  private static let narratorWords = packed(["i", "me", "my", "myself"])
  private static let readerWords = packed(["you", "your"])
  private static let womenWords = packed(["she", "her", "hers"])
  private static let menWords = packed(["he", "him", "his"])

  private static func packed(_ words: [String]) -> [UInt64] {
    words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
