import Foundation
import Glibc
import IncipitLibrary
import IncipitText

/// A file or standard input, read as a whole or line by line.
///
/// A class because it owns an open file.
final class InputFile {
  /// How messages call it.
  let path: String
  private let descriptor: Int32
  /// What was read; the bytes before `start` are done with.
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens the file at `path`; `-` is standard input.
  init(_ path: String) throws(Refusal) {
    guard path != "-" else {
      self.path = "standard input"
      descriptor = STDIN_FILENO
      return
    }
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.refusal(errno, path) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw Self.refusal(EISDIR, path)
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The file's own name, without folders.
  var name: String {
    descriptor == STDIN_FILENO ? "-" : URL(fileURLWithPath: path).lastPathComponent
  }

  /// All that is left; refused if it is more than a text may have.
  func bytes() throws(Refusal) -> [UInt8] {
    while try fill() {
      guard buffer.count <= SourceText.maximumBytes else { throw Self.refusal(EFBIG, path) }
    }
    return buffer
  }

  /// One line of a file, or the note that it was too long to be held.
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  /// The next line without its end; nil behind the last.
  ///
  /// A line longer than `limit` is passed over.
  func line(limit: Int) throws(Refusal) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return isTooLong ? .tooLong : .bytes(line)
      }
      buffer.removeFirst(start)
      start = 0
      if buffer.count > limit {
        isTooLong = true
        buffer.removeAll(keepingCapacity: true)
      }
      searched = buffer.count
      guard try fill() else {
        guard !buffer.isEmpty || isTooLong else { return nil }
        let line = buffer
        buffer = []
        return isTooLong ? .tooLong : .bytes(line)
      }
    }
  }

  /// Reads on; false at the end.
  private func fill() throws(Refusal) -> Bool {
    guard !isAtEnd else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.refusal(errno, path) }
      isAtEnd = count == 0
      buffer.append(contentsOf: chunk[..<count])
      return !isAtEnd
    }
  }

  private static func refusal(_ code: Int32, _ path: String) -> Refusal {
    let (summary, remedy) =
      switch code {
      case ENOENT, ENOTDIR: ("there is no such file", "check the path")
      case EACCES, EPERM: ("no permission to read it", "give yourself read permission")
      case EISDIR: ("a folder, not a file", "name the files in it, or use `incipit add`")
      case EFBIG:
        (
          "too large: more than \(SourceText.maximumBytes / 1_048_576) MB",
          "split the file"
        )
      default: ("it cannot be read: \(Output.words(for: code))", "check the disk")
      }
    return Refusal(path: path, summary: summary, remedy: remedy)
  }
}
