package import IncipitBooks
import IncipitCatalogue

// What an export of everything needs besides the works on the shelf.
extension Library {
  /// Every work's number, of those that are off the shelf too, in order.
  package func everyWork() throws(LibraryError) -> [Int64] {
    try wrapped { () throws(CatalogueError) in try catalogue.works().map(\.id) }
  }

  /// The files that a work itself came in as; of one that was joined the list of its files.
  package func copies(of work: Int64) throws(LibraryError) -> [SourceDescription] {
    try wrapped { () throws(CatalogueError) in try catalogue.copies(of: work) }
  }

  /// What happened to the shelf, as it stands in the journal: a line of JSON each, in order.
  package func journalLines() -> [[UInt8]] {
    let bytes = (try? SystemFile.bytes(of: journal.path, limit: .max >> 1)) ?? []
    return bytes.split(separator: 0x0A).map(Array.init)
  }
}
