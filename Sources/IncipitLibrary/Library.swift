package import Foundation
package import IncipitBooks
package import Logging

/// A shelf and everything a person does with it.
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
  }

  /// The folder of the shelf.
  package let folder: String
  let settings: Settings

  /// Opens the shelf in `folder`, which is made if there is none.
  package static func open(
    at folder: String, settings: Settings
  ) throws(LibraryError) -> Library {
    Library(folder: folder, settings: settings)
  }

  /// Takes in files, and folders with all that is in them, work after work.
  ///
  /// A file that cannot be read is refused and the rest still goes in. What was added before an
  /// error or a cancellation stays.
  ///
  /// - Parameters:
  ///   - paths: of files and folders.
  ///   - progress: called once a file, in order, from one task at a time.
  /// - Returns: what became of each file.
  /// - Throws: if the shelf itself can take nothing in.
  package func add(
    _ paths: [String], progress: @Sendable (AddProgress) -> Void = { _ in }
  ) async throws(LibraryError) -> AddReport { throw LibraryError(.failure) }

  /// The works that `words` fit, in order of `sort`; all of them for no words.
  ///
  /// Each word must begin a word of the title, author, opening words, a fandom, a ship or a name
  /// of the cast; fields as in `search` (`fandom:`, `words:>5000`) narrow the list too.
  package func items(
    matching words: String = "", sort: ShelfSort = .added
  ) throws(LibraryError) -> [ShelfItem] { throw LibraryError(.failure) }

  /// The work that a number, or words that fit one work alone, name.
  package func item(named name: String) throws(LibraryError) -> Int64 {
    throw LibraryError(.failure)
  }

  /// What is shown of a work, corrections applied.
  package func card(_ id: Int64) throws(LibraryError) -> Card { throw LibraryError(.failure) }

  /// A work with its text and reading.
  ///
  /// Reads and decodes the original: O(its length).
  package func work(_ id: Int64) throws(LibraryError) -> LibraryWork {
    throw LibraryError(.failure)
  }

  /// The works with scenes that answer `query`, best first, at most `limit`.
  package func search(
    _ query: String, limit: Int = 20
  ) throws(LibraryError) -> [WorkHits] { throw LibraryError(.failure) }

  /// The works that a half-remembered description may mean, best first, at most `limit`.
  package func find(
    _ description: String, limit: Int = 10
  ) throws(LibraryError) -> [FoundWork] { throw LibraryError(.failure) }

  /// Puts a person's word in the place of the machine's.
  package func correct(
    _ id: Int64, _ field: Correction.Field, to value: String
  ) throws(LibraryError) -> Correction { throw LibraryError(.failure) }

  /// Takes back the latest correction of `field`, or of any field; nil if there is none.
  package func undoCorrection(
    _ id: Int64, field: Correction.Field? = nil
  ) throws(LibraryError) -> Correction? { throw LibraryError(.failure) }

  /// The bytes of a saved file as they came in.
  package func original(_ sha256: String) throws(LibraryError) -> [UInt8] {
    throw LibraryError(.failure)
  }

  /// Looks the shelf in `folder` over, and mends it if `repair` says so; works on a shelf that does
  /// not open.
  package static func check(
    at folder: String, repair: Bool, settings: Settings
  ) throws(LibraryError) -> CheckReport { throw LibraryError(.failure) }
}
