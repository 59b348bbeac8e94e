import GRDB

/// The names of a work's people as the index of lines has them: each word of a name once.
///
/// The index does not know in which column a word stands, so a word of a name has a mark before it: a private character of
/// Unicode's, which the engine takes for a letter, and which is taken out of what is said (`withoutMarks`).
package struct Voices {
  /// Where a name stands.
  package enum Column: Sendable {
    case voice
    case addressee

    /// What stands before each word of a name.
    package var mark: String {
      switch self {
      case .voice: "\u{E000}"
      case .addressee: "\u{E001}"
      }
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{E000}", "\u{E001}"].contains(scalar)
  }

  /// `text` with blanks in the place of marks; O(n).
  static func withoutMarks(_ text: String) -> String {
    guard text.utf8.contains(0xEE), text.unicodeScalars.contains(where: isMark) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isMark(scalar) ? " " : scalar) }
    return String(clean)
  }

  private let words: [Int: [String]]

  /// Those that the facts of a work tell.
  init(_ facts: [FactRow]) {
    self.init(facts.lazy.filter { $0.person > 0 }.map { ($0.person, $0.folded) })
  }

  /// Those of a work on the shelf.
  init(of work: Int64, _ db: Database) throws {
    self.init(
      try SQLRequest<Row>(
        literal: "SELECT character, folded FROM name WHERE work_id = \(work)"
      ).fetchAll(db).map { ($0["character"], $0["folded"]) })
  }

  private init(_ names: some Sequence<(person: Int, folded: String)>) {
    var words: [Int: [String]] = [:]
    for name in names { words[name.person, default: []] += EngineWords(name.folded).words }
    self.words = words
  }

  /// Whoever says a line: somebody of the cast, else somebody without a name; empty for neither.
  func words(of speaker: Int?, named text: String?) -> String {
    let known = speaker.flatMap { words[$0] }
    return Self.marked(known ?? text.map { EngineWords($0).words } ?? [], .voice)
  }

  /// Those to whom a line is said.
  func words(of addressees: [Int]) -> String {
    Self.marked(addressees.flatMap { words[$0, default: []] }, .addressee)
  }

  /// The words in the order of the alphabet, so that a line is taken from the index as it was put there.
  private static func marked(_ words: [String], _ column: Column) -> String {
    guard !words.isEmpty else { return "" }
    return Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { column.mark + $0 }.joined(separator: " ")
  }
}
