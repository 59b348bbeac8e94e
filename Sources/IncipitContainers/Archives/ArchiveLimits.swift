/// How much an archive may unpack to.
package struct ArchiveLimits: Hashable, Sendable {
  /// Files and folders.
  package var entries: Int
  /// Bytes of one file; a longer one is passed over.
  package var entryBytes: Int
  /// Bytes of all files that are read.
  package var totalBytes: Int
  /// How many times the archive's own size all files may have together, above `ratioFloor`.
  package var ratio: Int
  /// Bytes of all files up to which `ratio` does not hold: short texts that repeat themselves pack small.
  package var ratioFloor: Int
  /// How many archives may stand in each other.
  package var depth: Int

  package init(
    entries: Int = 200_000, entryBytes: Int = 256 << 20, totalBytes: Int = 4 << 30,
    ratio: Int = 200, ratioFloor: Int = 1 << 20, depth: Int = 2
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFloor = ratioFloor
    self.depth = depth
  }

  /// For a book, whose pages are all in memory at once.
  package static let book = ArchiveLimits(
    entries: 20_000, entryBytes: 64 << 20, totalBytes: 256 << 20, depth: 1)
}
