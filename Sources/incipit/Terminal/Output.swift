import Foundation
import Glibc

/// The two streams that the program writes to.
enum Output {
  /// Writes `text` to standard output as it is; what comes from stories is made harmless before.
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes `bytes` to standard output.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    let error = send(bytes, to: STDOUT_FILENO)
    guard error != 0 else { return }
    // Where SIGPIPE is ignored, a reader that went away shows here.
    if error == EPIPE { exit(ExitStatus.done.rawValue) }
    throw Failure(
      .refusals, "standard output cannot be written: \(Output.words(for: error))",
      "make room, or send it elsewhere")
  }

  /// Writes `text` and a line end to standard output.
  static func line(_ text: String = "") throws(Failure) { try write(text + "\n") }

  /// Writes one harmless line to standard error.
  static func complain(_ line: String) {
    _ = send(Array((HarmlessText.line(line) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes `text` to standard error as it is.
  static func draw(_ text: String) { _ = send(Array(text.utf8), to: STDERR_FILENO) }

  /// The system's words for a value of `errno`.
  static func words(for code: Int32) -> String {
    POSIXErrorCode(rawValue: code).map { POSIXError($0).localizedDescription } ?? "error \(code)"
  }

  /// Writes all of `bytes`; 0, or the value of `errno` that stopped it.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0, errno != EINTR { return errno }
      done += max(0, count)
    }
    return 0
  }
}
