import Glibc

/// A file that is read from its start piece by piece, so that memory does not follow its length.
///
/// Owns the descriptor, and closes it.
struct FilePieces: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8]
  /// When it was opened.
  let bytes: Int

  init(path: String) throws(FileFault) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(path: path) }
    var info = stat()
    guard unsafe fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFault(code: EINVAL, path: path)
    }
    self.descriptor = descriptor
    self.path = path
    bytes = Int(info.st_size)
    buffer = [UInt8](repeating: 0, count: 1 << 20)
  }

  deinit { close(descriptor) }

  /// The next bytes; empty at the end.
  mutating func next() throws(FileFault) -> ArraySlice<UInt8> {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return buffer[..<count] }
      guard errno == EINTR else { throw FileFault(path: path) }
    }
  }
}
