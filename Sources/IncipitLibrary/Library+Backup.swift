import Foundation
import Glibc
import IncipitCatalogue
import IncipitContainers
import Logging

extension Library {
  /// Writes the shelf, as it stands at one moment, into one ZIP file, while others use it.
  ///
  /// The database first, then the originals that it names: these were saved before it named them, and are
  /// never taken away, so that all of them are there. Memory does not follow the shelf; beside the file
  /// there must be room for the database once more. The file has its name when it is whole.
  ///
  /// - Parameters:
  ///   - file: the path of the backup.
  ///   - overwrites: whether a file that is there may go.
  ///   - progress: called after each file and each mebibyte.
  /// - Returns: what is in it; an original that is lost or was changed is told of, and the rest is there.
  /// - Throws: `alreadyThere`, `beingWritten`, `damaged`, or if it cannot be written.
  package func backUp(
    to file: String, overwrites: Bool, progress: @escaping (CopyProgress) -> Void = { _ in }
  ) throws(LibraryError) -> BackupReport {
    let kind = try? SystemFile.status(file).kind
    guard kind == nil || (overwrites && kind == .file) else {
      throw LibraryError(.alreadyThere(mayOverwrite: true), path: file)
    }
    do {
      var writer = try BackupWriter(library: self, file: file, progress: progress)
      do {
        try writer.write()
      } catch {
        writer.discard()
        throw error
      }
      let report = try writer.finish(overwrites: overwrites)
      settings.logger.info("backed up", metadata: ["originals": "\(report.originals)"])
      return report
    } catch let error as LibraryError {
      throw error
    } catch let error as CatalogueError {
      throw LibraryError(error, path: Self.databasePath(in: folder))
    } catch let error as FileFault {
      throw Self.refusal(error, file)
    } catch let error as ZIPStreamError {
      throw Self.refusal(FileFault(code: error.code, path: file), file, error.words)
    } catch {
      throw LibraryError(.failure, path: file, underlying: "\(error)")
    }
  }

  /// The system's refusal of the backup's file.
  private static func refusal(
    _ fault: FileFault, _ file: String, _ words: String? = nil
  ) -> LibraryError {
    switch fault.code {
    case EEXIST, EISDIR: LibraryError(.alreadyThere(mayOverwrite: true), path: file)
    case EWOULDBLOCK: LibraryError(.beingWritten, path: file)
    default: LibraryError(FileFault(code: fault.code, path: file), words)
    }
  }
}

/// The writing of one backup.
private struct BackupWriter: ~Copyable {
  private let library: Library
  private let progress: (CopyProgress) -> Void
  private let file: PartialFile
  private let modified: Int
  private var archive: ZIPStream
  private var works = 0
  private var originals = 0
  private var faults: [String] = []
  private var done = 0
  private var total = 0
  private var bytesDone = 0
  private var bytesTotal = 0

  init(
    library: Library, file: String, progress: @escaping (CopyProgress) -> Void
  ) throws {
    let file = try PartialFile(for: file)
    let archive = try ZIPStream(descriptor: file.descriptor)
    self.library = library
    self.progress = progress
    self.file = file
    self.archive = archive
    modified = Int(library.settings.now().timeIntervalSince1970)
  }

  mutating func write() throws {
    // Beside the backup, where there must be room for it anyway; the lock on the one keeps the other.
    let copy = file.path + "-database"
    try? SystemFile.remove(copy)
    defer { try? SystemFile.remove(copy) }
    var journal: [UInt8] = []
    let path = library.journal.path
    let snapshot = try library.catalogue.snapshot(to: copy) {
      // Of the same moment, so that it does not tell of what is not there.
      journal = (try? SystemFile.bytes(of: path, limit: .max >> 1)) ?? []
    }
    works = snapshot.works
    let sizes = snapshot.originals.map { sha256 in
      (try? SystemFile.status(library.originals.path(sha256)).bytes) ?? 0
    }
    total = 2 + sizes.count
    bytesTotal = sizes.reduce(try SystemFile.status(copy).bytes + journal.count, +)

    let note = Array(BackupNote.text.utf8)
    try archive.begin(BackupNote.name, size: note.count, modified: modified)
    try archive.write(note[...])
    try add(BackupName.database.path, from: copy)
    try archive.begin(BackupName.journal.path, size: journal.count, modified: modified)
    try archive.write(journal[...])
    advance(bytes: journal.count, files: 1)
    for sha256 in snapshot.originals { try add(original: sha256) }
  }

  /// One that cannot be read is told of; the others must not be lost with it.
  private mutating func add(original sha256: String) throws {
    let path = library.originals.path(sha256)
    do {
      guard try add(BackupName.original(sha256).path, from: path) == sha256 else {
        faults.append("\(path): not the bytes that were saved")
        return
      }
      originals += 1
    } catch let fault as FileFault {
      faults.append("\(path): \(fault.code == ENOENT ? "missing" : fault.cause)")
      advance(bytes: 0, files: 1)
    }
  }

  /// Adds the file at `path`; the SHA-256 of what was read.
  @discardableResult
  private mutating func add(_ name: String, from path: String) throws -> String {
    var source = try FilePieces(path: path)
    var hash = RunningHash()
    var isBegun = false
    while true {
      let piece = try source.next()
      if !isBegun {
        let isPacked = PackedFile.matches(piece)
        try archive.begin(name, size: source.bytes, isStored: isPacked, modified: modified)
        isBegun = true
      }
      guard !piece.isEmpty else { break }
      hash.update(piece)
      try archive.write(piece)
      advance(bytes: piece.count, files: 0)
    }
    advance(bytes: 0, files: 1)
    return hash.text
  }

  private mutating func advance(bytes: Int, files: Int) {
    bytesDone += bytes
    done += files
    progress(
      CopyProgress(done: done, total: total, bytesDone: bytesDone, bytesTotal: bytesTotal))
  }

  consuming func discard() { file.discard() }

  consuming func finish(overwrites: Bool) throws -> BackupReport {
    let (works, originals, faults) = (works, originals, faults)
    try archive.end()
    let bytes = try SystemFile.status(file.path).bytes
    try file.finish(overwrites: overwrites)
    return BackupReport(works: works, originals: originals, bytes: bytes, faults: faults)
  }
}
