import GRDB

/// Why the catalogue could not do what was asked.
package struct CatalogueError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The file cannot be read as a database, or contradicts itself.
    case damaged
    /// Written by a program that knows a later schema.
    case newer(version: Int)
    /// A sound database that is no shelf.
    case notAShelf
    /// Another connection held the file for longer than the time allowed.
    case busy
    case diskFull
    case readOnly
    case permission
    /// The folder of the file does not exist, or the file cannot be opened in it.
    case cannotOpen
    case noFullTextSearch
    case noSuchWork(Int64)
    case noSuchCorrection
    /// A layer of the reading is missing, or its data is none.
    case brokenLayer(String)
    case other
  }

  package let reason: Reason
  /// The cause in SQLite's words; nil if the fault is not SQLite's.
  package let underlying: String?

  package init(_ reason: Reason, underlying: String? = nil) {
    self.reason = reason
    self.underlying = underlying
  }

  /// `error` as the catalogue's own (https://www.sqlite.org/rescode.html).
  package init(_ error: any Error) {
    if let own = error as? CatalogueError {
      self = own
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.other, underlying: String(describing: error))
      return
    }
    let reason: Reason
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: reason = .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: reason = .busy
    case .SQLITE_FULL: reason = .diskFull
    case .SQLITE_READONLY: reason = .readOnly
    case .SQLITE_PERM, .SQLITE_AUTH: reason = .permission
    case .SQLITE_CANTOPEN: reason = .cannotOpen
    // The shared memory beside the file cannot grow: no room on the disk.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: reason = .diskFull
    default: reason = .other
    }
    self.init(reason, underlying: error.description)
  }
}
