package import IncipitBooks
import IncipitContainers

/// A work as an EPUB 3.3 book, with a table of contents for older reading systems as well.
///
/// The same arguments give the same bytes: the identifier comes from the source's SHA-256, the time
/// of the last change from the caller.
package enum EPUBBook {
  static let exporter = Exporter(
    name: "epub", fileExtension: "epub", mediaType: "application/epub+zip"
  ) { (book) throws(ExportError) in try bytes(of: book) }

  /// The book.
  ///
  /// - Parameters:
  ///   - card: The facts on the title page.
  ///   - manuscript: The text.
  ///   - reading: Letters and the like.
  ///   - modified: The time of the last change, `2018-02-11T10:20:30Z`.
  /// - Returns: The bytes of the EPUB file.
  /// - Throws: `ExportError` for a wrong time or a book of 4 GiB.
  package static func bytes(
    card: Card, manuscript: Manuscript, reading: Reading, modified: String
  ) throws(ExportError) -> [UInt8] {
    try bytes(
      of: Book(card: card, manuscript: manuscript, reading: reading, modified: modified))
  }

  private static func bytes(of book: Book) throws(ExportError) -> [UInt8] {
    guard isTime(book.modified) else { throw ExportError(.badTime(book.modified)) }
    let pages = EPUBPage.pages(of: book)
    let package = EPUBPackage(book: book, pages: pages)
    var entries = [
      ZIPEntry("mimetype", "application/epub+zip", isStored: true),
      ZIPEntry("META-INF/container.xml", EPUBPackage.container),
      ZIPEntry("EPUB/package.opf", package.document),
      ZIPEntry("EPUB/nav.xhtml", package.navigation),
      ZIPEntry("EPUB/toc.ncx", package.oldNavigation),
      ZIPEntry("EPUB/style.css", EPUBStyle.sheet),
      ZIPEntry("EPUB/cover.svg", EPUBCover.drawing(of: book)),
    ]
    entries += pages.map { ZIPEntry("EPUB/" + $0.file, $0.document(language: book.language)) }
    do {
      return try ZIPArchive.bytes(of: entries)
    } catch {
      throw ExportError(.container(error))
    }
  }

  /// Whether `text` has the form that EPUB 3.3 asks of `dcterms:modified`.
  private static func isTime(_ text: String) -> Bool {
    let form = Array("dddd-dd-ddTdd:dd:ddZ".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count == form.count else { return false }
    return zip(bytes, form).allSatisfy { byte, sign in
      sign == UInt8(ascii: "d")
        ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == sign
    }
  }
}
