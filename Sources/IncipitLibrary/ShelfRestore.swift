import Foundation
import Glibc
import IncipitCatalogue
import IncipitContainers
import Logging

extension Library {
  /// Makes a shelf of a backup, in a folder that is empty or not there.
  ///
  /// It is unpacked beside the folder and looked over, and gets its name when all is well. Of the archive
  /// only names that belong to a shelf are written, so that none leads out of the folder; a damaged one
  /// leaves nothing behind.
  ///
  /// - Parameters:
  ///   - file: the path of the backup.
  ///   - folder: of the shelf to be.
  ///   - settings: clock and log.
  ///   - progress: called after each file and each mebibyte.
  /// - Returns: what came back; an original that the shelf had lost before the backup is told of.
  /// - Throws: `alreadyThere`, `badBackup`, `newerShelf`, or if it cannot be written.
  package static func restore(
    _ file: String, to folder: String, settings: Settings,
    progress: @escaping (CopyProgress) -> Void = { _ in }
  ) throws(LibraryError) -> BackupReport {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let status = try? SystemFile.status(file), status.kind == .file else {
      throw LibraryError(.noFile, path: file)
    }
    try requireRoom(folder)
    let draft = "\(folder).restoring-\(getpid())"
    try makeFolder(draft)
    do {
      var restore = ShelfRestore(
        file: file, bytes: status.bytes, folder: draft, progress: progress)
      let report = try restore.report(settings)
      try SystemFile.move(draft, to: folder)
      try SystemFile.synchronize(folder: PartialFile.folder(of: folder))
      settings.logger.info("restored", metadata: ["originals": "\(report.originals)"])
      return report
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      switch error {
      case let error as LibraryError: throw error
      case let error as ArchiveError:
        let summary = error == .unknownFormat ? "no backup of a shelf" : error.summary
        throw LibraryError(.badBackup(summary), path: file)
      case let fault as FileFault where fault.code == ENOTEMPTY || fault.code == EEXIST:
        throw LibraryError(.alreadyThere(mayOverwrite: false), path: folder)
      case let fault as FileFault: throw LibraryError(fault)
      default: throw LibraryError(.failure, path: file, underlying: "\(error)")
      }
    }
  }

  /// That nothing is in the way where the shelf shall stand.
  private static func requireRoom(_ folder: String) throws(LibraryError) {
    guard let status = try? SystemFile.status(folder) else { return }
    guard status.kind == .folder, (try? SystemFile.names(in: folder).isEmpty) == true else {
      throw LibraryError(.alreadyThere(mayOverwrite: false), path: folder)
    }
  }
}

/// The unpacking of one backup into a new folder.
private struct ShelfRestore {
  let file: String
  /// Of the backup.
  let bytes: Int
  let folder: String
  let progress: (CopyProgress) -> Void
  private var names: Set<BackupName> = []
  private var changed: [String] = []
  private var total = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)

  init(file: String, bytes: Int, folder: String, progress: @escaping (CopyProgress) -> Void) {
    self.file = file
    self.bytes = bytes
    self.folder = folder
    self.progress = progress
  }

  mutating func report(_ settings: Library.Settings) throws -> BackupReport {
    try unpack()
    guard names.contains(.database) else { throw bad("no backup of a shelf: no database in it") }
    // Once for all files, which waits on Linux until they are on the disk; one by one would take minutes.
    sync()
    let catalogue: Catalogue
    do {
      catalogue = try Catalogue(path: Library.databasePath(in: folder))
    } catch {
      throw refusal(error)
    }
    let works: Int
    let named: [String]
    do throws(CatalogueError) {
      if let fault = try catalogue.databaseFaults().first {
        throw CatalogueError(.damaged, underlying: fault)
      }
      works = try catalogue.count()
      named = try catalogue.originals()
      try catalogue.close()
    } catch {
      throw refusal(error)
    }
    let present = Set(names.map(\.path))
    let missing = named.filter { !present.contains(BackupName.original($0).path) }
    let faults =
      missing.map { "the original \($0) is not in the backup" }
      + changed.sorted().map { "the original \($0) was changed before the backup was made" }
    return BackupReport(
      works: works, originals: named.count - missing.count, bytes: bytes, faults: faults)
  }

  private mutating func unpack() throws {
    var archive = try ArchiveFile(path: file)
    let limits = ArchiveLimits()
    while let header = try archive.next() {
      // Folders are made as they are needed; what belongs to no shelf is passed over.
      guard !header.isFolder, let name = BackupName(header.name) else { continue }
      guard header.isFile else { throw bad("\(name.path) in it is no plain file") }
      guard names.insert(name).inserted else { throw bad("\(name.path) is in it twice") }
      let hash = try write(name, limits) { buffer throws(ArchiveError) in
        try archive.read(into: &buffer)
      }
      if case .original(let sha256) = name, hash != sha256 { changed.append(sha256) }
    }
  }

  /// Writes a new file; the SHA-256 of its bytes.
  private mutating func write(
    _ name: BackupName, _ limits: ArchiveLimits,
    read: (inout [UInt8]) throws(ArchiveError) -> Int
  ) throws -> String {
    let path = "\(folder)/\(name.path)"
    var mode: mode_t = 0o600
    if case .original(let sha256) = name {
      mode = 0o444
      try SystemFile.makeFolder("\(folder)/originals")
      try SystemFile.makeFolder("\(folder)/originals/\(sha256.prefix(2))")
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileFault(path: path) }
    defer { close(descriptor) }
    var hash = RunningHash()
    while true {
      let count = try read(&buffer)
      guard count > 0 else { break }
      total += count
      guard total <= limits.ratioFloor << 6 || total / limits.ratio <= bytes else {
        throw ArchiveError.inflated(ratio: limits.ratio)
      }
      hash.update(buffer[..<count])
      try SystemFile.write(Array(buffer[..<count]), to: descriptor, path: path)
      progress(CopyProgress(done: names.count, total: 0, bytesDone: total, bytesTotal: 0))
    }
    return hash.text
  }

  /// Damage to the database is the backup's; the rest is told as of any shelf.
  private func refusal(_ error: CatalogueError) -> LibraryError {
    switch error.reason {
    case .damaged, .notAShelf, .brokenLayer, .noSuchWork, .noSuchCorrection, .other:
      LibraryError(
        .badBackup("the database in it is damaged"), path: file, underlying: error.underlying)
    case .newer, .busy, .diskFull, .readOnly, .permission, .cannotOpen, .noFullTextSearch:
      LibraryError(error, path: file)
    }
  }

  private func bad(_ summary: String) -> LibraryError {
    LibraryError(.badBackup(summary), path: file)
  }
}
