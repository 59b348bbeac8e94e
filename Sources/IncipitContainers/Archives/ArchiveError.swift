/// Why an archive is not read, or not to its end.
package enum ArchiveError: Error, Hashable, Sendable {
  /// None of the formats that are read.
  case unknownFormat
  /// The library says so in its own words.
  case damaged(String)
  case tooManyEntries(limit: Int)
  case tooManyBytes(limit: Int)
  /// Unpacks to more than so many times its size, as files do that are made to fill a disk.
  case inflated(ratio: Int)
  case noMemory

  /// What happened, in one line without a full stop.
  package var summary: String {
    switch self {
    case .unknownFormat: "no archive of a kind that is read"
    case .damaged(let words): "damaged archive: \(words)"
    case .tooManyEntries(let limit): "more than \(limit) files in the archive"
    case .tooManyBytes(let limit): "the archive unpacks to more than \(limit >> 20) MiB"
    case .inflated(let ratio): "the archive unpacks to more than \(ratio) times its size"
    case .noMemory: "there is not enough memory to unpack the archive"
    }
  }
}

/// A file of an archive that was passed over.
package struct PassedEntry: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable {
    /// The name is absolute or leads out of the archive.
    case badName
    /// A link, a device or the like.
    case noFile
    case locked
    case tooLarge
    case damaged
  }

  /// As the archive has it, control characters replaced.
  package let name: String
  package let reason: Reason
}
