import IncipitBooks
import IncipitCatalogue
import Logging

extension Library {
  /// Looks a shelf over, and mends what it can if `repair` says so; works on one that does not open.
  ///
  /// Reads every original: O(bytes of the shelf). Nothing is ever deleted but half-written files of
  /// programs that are gone, and files of works that a person has erased: a damaged database is moved aside,
  /// and an original that no work names is taken in.
  ///
  /// - Parameters:
  ///   - folder: of the shelf.
  ///   - repair: whether to mend.
  ///   - settings: clock and log.
  /// - Returns: what was looked at, and every fault with whether it is mended.
  /// - Throws: if the shelf cannot be used for another reason than damage.
  package static func check(
    at folder: String, repair: Bool, settings: Settings
  ) throws(LibraryError) -> CheckReport {
    guard let status = try? SystemFile.status(folder), status.kind == .folder else {
      throw LibraryError(.noFolder, path: folder)
    }
    var cause: String
    do throws(LibraryError) {
      let library = try open(at: folder, settings: settings)
      let faults = try library.databaseFaults()
      guard let first = faults.first else {
        return try ShelfCheck(library, repair: repair).report()
      }
      cause = first
      try library.wrapped { () throws(CatalogueError) in try library.catalogue.close() }
    } catch {
      guard error.reason == .damaged else { throw error }
      cause = error.underlying ?? error.summary
    }
    let summary = "shelf.sqlite is damaged: \(cause)"
    guard repair else {
      return CheckReport(
        works: 0, originals: 0, layers: 0,
        faults: [CheckReport.Fault(.database, summary, isRepaired: false)], isRebuilt: false)
    }
    let library = try ShelfRebuild(folder: folder, settings: settings).rebuilt()
    let report = try ShelfCheck(library, repair: true).report()
    return CheckReport(
      works: report.works, originals: report.originals, layers: report.layers,
      faults: [CheckReport.Fault(.database, summary, isRepaired: true)] + report.faults,
      isRebuilt: true)
  }

  /// Looks this shelf over; see `check(at:repair:settings:)`.
  package func check(repair: Bool) throws(LibraryError) -> CheckReport {
    try Self.check(at: folder, repair: repair, settings: settings)
  }

  /// What is wrong with the database file; a file too damaged to tell is one fault.
  private func databaseFaults() throws(LibraryError) -> [String] {
    do throws(CatalogueError) {
      return try catalogue.databaseFaults()
    } catch {
      guard error.reason == .damaged else {
        throw LibraryError(error, path: Self.databasePath(in: folder))
      }
      return [error.underlying ?? "it cannot be read"]
    }
  }
}
