/// How far a backup, its restoring or an export has come.
package struct CopyProgress: Hashable, Sendable {
  /// Files done and files in all; 0 in all where that is not known.
  package let done: Int
  package let total: Int
  /// Bytes done and bytes in all.
  package let bytesDone: Int
  package let bytesTotal: Int

  package init(done: Int, total: Int, bytesDone: Int, bytesTotal: Int) {
    self.done = done
    self.total = total
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
  }
}

/// What a backup holds, or what came back out of one.
package struct BackupReport: Hashable, Sendable {
  /// Works on the shelf.
  package let works: Int
  /// Saved files.
  package let originals: Int
  /// Of the backup's own file.
  package let bytes: Int
  /// What the shelf had lost before, a line each without a full stop; in the order of the hashes.
  package let faults: [String]
}
