import GRDB

/// The names of a work's people as the index of lines has them: each word of a name once.
struct Voices {
  private let words: [Int: String]

  init(_ names: [NameRow]) {
    var words: [Int: String] = [:]
    for name in names { words[name.character, default: ""] += name.folded }
    self.words = words.mapValues(Self.distinct)
  }

  /// Those of a work on the shelf.
  init(of work: Int64, _ db: Database) throws {
    self.init(
      try SQLRequest<Row>(
        literal: "SELECT character, folded FROM name WHERE work_id = \(work)"
      ).fetchAll(db).map { NameRow(character: $0["character"], folded: $0["folded"]) })
  }

  /// Whoever says a line: somebody of the cast, else somebody without a name; empty for neither.
  func words(of speaker: Int?, named text: String?) -> String {
    speaker.flatMap { words[$0] } ?? Self.distinct(text ?? "")
  }

  /// Those to whom a line is said.
  func words(of addressees: [Int]) -> String {
    switch addressees.count {
    case 0: ""
    case 1: words[addressees[0], default: ""]
    default: Self.distinct(addressees.map { words[$0, default: ""] }.joined(separator: " "))
    }
  }

  /// The words in the order of the alphabet, so that a line is taken from the index as it was put there.
  private static func distinct(_ text: String) -> String {
    let words = Set(text.utf8.split(separator: 0x20).map(Substring.init))
    return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }
}
