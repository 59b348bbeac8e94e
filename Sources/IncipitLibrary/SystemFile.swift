import Foundation
import Glibc

/// What the system refused, and for which path.
struct FileFault: Error, Hashable {
  /// A value of `errno`.
  let code: Int32
  let path: String

  init(code: Int32 = errno, path: String) {
    self.code = code
    self.path = path
  }

  /// The system's own words for the code.
  var cause: String {
    POSIXErrorCode(rawValue: code).map { POSIXError($0).localizedDescription } ?? "error \(code)"
  }
}

/// The few calls to the file system that need the system's exact answer.
enum SystemFile {
  /// Which file it is, whatever its name: device and inode.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  enum Kind: Hashable {
    case file
    case folder
    /// A pipe, a socket, a device.
    case other
  }

  struct Status: Hashable {
    let kind: Kind
    let identity: Identity
    let bytes: Int

    fileprivate init(_ info: stat) {
      switch info.st_mode & S_IFMT {
      case S_IFREG: kind = .file
      case S_IFDIR: kind = .folder
      default: kind = .other
      }
      identity = Identity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
      bytes = Int(info.st_size)
    }
  }

  /// What `path` names; links are followed.
  static func status(_ path: String) throws(FileFault) -> Status {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { throw FileFault(path: path) }
    return Status(info)
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(FileFault) -> [String] {
    guard unsafe access(folder, R_OK | X_OK) == 0 else { throw FileFault(path: folder) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FileFault(code: EIO, path: folder)
    }
  }

  /// The bytes of a regular file; `EFBIG` if they are more than `limit`, `EINVAL` if it is none.
  static func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
    // Without O_NONBLOCK a named pipe would wait for its writer.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileFault(path: path) }
    defer { close(file) }
    var info = stat()
    guard unsafe fstat(file, &info) == 0 else { throw FileFault(path: path) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw FileFault(code: info.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL, path: path)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, Int(info.st_size)) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(path: path)
      }
      guard bytes.count + count <= limit else { throw FileFault(code: EFBIG, path: path) }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes all of `bytes` to a file that is open as `descriptor`.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(path: path)
      }
      done += count
    }
  }

  /// Makes the names in `folder` outlast a power cut.
  static func synchronize(folder: String) throws(FileFault) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(path: folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFault(path: folder) }
  }

  /// Makes `folder` for its owner alone, if there is none; its parent must exist.
  static func makeFolder(_ folder: String) throws(FileFault) {
    if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST { throw FileFault(path: folder) }
  }

  static func remove(_ path: String) throws(FileFault) {
    if unsafe unlink(path) != 0 { throw FileFault(path: path) }
  }

  static func move(_ path: String, to target: String) throws(FileFault) {
    if unsafe rename(path, target) != 0 { throw FileFault(path: path) }
  }
}
