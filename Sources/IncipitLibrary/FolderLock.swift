import Glibc

/// A lock on a folder that our programs heed among themselves: several share it, or one has it alone.
///
/// It goes with the process, however that ends. A file system without such locks (flock(2)) has none, and
/// `body` runs all the same: there two programs at once were never safe.
enum FolderLock {
  /// Does `body` beside others that share the lock; waits for one that has it alone.
  static func shared<Value, Fault: Error>(
    _ folder: String, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    try held(folder, LOCK_SH, body)
  }

  /// Does `body` while nobody else has the lock; waits for all who have it.
  static func alone<Value, Fault: Error>(
    _ folder: String, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    try held(folder, LOCK_EX, body)
  }

  /// Does `body` while nobody else has the lock; nil if somebody has had it for all of `patience`.
  static func alone<Value, Fault: Error>(
    _ folder: String, patience: Duration, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value? {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    let end = ContinuousClock.now + patience
    while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0,
      errno == EWOULDBLOCK || errno == EINTR
    {
      guard ContinuousClock.now < end else { return nil }
      usleep(5_000)
    }
    return try body()
  }

  private static func held<Value, Fault: Error>(
    _ folder: String, _ kind: Int32, _ body: () throws(Fault) -> Value
  ) throws(Fault) -> Value {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 {
      while flock(descriptor, kind) != 0, errno == EINTR {}
    }
    return try body()
  }
}
