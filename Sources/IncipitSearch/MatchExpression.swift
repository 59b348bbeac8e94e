import GRDB
import IncipitCatalogue
import IncipitQuery

/// Words in the language of the search engine (https://www.sqlite.org/fts5.html, section 3).
struct MatchExpression {
  /// As it stands behind MATCH.
  let text: String
  /// Its phrases in their order; those of a NEAR group one by one.
  let phrases: [String]

  /// The expression for the whole of `query`, if that is words and signs alone and not only what is
  /// not to be there; else nil.
  init?(_ query: Query) {
    switch query {
    case .words(let words): self.init(Self.phrase(words), Self.phrases(words))
    case .field, .length, .own, .not: return nil
    case .any(let queries):
      let parts = queries.compactMap { MatchExpression($0) }
      guard parts.count == queries.count else { return nil }
      self.init(
        "(\(parts.map(\.text).joined(separator: " OR ")))", parts.flatMap(\.phrases))
    case .all(let queries):
      var rest: [Query] = []
      self.init(all: queries, rest: &rest)
      guard rest.isEmpty else { return nil }
    }
  }

  /// What of a list of things that must all be there is words and signs alone; nil if nothing of it must
  /// stand in the text.
  ///
  /// `rest` is given the others.
  init?(all queries: [Query], rest: inout [Query]) {
    var wanted: [MatchExpression] = []
    var unwanted: [MatchExpression] = []
    rest = []
    for query in queries {
      if let expression = MatchExpression(query) {
        wanted.append(expression)
      } else if case .not(let inner) = query, let expression = MatchExpression(inner) {
        unwanted.append(expression)
      } else {
        rest.append(query)
      }
    }
    guard !wanted.isEmpty else { return nil }
    let all = "(\(wanted.map(\.text).joined(separator: " AND ")))"
    let none = unwanted.map { " NOT \($0.text)" }.joined()
    self.init(
      unwanted.isEmpty ? all : "(\(all)\(none))", (wanted + unwanted).flatMap(\.phrases))
  }

  private init(_ text: String, _ phrases: [String]) {
    self.text = text
    self.phrases = phrases
  }

  /// `words` as one phrase in quotation marks: no sign of the engine's language passes through it.
  static func phrase(_ words: QueryWords) -> String {
    guard let distance = words.distance else { return quoted(words.text, words.isPrefix) }
    return "NEAR(\(phrases(words).joined(separator: " ")), \(distance))"
  }

  /// Any of `words`; nil for none.
  static func any(_ words: [QueryWords]) -> String? {
    words.isEmpty ? nil : words.map(phrase).joined(separator: " OR ")
  }

  /// Any of `words`, to be asked of `text` alone; nil for none.
  ///
  /// Beginnings of words are asked for by the words of `text` that begin so: to look up a beginning the
  /// engine puts together all that the shelf has of it, each time. O(text) if there are any.
  static func any(_ words: [QueryWords], in text: String) -> String? {
    guard words.contains(where: \.isPrefix) else { return any(words) }
    let own = Set(FoldedText.words(of: text))
    let phrases = words.flatMap { words -> [String] in
      guard words.isPrefix else { return [phrase(words)] }
      let parts = FoldedText.words(of: words.text)
      guard let start = parts.last else { return [] }
      return own.filter { $0.hasPrefix(start) }.sorted().prefix(mostBeginnings).map {
        quoted((parts.dropLast() + [$0]).joined(separator: " "), false)
      }
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " OR ")
  }

  /// So many words of one text are looked for that begin alike.
  private static let mostBeginnings = 100

  private static func phrases(_ words: QueryWords) -> [String] {
    guard words.distance != nil else { return [quoted(words.text, words.isPrefix)] }
    return words.text.split(separator: " ").map { quoted(String($0), false) }
  }

  private static func quoted(_ text: String, _ isPrefix: Bool) -> String {
    "\"\(text)\"" + (isPrefix ? "*" : "")
  }
}
