import Glibc

/// A file that is written under another name beside its place, and moved there when it is whole.
///
/// The other name follows from the place, so that what a stopped program left is overwritten by the next;
/// a lock on it keeps two programs from writing at once. Owns the descriptor; without `finish` the
/// file is removed.
struct PartialFile: ~Copyable {
  let descriptor: Int32
  /// Where it is written.
  let path: String
  private let target: String

  /// Begins a file for `target`; `EWOULDBLOCK` if another program writes it just now.
  init(for target: String) throws(FileFault) {
    let path = Self.path(for: target)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileFault(path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let fault = FileFault(path: target)
      close(descriptor)
      throw fault
    }
    // Who held the lock before us may have moved the file to its place: then it is not ours to empty.
    guard Self.isSame(descriptor, path), ftruncate(descriptor, 0) == 0 else {
      close(descriptor)
      throw FileFault(code: EWOULDBLOCK, path: target)
    }
    self.descriptor = descriptor
    self.path = path
    self.target = target
  }

  deinit { close(descriptor) }

  /// Moves the file, whole and on the disk, to its place.
  ///
  /// - Parameter overwrites: whether a file that is there may go.
  /// - Throws: `EEXIST` if one is there that may not, or what the system refused.
  consuming func finish(overwrites: Bool) throws(FileFault) {
    guard fsync(descriptor) == 0 else {
      let fault = FileFault(path: path)
      try? SystemFile.remove(path)
      throw fault
    }
    // A link is refused where a name is taken, a move is not.
    if overwrites {
      try SystemFile.move(path, to: target)
    } else if unsafe link(path, target) == 0 {
      try SystemFile.remove(path)
    } else if errno == EEXIST || SystemFile.exists(target) {
      try? SystemFile.remove(path)
      throw FileFault(code: EEXIST, path: target)
    } else {
      // Not every file system has links.
      try SystemFile.move(path, to: target)
    }
    try SystemFile.synchronize(folder: Self.folder(of: target))
  }

  /// Takes away what was written.
  consuming func discard() { try? SystemFile.remove(path) }

  /// Where a file for `target` is written: a hidden name in the same folder.
  static func path(for target: String) -> String {
    "\(folder(of: target))/.\(name(of: target)).partial"
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var open = stat()
    var named = stat()
    return unsafe (fstat(descriptor, &open) == 0 && lstat(path, &named) == 0)
      && open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func name(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }
}
