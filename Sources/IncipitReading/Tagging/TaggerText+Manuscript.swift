package import IncipitBooks
package import IncipitLexicon

extension TaggerText {
  /// The story of `manuscript`, for learning and measuring.
  package init(_ manuscript: Manuscript, lexicon: Lexicon) {
    let table = Tokenizer.table(of: manuscript, lexicon: lexicon)
    let segments = Segments(table, QuotationReader().quotations(in: table).spoken)
    self = TokenPieces(table, startsSentence: segments.startsSentence).text
  }
}
