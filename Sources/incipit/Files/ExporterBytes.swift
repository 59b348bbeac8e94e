import IncipitBooks
import IncipitExport
import IncipitLibrary

extension Exporter {
  /// A work of the shelf as a file of this format, with its corrections.
  func bytes(of work: LibraryWork, marksSpeakers: Bool) throws(Failure) -> [UInt8] {
    let card = work.card
    // The time of the last change, not of the export: the same work is the same file.
    let modified = ([card.addedAt] + card.corrections.map(\.madeAt)).max() ?? card.addedAt
    do throws(ExportError) {
      return try bytes(
        ExportedWork(
          card: card, manuscript: work.manuscript, reading: work.reading, modified: modified,
          marksSpeakers: marksSpeakers))
    } catch {
      throw Failure(.refusals, "work \(card.id): \(error.summary)", "run `incipit check`")
    }
  }
}
