import IncipitContainers

/// A work as an EPUB 3.3 book, with a table of contents for older reading systems as well.
///
/// The same arguments give the same bytes: the identifier comes from the source's SHA-256, the time
/// of the last change from the caller.
package enum EPUBBook {
  static let exporter = Exporter(
    name: "epub", label: "EPUB", fileExtension: "epub", mediaType: "application/epub+zip",
    canMarkSpeakers: true, write: bytes)

  /// The bytes of the EPUB file.
  ///
  /// - Throws: `ExportError` for a wrong time or a book of 4 GiB.
  package static func bytes(of work: ExportedWork) throws(ExportError) -> [UInt8] {
    guard isTime(work.modified) else { throw ExportError(.badTime(work.modified)) }
    let book = Book(work, layers: work.marksSpeakers ? .quotations : [])
    let pages = EPUBPage.pages(of: book, marksSpeakers: work.marksSpeakers)
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
