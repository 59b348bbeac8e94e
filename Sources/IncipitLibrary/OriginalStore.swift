import Foundation
import Glibc

/// The saved files byte for byte, each under its SHA-256: `originals/ab/abcdef…`.
struct OriginalStore: Sendable {
  /// `originals` in the shelf's folder.
  let folder: String

  init(shelf: String) { folder = shelf + "/originals" }

  /// Where an original lies; the hash is 64 hexadecimal digits.
  func path(_ sha256: String) -> String { "\(folder)/\(sha256.prefix(2))/\(sha256)" }

  /// Saves `bytes`, so that they are on the disk under their final name, or not at all.
  ///
  /// What is there under that name is kept if it has that hash, and replaced otherwise.
  func save(_ bytes: [UInt8], sha256: String) throws(FileFault) {
    try save([(bytes, sha256)])
  }

  /// Saves several files alike; on a fault some of them may be there under their final names, each
  /// of them whole.
  ///
  /// All are written before the first is waited for, they are waited for together, and each folder once.
  func save(_ files: [(bytes: [UInt8], sha256: String)]) throws(FileFault) {
    var drafts: [Draft] = []
    defer {
      for draft in drafts {
        close(draft.file)
        // What was moved to its place is not there any more.
        try? SystemFile.remove(draft.path)
      }
    }
    var hashes: Set<String> = []
    for (bytes, sha256) in files where hashes.insert(sha256).inserted && !has(sha256, bytes.count) {
      drafts.append(try draft(of: sha256))
      try SystemFile.write(bytes, to: drafts[drafts.count - 1].file, path: path(sha256))
    }
    guard !drafts.isEmpty else { return }
    let written = drafts
    try WaitingThreads.forEach(below: written.count) { number throws(FileFault) in
      guard fsync(written[number].file) == 0, fchmod(written[number].file, 0o444) == 0 else {
        throw FileFault(path: written[number].target)
      }
    }
    for draft in drafts { try SystemFile.move(draft.path, to: draft.target) }
    let folders = Set(drafts.map(\.home)).sorted() + [folder]
    try WaitingThreads.forEach(below: folders.count) { number throws(FileFault) in
      try SystemFile.synchronize(folder: folders[number])
    }
  }

  /// Does `body`, which saves originals and then names them, so that nobody takes those that have no name
  /// yet for leftovers.
  func naming<Value, Fault: Error>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
    try? SystemFile.makeFolder(folder)
    return try FolderLock.shared(folder, body)
  }

  /// A file that is being written.
  private struct Draft: Sendable {
    let file: Int32
    let path: String
    let home: String
    let target: String
  }

  private func draft(of sha256: String) throws(FileFault) -> Draft {
    let home = "\(folder)/\(sha256.prefix(2))"
    try SystemFile.makeFolder(folder)
    try SystemFile.makeFolder(home)
    let draft = "\(home)/\(Self.draftPrefix)\(getpid())-\(UUID().uuidString)"
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFault(path: home) }
    return Draft(file: file, path: draft, home: home, target: path(sha256))
  }

  /// Whether the original is there and whole.
  private func has(_ sha256: String, _ bytes: Int) -> Bool {
    let target = path(sha256)
    guard SystemFile.exists(target),
      let present = try? SystemFile.bytes(of: target, limit: bytes)
    else { return false }
    return ReadingDesk.sha256(of: present) == sha256
  }

  /// The bytes of an original; nil if it is missing or was changed.
  func bytes(_ sha256: String) -> [UInt8]? {
    guard let bytes = try? SystemFile.bytes(of: path(sha256), limit: .max >> 1),
      ReadingDesk.sha256(of: bytes) == sha256
    else { return nil }
    return bytes
  }

  /// What lies in the folder.
  struct Inventory: Hashable {
    /// Hashes by the names of the files, in order.
    var originals: [String] = []
    /// Paths of files that no running program is writing any more, in order.
    var strays: [String] = []
  }

  /// Looks through the folder.
  ///
  /// O(files).
  func inventory() throws(FileFault) -> Inventory {
    var inventory = Inventory()
    guard SystemFile.exists(folder) else { return inventory }
    for home in try SystemFile.names(in: folder) {
      let homePath = "\(folder)/\(home)"
      guard home.utf8.count == 2, try SystemFile.status(homePath).kind == .folder else { continue }
      for name in try SystemFile.names(in: homePath) {
        if name.hasPrefix(Self.draftPrefix) {
          if Self.isAbandoned(name) { inventory.strays.append("\(homePath)/\(name)") }
        } else if name.hasPrefix(home), name.utf8.count == 64 {
          inventory.originals.append(name)
        }
      }
    }
    return inventory
  }

  /// How the name of a file begins that is still being written; the process's number follows.
  static let draftPrefix = ".writing-"

  private static func isAbandoned(_ name: String) -> Bool {
    let number = name.dropFirst(draftPrefix.count).prefix { $0 != "-" }
    guard let process = pid_t(number), process > 0 else { return true }
    // Signal 0 only asks whether the process is there; EPERM means that it is, another user's.
    return process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
  }
}
