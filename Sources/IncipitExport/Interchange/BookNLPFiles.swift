import IncipitBooks

/// A reading as the tables that BookNLP writes (<https://github.com/booknlp/booknlp>).
///
/// Columns and their order are BookNLP's; `Docs/interchange.md` tells which are filled and with what.
package enum BookNLPFiles {
  static let exporter = Exporter(
    name: "booknlp", label: "BookNLP", fileExtensions: ["tokens", "entities", "quotes", "book"],
    mediaType: "text/tab-separated-values; charset=utf-8", needsTokens: true
  ) { (work) throws(ExportError) in
    files(manuscript: work.manuscript, reading: work.reading, tokens: work.tokens)
  }

  /// The tokens, entities, quotations and characters, each a file.
  ///
  /// O(n log n).
  private static func files(
    manuscript: Manuscript, reading: Reading, tokens: [StoryToken]
  ) -> [[UInt8]] {
    let table = BookNLPTokens(tokens, manuscript.text)
    let entities = BookNLPEntities(reading, table)
    return [
      table.file, entities.file, BookNLPQuotes.file(reading, table, entities),
      BookNLPCharacters(reading, table, entities).file,
    ]
  }
}
