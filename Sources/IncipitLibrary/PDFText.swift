import Foundation
import Glibc
import IncipitText

/// Takes the text out of PDF documents with poppler's `pdftotext`, where that is on the PATH.
///
/// The program runs beside ours, without a shell, with limits on its time and memory: PDF documents
/// are programs in all but name, and broken ones are common.
enum PDFText {
  /// How long the program may take.
  static let timeLimit: Duration = .seconds(60)
  /// How many bytes of memory it may take.
  static let memoryLimit = 2 << 30

  /// The text of the document `bytes` as `pdftotext -layout` prints it, in UTF-8.
  ///
  /// - Returns: nil if the program is not installed, fails or passes a limit.
  static func printed(of bytes: [UInt8]) -> [UInt8]? {
    guard let input = temporaryFile() else { return nil }
    defer { close(input) }
    guard let output = temporaryFile() else { return nil }
    defer { close(output) }
    do throws(FileFault) {
      try SystemFile.write(bytes, to: input, path: "pdftotext")
    } catch {
      return nil
    }
    guard lseek(input, 0, SEEK_SET) == 0, let process = started(input, output),
      endsWell(process)
    else { return nil }
    return content(output)
  }

  /// Starts the program; nil if there is none.
  private static func started(_ input: Int32, _ output: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // The copies live until the call that reads them has returned.
    let words = unsafe (limits + command).map { unsafe strdup($0) }
    let settings = ["LC_ALL=C.UTF-8", "PATH=" + path]
    let variables = unsafe settings.map { unsafe strdup($0) }
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var arguments = unsafe words + [nil]
    var environment = unsafe variables + [nil]
    var process = pid_t()
    guard
      unsafe posix_spawnp(&process, limits[0], &actions, nil, &arguments, &environment) == 0
    else { return nil }
    return process
  }

  /// Sets limits and then becomes the program that it is told (util-linux, which every system has).
  private static let limits = [
    "prlimit", "--as=\(memoryLimit)", "--cpu=\(timeLimit.components.seconds)",
    "--fsize=\(SourceText.maximumBytes)", "--core=0", "--",
  ]

  private static let command = ["pdftotext", "-layout", "-enc", "UTF-8", "-q", "-", "-"]

  /// Waits for the program's end, which it makes itself when the time is up.
  private static func endsWell(_ process: pid_t) -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + timeLimit
    var status: Int32 = 0
    var pause: UInt32 = 1000
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      guard ended == 0 || errno == EINTR else { return false }
      if clock.now >= deadline {
        kill(process, SIGKILL)
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        return false
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// A file without a name, for this process and the program alone.
  private static func temporaryFile() -> Int32? {
    var path = Array((FileManager.default.temporaryDirectory.path + "/incipit-XXXXXX").utf8CString)
    let file = unsafe mkstemp(&path)
    guard file >= 0 else { return nil }
    unsafe unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  /// All that stands in `file`; nil if it cannot be read.
  private static func content(_ file: Int32) -> [UInt8]? {
    guard lseek(file, 0, SEEK_SET) == 0 else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
  }
}
