/// Why the library could not do what was asked.
package struct LibraryError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// `shelf.sqlite` cannot be read as what it should be.
    case damaged
    /// The shelf was written by a later version of the program.
    case newerShelf(version: Int)
    /// The file is a database, but no shelf.
    case notAShelf
    /// Another program holds the shelf and did not let go in time.
    case busy
    case diskFull
    case readOnly
    case permission
    /// The path does not exist or is no folder.
    case noFolder
    /// The path names no file.
    case noFile
    /// SQLite was built without full-text search.
    case noFullTextSearch
    case noSuchWork(String)
    /// At most five works that the words fit, and how many there are in all.
    case ambiguous(words: String, candidates: [Candidate], count: Int)
    case noSuchCorrection
    /// Nothing that a correction could mean stands there, or too much; and what to do.
    case noSuchPlace(String, String)
    /// The field needs a name or a place beside its value, or takes none.
    case badSubject(field: String, help: String)
    /// What keeps works from being joined, and what to do.
    case cannotJoin(String, String)
    /// The work was not joined out of others, or not put behind one.
    case notJoined(Int64)
    /// What keeps works from being taken off the shelf or erased, and what to do.
    case cannotRemove(String, String)
    /// The work is not one that was taken off the shelf.
    case notRemoved(Int64)
    /// There is no note or rule of that number: what is missing, and where they are listed.
    case noSuch(String, remedy: String)
    /// The value is none that the field may take.
    case badValue(field: String, value: String, choices: [String])
    /// The query cannot be understood; `position` counts characters from 0.
    case badQuery(position: Int, message: String, help: String)
    /// The original's bytes are missing or not those that were saved.
    case lostOriginal(sha256: String)
    /// The original can no longer be read as a text.
    case unreadableOriginal(summary: String)
    /// A file, which the person may have overwritten, or a folder with something in it has the name already.
    case alreadyThere(mayOverwrite: Bool)
    /// Another program writes the file just now.
    case beingWritten
    /// The file is no backup of a shelf, or a damaged one; the words say what is wrong with it.
    case badBackup(String)
    /// Anything else; `underlying` says what.
    case failure
  }

  /// A work that words may mean.
  package struct Candidate: Hashable, Sendable {
    package let id: Int64
    package let heading: String

    package init(id: Int64, heading: String) {
      self.id = id
      self.heading = heading
    }
  }

  package let reason: Reason
  /// The file or folder it happened to; nil if it happened to none.
  package let path: String?
  /// The cause in the words of the layer below, for `--verbose` and the log.
  package let underlying: String?

  package init(_ reason: Reason, path: String? = nil, underlying: String? = nil) {
    self.reason = reason
    self.path = path
    self.underlying = underlying
  }

  /// Whether the shelf itself cannot be used, as against a wrong request to a sound one.
  package var isShelfUnusable: Bool {
    switch reason {
    case .damaged, .newerShelf, .notAShelf, .busy, .diskFull, .readOnly, .permission, .noFolder,
      .noFullTextSearch, .lostOriginal, .unreadableOriginal, .beingWritten, .badBackup, .failure:
      true
    case .noSuchWork, .ambiguous, .noSuchCorrection, .badValue, .badQuery, .cannotJoin,
      .cannotRemove, .notRemoved, .notJoined, .noSuchPlace, .badSubject, .noSuch, .alreadyThere,
      .noFile:
      false
    }
  }
}
