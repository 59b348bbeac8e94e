package import IncipitBooks

/// A format that works are written in.
///
/// One more format is one more file and a line in `all`.
package struct Exporter: Sendable {
  /// As a person names it: `epub`.
  package let name: String
  /// Without the dot.
  package let fileExtension: String
  /// With its parameters.
  package let mediaType: String
  private let write: @Sendable (Book) throws(ExportError) -> [UInt8]

  init(
    name: String, fileExtension: String, mediaType: String,
    write: @escaping @Sendable (Book) throws(ExportError) -> [UInt8]
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.mediaType = mediaType
    self.write = write
  }

  /// Every format, in the order in which they are listed.
  package static let all: [Exporter] = [EPUBBook.exporter, PlainText.exporter, Markdown.exporter]

  /// The format called `name`; nil if there is none.
  package static func named(_ name: String) -> Exporter? { all.first { $0.name == name } }

  /// The work in this format; the same bytes for the same arguments.
  ///
  /// - Parameters:
  ///   - card: The facts that are shown.
  ///   - manuscript: The text.
  ///   - reading: Scenes and letters.
  ///   - modified: The time of the last change, `2018-02-11T10:20:30Z`; only EPUB tells it.
  /// - Returns: The file's bytes.
  /// - Throws: `ExportError` for a wrong time or a book past the format's limits.
  package func bytes(
    card: Card, manuscript: Manuscript, reading: Reading, modified: String
  ) throws(ExportError) -> [UInt8] {
    try write(Book(card: card, manuscript: manuscript, reading: reading, modified: modified))
  }
}
