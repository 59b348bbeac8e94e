/// Reads archives that are small enough to be held whole.
package enum ArchiveReader {
  /// The files of `archive` that are wanted, by name; of two with one name the first.
  ///
  /// - Parameters:
  ///   - archive: the archive's bytes.
  ///   - limits: how much it may unpack to.
  ///   - wants: whether to read the file of a name; what is not wanted costs no memory.
  /// - Returns: the files, and what was passed over though it was wanted.
  /// - Throws: `ArchiveError` if the archive is none, is damaged or passes a limit.
  package static func files(
    of archive: [UInt8], limits: ArchiveLimits, wants: (String) -> Bool = { _ in true }
  ) throws(ArchiveError) -> (files: [String: [UInt8]], passed: [PassedEntry]) {
    var files: [String: [UInt8]] = [:]
    var cursor = try ArchiveCursor(archive, limits: limits)
    while let entry = try cursor.next(wants: wants) {
      if files[entry.name] == nil { files[entry.name] = entry.bytes }
    }
    return (files, cursor.passed)
  }
}
