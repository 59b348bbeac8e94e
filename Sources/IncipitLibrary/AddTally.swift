/// Counts an addition as it goes.
struct AddTally {
  private(set) var added: [AddedWork] = []
  private(set) var known: [AddedWork] = []
  private(set) var refused: [Refusal] = []
  private var total: Int
  private let bytesTotal: Int
  private var bytesDone = 0

  init(_ walk: FileWalk) {
    total = walk.files.count + walk.refused.count
    bytesTotal = walk.files.reduce(0) { $0 + $1.bytes }
  }

  /// Counts one file and says how far it has come.
  mutating func count(_ file: StoredFile, path: String, bytes: Int) -> AddProgress {
    switch file.outcome {
    case .added(let id):
      added.append(
        AddedWork(
          id: id, heading: file.heading, path: path, format: file.format, damage: file.damage))
    case .known(let id):
      known.append(
        AddedWork(id: id, heading: file.heading, path: path, isRemoved: file.isRemoved))
    case .refused(let refusal): refused.append(refusal)
    }
    bytesDone += bytes
    return AddProgress(
      done: added.count + known.count + refused.count, total: total, bytesDone: bytesDone,
      bytesTotal: bytesTotal, name: path.split(separator: "/").last.map(String.init) ?? path,
      outcome: file.outcome)
  }

  /// Counts no file for an archive; those in it count.
  mutating func openArchive() { total -= 1 }

  /// Counts one file of the archive that is open.
  mutating func countEntry(_ file: StoredFile, path: String) -> AddProgress {
    total += 1
    return count(file, path: path, bytes: 0)
  }

  /// Counts the bytes of an archive that has been gone through.
  mutating func closeArchive(bytes: Int) { bytesDone += bytes }

  func report(isCancelled: Bool) -> AddReport {
    AddReport(added: added, known: known, refused: refused, isCancelled: isCancelled)
  }
}
