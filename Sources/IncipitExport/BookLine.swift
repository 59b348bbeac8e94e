/// A line of a book: its words, in runs that are each set in one way.
struct BookLine: Hashable, Sendable {
  /// No text of a run is empty, and neighbours are set in different ways.
  ///
  /// No run at all is an empty line.
  let runs: [BookRun]

  init(_ runs: [BookRun]) { self.runs = runs }

  /// A line that is set in one way.
  init(_ text: String) { runs = text.isEmpty ? [] : [BookRun(text: text)] }

  /// The words without what sets them off.
  var text: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }
  var isEmpty: Bool { runs.isEmpty }

  /// The words as typewriters set them: what is emphasised between the source's own marks.
  var typed: String {
    guard runs.contains(where: { $0.emphasis != nil }) else { return text }
    return grouped { $0.emphasis }.map { emphasis, runs in
      let words = runs.map(\.text).joined()
      return emphasis.map { $0.rawValue + words + $0.rawValue } ?? words
    }.joined()
  }

  /// The runs in groups that share what `key` tells of them, in order.
  func grouped<Key: Equatable>(
    by key: (BookRun) -> Key
  ) -> [(key: Key, runs: ArraySlice<BookRun>)] {
    var groups: [(key: Key, runs: ArraySlice<BookRun>)] = []
    for (index, run) in runs.enumerated() {
      let own = key(run)
      if let last = groups.last, last.key == own {
        groups[groups.count - 1].runs = runs[last.runs.startIndex...index]
      } else {
        groups.append((own, runs[index...index]))
      }
    }
    return groups
  }
}

/// Words that are set in one way.
struct BookRun: Hashable, Sendable {
  var text: String
  var emphasis: BookEmphasis?
  /// The quotation that they are part of, as an index into the book's; nil for narration, and in
  /// books that were made without quotations.
  var quotation: Int?
}

/// How words are stressed, by the marks that typewriters set around them.
enum BookEmphasis: String, Hashable, Sendable {
  case underscores = "_"
  case asterisks = "*"
  case strong = "**"
}
