package import IncipitBooks

/// A reading as the tables that BookNLP writes (<https://github.com/booknlp/booknlp>).
///
/// Columns and their order are BookNLP's; `Docs/interchange.md` tells which are filled and with what.
package enum BookNLPFiles {
  /// The files by their extensions, in the order in which BookNLP makes them.
  ///
  /// - Parameters:
  ///   - manuscript: the text.
  ///   - reading: who is in it and who speaks.
  ///   - tokens: the words and marks of the story, in order.
  /// - Returns: `tokens`, `entities`, `quotes` and `book`; the same bytes for the same arguments.
  ///
  /// O(n log n).
  package static func files(
    manuscript: Manuscript, reading: Reading, tokens: [StoryToken]
  ) -> [(fileExtension: String, bytes: [UInt8])] {
    let table = BookNLPTokens(tokens, manuscript.text)
    let entities = BookNLPEntities(reading, table)
    return [
      ("tokens", table.file),
      ("entities", entities.file),
      ("quotes", BookNLPQuotes.file(reading, table, entities)),
      ("book", BookNLPCharacters(reading, table, entities).file),
    ]
  }
}
