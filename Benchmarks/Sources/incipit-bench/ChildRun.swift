import Foundation
import Glibc

/// One run of a program to its end, and what it cost.
struct ChildRun {
  /// The exit status; 128 + the signal's number if a signal ended it.
  let status: Int32
  /// From start to end, in seconds.
  let elapsed: Double
  /// Of all its threads, user and system, in seconds.
  let processor: Double
  /// The most memory that it held at once, in bytes.
  ///
  /// Linux counts the parent's own peak into a child's, so this program must stay small: it writes
  /// its stories piece by piece and reads nothing of what its children say.
  let peakMemory: Int

  /// Runs `program` with its output thrown away.
  ///
  /// - Throws: If it cannot be started or ends with a status other than 0.
  init(_ program: String, _ arguments: [String]) throws(BenchmarkError) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(0), 1] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    // The copies live until the call is over; the list ends with nil, as posix_spawn wants it.
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }

    let clock = ContinuousClock()
    let start = clock.now
    var child = pid_t()
    let failure = unsafe posix_spawn(&child, program, &actions, nil, &words, environ)
    guard failure == 0 else {
      throw BenchmarkError("\(program): cannot be started; build it with make build")
    }
    var state: Int32 = 0
    var usage = rusage()
    while unsafe wait4(child, &state, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkError("\(program): lost while it ran") }
    }
    elapsed = (clock.now - start) / .seconds(1)
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakMemory = usage.ru_maxrss * 1_024
    status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    guard status == 0 else {
      throw BenchmarkError(
        "\(program) \(arguments.joined(separator: " ")): ended with status \(status)")
    }
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}

/// Why nothing could be measured.
struct BenchmarkError: Error {
  let summary: String

  init(_ summary: String) { self.summary = summary }
}
