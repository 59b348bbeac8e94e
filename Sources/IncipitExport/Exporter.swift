/// A format that works or readings are written in.
///
/// One more format is one more file and a line in `all` or in `readings`.
package struct Exporter: Sendable {
  /// As a person names it: `epub`.
  package let name: String
  /// As a page names it: "EPUB".
  package let label: String
  /// Without the dot before it; one for each file that a work is written as.
  package let fileExtensions: [String]
  /// With its parameters.
  package let mediaType: String
  /// Whether the words and marks of the story are needed.
  package let needsTokens: Bool
  /// Whether it says who speaks only if asked to; others never do, or always.
  package let canMarkSpeakers: Bool
  private let write: @Sendable (ExportedWork) throws(ExportError) -> [[UInt8]]

  /// A format of one file.
  init(
    name: String, label: String, fileExtension: String, mediaType: String,
    canMarkSpeakers: Bool = false,
    write: @escaping @Sendable (ExportedWork) throws(ExportError) -> [UInt8]
  ) {
    self.init(
      name: name, label: label, fileExtensions: [fileExtension], mediaType: mediaType,
      needsTokens: false, canMarkSpeakers: canMarkSpeakers
    ) { (work) throws(ExportError) in [try write(work)] }
  }

  /// A format of several files, which `write` returns in the order of their extensions.
  init(
    name: String, label: String, fileExtensions: [String], mediaType: String, needsTokens: Bool,
    canMarkSpeakers: Bool = false,
    write: @escaping @Sendable (ExportedWork) throws(ExportError) -> [[UInt8]]
  ) {
    self.name = name
    self.label = label
    self.fileExtensions = fileExtensions
    self.mediaType = mediaType
    self.needsTokens = needsTokens
    self.canMarkSpeakers = canMarkSpeakers
    self.write = write
  }

  /// Every format of works on a shelf, in the order in which they are listed.
  package static let all: [Exporter] = [
    EPUBBook.exporter, HTMLBook.exporter, Markdown.exporter, PlainText.exporter,
    TEIDocument.exporter, StageScript.exporter, SSMLDocument.exporter,
  ]

  /// The formats in which a reading is handed on that stands on no shelf.
  ///
  /// No file extension is that of a saved story, so that a file beside its source never takes its
  /// place. The contract's own JSON stands apart, in `ReadingJSON`.
  package static let readings: [Exporter] = [
    BookNLPFiles.exporter, TEIDocument.exporter, AnnotatedPage.exporter, StageScript.exporter,
  ]

  /// The format of `all` called `name`; nil if there is none.
  package static func named(_ name: String) -> Exporter? { all.first { $0.name == name } }

  /// The format of `readings` called `name`; nil if there is none.
  package static func reading(named name: String) -> Exporter? {
    readings.first { $0.name == name }
  }

  /// Whether a work is several files, which no single stream can hold.
  package var isSeveralFiles: Bool { fileExtensions.count > 1 }

  /// The work's files, each with its extension; the same bytes for the same work.
  ///
  /// - Throws: `ExportError` for a wrong time or a book past the format's limits.
  package func files(
    _ work: ExportedWork
  ) throws(ExportError) -> [(fileExtension: String, bytes: [UInt8])] {
    let files = try write(work)
    return zip(fileExtensions, files).map { (fileExtension: $0, bytes: $1) }
  }

  /// The work in a format of one file.
  ///
  /// - Throws: `ExportError` for a wrong time or a book past the format's limits.
  package func bytes(_ work: ExportedWork) throws(ExportError) -> [UInt8] {
    try write(work).first ?? []
  }
}

extension Exporter {
  /// Without the dot before it.
  package var fileExtension: String { fileExtensions.first ?? name }
}
