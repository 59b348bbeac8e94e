package import IncipitBooks
import IncipitCatalogue
import Logging

// What a person does not want on the shelf: taken off with all that is theirs, put back, erased for good.
extension Library {
  /// Takes works off the shelf: they leave lists and searches, and keep files, corrections and notes.
  ///
  /// They come back with ``putBack(_:)``; files that are added again are known as theirs and do not bring them
  /// back.
  ///
  /// - Parameter works: in any order.
  /// - Throws: `noSuchWork`, `cannotRemove` if there is none or one does not stand on the shelf by itself, or if
  ///   the shelf cannot be written; then none is taken off.
  package func remove(_ works: [Int64]) throws(LibraryError) {
    let distinct = Set(works).sorted()
    guard !distinct.isEmpty else {
      throw LibraryError(.cannotRemove("no work is named", "see `incipit list`"))
    }
    for work in distinct {
      _ = try item(work)
      let holder = try shelvedWork(with: work)
      guard holder != work else { continue }
      throw LibraryError(
        holder.map { holder in
          .cannotRemove(
            "work \(work) is part of work \(holder), or stands behind it",
            "name that one, or see `incipit show \(work)` for how to part them")
        } ?? .cannotRemove("work \(work) is not on the shelf", "see `incipit list`"))
    }
    let moment = settings.moment
    try wrapped { () throws(CatalogueError) in try catalogue.remove(distinct, at: moment) }
    note([.removed(works: distinct, at: moment)])
  }

  /// Puts a work that was taken off on the shelf again.
  ///
  /// - Throws: `noSuchWork`, `notRemoved`, or if its original is lost or the shelf cannot be written.
  package func putBack(_ work: Int64) throws(LibraryError) { try putBack(work, isNoted: true) }

  /// Puts a work back; one put back again from the journal is in it already.
  func putBack(_ work: Int64, isNoted: Bool) throws(LibraryError) {
    _ = try item(work)
    guard try removedAt(work) != nil else { throw LibraryError(.notRemoved(work)) }
    let entry = try entry(ofWork: work)
    try wrapped { () throws(CatalogueError) in try catalogue.putBack(work, entry) }
    if isNoted { note([.backOnShelf(work: work, at: settings.moment)]) }
  }

  /// When a work was taken off the shelf; ISO 8601, UTC; nil for one that was not.
  package func removedAt(_ work: Int64) throws(LibraryError) -> String? {
    try wrapped { () throws(CatalogueError) in try catalogue.removedAt(work) }
  }

  /// The works that were taken off the shelf, the last first, and how many there are.
  ///
  /// - Parameter range: which of them, from 0; nil for all.
  /// - Returns: how many there are in all, and those of the range with when they were taken off.
  /// - Throws: if the shelf cannot be read.
  package func removedWorks(
    _ range: Range<Int>? = nil
  ) throws(LibraryError) -> (all: Int, shown: [RemovedWork]) {
    try wrapped { () throws(CatalogueError) in
      let (all, removals) = try catalogue.removals(range ?? 0..<Int(Int32.max))
      let items = try catalogue.items(removals.map(\.work))
      let moments = Dictionary(removals.map { ($0.work, $0.removedAt) }) { first, _ in first }
      return (all, items.map { RemovedWork(item: $0, removedAt: moments[$0.id] ?? "") })
    }
  }

  /// What ``erase(_:)`` would delete; nothing is deleted by asking.
  ///
  /// - Parameter works: taken off the shelf.
  /// - Returns: the files, those of works that these were joined out of among them.
  /// - Throws: `notRemoved`, `cannotRemove` if others stand behind one of them, or if the shelf cannot be read.
  package func erasure(of works: [Int64]) throws(LibraryError) -> Erasure {
    for work in works where try removedAt(work) == nil {
      _ = try item(work)
      throw LibraryError(.notRemoved(work))
    }
    let (going, behind) = try wrapped { () throws(CatalogueError) in
      try catalogue.erasure(of: works)
    }
    if let version = behind.first {
      throw LibraryError(
        .cannotRemove(
          "work \(version) stands behind one of them",
          "`incipit duplicates --undo \(version)` brings it to the shelf first"))
    }
    var copies: [SourceDescription] = []
    for work in going {
      copies += try wrapped { () throws(CatalogueError) in try catalogue.copies(of: work) }
    }
    return Erasure(works: going, copies: copies)
  }

  /// Deletes works that were taken off the shelf, their files and all that a person has said of them.
  ///
  /// It cannot be undone; backups and the journal's lines, names of files and notes among them, are left as
  /// they are.
  ///
  /// - Parameter works: taken off the shelf.
  /// - Returns: what was deleted.
  /// - Throws: as ``erasure(of:)``, or if the shelf cannot be written.
  package func erase(_ works: [Int64]) throws(LibraryError) -> Erasure {
    // For its words, if it cannot be.
    let erasure = try erasure(of: works)
    // Nobody else is between saving an original and naming it, nor between this and the journal's line.
    try FolderLock.alone(originals.folder) { () throws(LibraryError) in
      let gone = try wrapped { () throws(CatalogueError) in try catalogue.erase(works) }
      note([.erased(works: gone.works, sha256s: gone.originals, at: settings.moment)])
      for sha256 in gone.originals { try? deleteUnnamed(sha256) }
    }
    settings.logger.info("erased", metadata: ["works": "\(erasure.works.count)"])
    return erasure
  }

  /// Deletes an original that no work names; one that came in again meanwhile stays.
  func deleteNameless(_ sha256: String) throws {
    try FolderLock.alone(originals.folder) { try deleteUnnamed(sha256) }
  }

  private func deleteUnnamed(_ sha256: String) throws {
    try catalogue.ifNoCopy(has: sha256) { try SystemFile.remove(originals.path(sha256)) }
  }
}

/// A work that a person has taken off the shelf.
package struct RemovedWork: Hashable, Sendable {
  package let item: ShelfItem
  /// ISO 8601, UTC.
  package let removedAt: String

  package init(item: ShelfItem, removedAt: String) {
    self.item = item
    self.removedAt = removedAt
  }
}

/// What is deleted when works are erased.
package struct Erasure: Hashable, Sendable {
  /// With those that they were joined out of, in order of numbers.
  package let works: [Int64]
  package let copies: [SourceDescription]

  /// Of the files.
  package var bytes: Int { copies.reduce(0) { $0 + $1.bytes } }
}
