import GRDB
import IncipitQuery

/// Words in the language of the search engine (https://www.sqlite.org/fts5.html, section 3).
enum MatchExpression {
  /// `words` as one phrase in quotation marks: no sign of the engine's language passes through it.
  static func phrase(_ words: QueryWords) -> String {
    "\"\(words.text)\"" + (words.isPrefix ? "*" : "")
  }

  /// Any of `words`; nil for none.
  static func any(_ words: [QueryWords]) -> String? {
    words.isEmpty ? nil : words.map(phrase).joined(separator: " OR ")
  }
}
