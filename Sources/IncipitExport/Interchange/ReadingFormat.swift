package import IncipitBooks

/// A format in which a reading is handed to other programs or people.
///
/// The contract's own JSON stands apart, in `ReadingJSON`.
package enum ReadingFormat: String, Hashable, Sendable, CaseIterable {
  /// Four tables, as BookNLP writes them.
  case booknlp
  case tei
  case html
  case script

  /// Whether a reading is several files, which no single stream can hold.
  package var isSeveralFiles: Bool { self == .booknlp }

  /// Whether the words and marks of the story are needed.
  package var needsTokens: Bool { self == .booknlp }

  /// The files of one reading by their extensions; the same bytes for the same arguments.
  ///
  /// No extension is that of a saved story, so that a file beside its source never takes its place.
  ///
  /// - Parameters:
  ///   - manuscript: the text.
  ///   - reading: what was read out of it.
  ///   - tokens: the words and marks of the story; only for formats that need them.
  /// - Returns: one file, or BookNLP's four, each with its extension.
  package func files(
    manuscript: Manuscript, reading: Reading, tokens: [StoryToken] = []
  ) -> [(fileExtension: String, bytes: [UInt8])] {
    switch self {
    case .booknlp:
      BookNLPFiles.files(manuscript: manuscript, reading: reading, tokens: tokens)
    case .tei: [("tei.xml", TEIDocument.bytes(manuscript: manuscript, reading: reading))]
    case .html: [("annotated.html", AnnotatedPage.bytes(manuscript: manuscript, reading: reading))]
    case .script: [("script.txt", StageScript.bytes(manuscript: manuscript, reading: reading))]
    }
  }
}
