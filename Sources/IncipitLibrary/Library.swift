package import Foundation
import Glibc
import IncipitCatalogue
package import Logging

/// A shelf and everything a person does with it.
///
/// The folder holds `shelf.sqlite`, `originals/` and `journal.ndjson`. Two programs may have it open
/// at the same time.
package struct Library: Sendable {
  /// What the world outside gives to a library.
  package struct Settings: Sendable {
    /// The moment, asked for at each addition and correction.
    package let now: @Sendable () -> Date
    package let logger: Logger
    /// How many files are read beside each other; at least 1.
    package let parallelism: Int

    package init(
      now: @escaping @Sendable () -> Date, logger: Logger,
      parallelism: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
      self.now = now
      self.logger = logger
      self.parallelism = max(1, parallelism)
    }

    /// The moment as it is stored: ISO 8601, UTC, to the second.
    var moment: String { now().ISO8601Format() }
  }

  /// The folder of the shelf.
  package let folder: String
  let settings: Settings
  let catalogue: Catalogue
  let originals: OriginalStore
  let journal: Journal
  let desk: ReadingDesk

  /// Opens the shelf in `folder`, which is made, for its owner alone, if there is none.
  ///
  /// - Parameters:
  ///   - folder: an absolute path, or one from the working folder.
  ///   - settings: clock, log and parallelism.
  /// - Returns: the shelf; its tables are up to date.
  /// - Throws: if it cannot be used; nothing of it was changed then.
  package static func open(
    at folder: String, settings: Settings
  ) throws(LibraryError) -> Library {
    try makeFolder(folder)
    let database = databasePath(in: folder)
    // Without its database a shelf with originals would look empty: better to say so.
    if !SystemFile.exists(database), holdsOriginals(folder) {
      throw LibraryError(.damaged, path: database, underlying: "shelf.sqlite is missing")
    }
    // One after another: a database that is just being made, or brought up to date, is no shelf yet.
    return try FolderLock.alone(folder) { () throws(LibraryError) in
      do throws(CatalogueError) {
        return Library(
          folder: folder, settings: settings, catalogue: try Catalogue(path: database))
      } catch {
        throw LibraryError(error, path: database)
      }
    }
  }

  init(folder: String, settings: Settings, catalogue: Catalogue) {
    self.folder = folder
    self.settings = settings
    self.catalogue = catalogue
    originals = OriginalStore(shelf: folder)
    journal = Journal(shelf: folder)
    desk = ReadingDesk()
  }

  /// The database of the shelf in `folder`.
  static func databasePath(in folder: String) -> String { folder + "/shelf.sqlite" }

  /// Does `body` and turns the catalogue's refusal into the library's.
  func wrapped<Value>(
    _ body: () throws(CatalogueError) -> Value
  ) throws(LibraryError) -> Value {
    do throws(CatalogueError) {
      return try body()
    } catch {
      settings.logger.info("catalogue refused", metadata: ["cause": "\(error.reason)"])
      throw LibraryError(error, path: Self.databasePath(in: folder))
    }
  }

  /// Puts a line into the journal; what it holds is in the database too, so the work goes on if the
  /// line cannot be written.
  func note(_ events: [Journal.Event]) {
    do {
      try journal.append(events)
    } catch {
      settings.logger.warning("journal not written", metadata: ["cause": "\(error.cause)"])
    }
  }

  static func makeFolder(_ folder: String) throws(LibraryError) {
    if let status = try? SystemFile.status(folder) {
      guard status.kind == .folder else { throw LibraryError(.noFolder, path: folder) }
      return
    }
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    // Folders on the way get the usual rights; the shelf's own is private.
    try? FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: nil)
    do {
      try SystemFile.makeFolder(folder)
    } catch {
      throw LibraryError(error)
    }
  }

  /// Whether a folder holds a shelf, or what is left of one.
  package static func isShelf(_ folder: String) -> Bool {
    [databasePath(in: folder), folder + "/journal.ndjson", folder + "/originals"].contains {
      (try? SystemFile.status($0)) != nil
    }
  }

  private static func holdsOriginals(_ folder: String) -> Bool {
    (try? OriginalStore(shelf: folder).inventory().originals.isEmpty) == false
  }
}
