import Glibc

/// What this process has used so far.
package struct ProcessUse: Hashable, Sendable {
  /// Of the processor, in the program and in the system.
  package let milliseconds: Int
  /// The highest number of resident bytes since the process began, or since it was set back.
  package let peakBytes: Int

  /// As the system counts it at this moment.
  package static var now: ProcessUse {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let milliseconds = [usage.ru_utime, usage.ru_stime].map {
      Int($0.tv_sec) * 1000 + Int($0.tv_usec) / 1000
    }
    return ProcessUse(
      milliseconds: milliseconds.reduce(0, +), peakBytes: usage.ru_maxrss * 1024)
  }
}
